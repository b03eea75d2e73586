import { CallError } from '@whetstone/contracts/call';
import { ERROR_STATUS, type ErrorBody, type ErrorCode } from '@whetstone/contracts/error-codes';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enSignIn } from '../messages/en-sign-in.ts';
import { zhCNSignIn } from '../messages/zh-cn-sign-in.ts';
import { describeRefusal } from './describe-refusal.ts';

const words = enSignIn.refusals;
const NOW = Date.UTC(2026, 10, 21, 12, 0, 10);

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

function refusal(code: ErrorCode, fields: ErrorBody['error']['fields'] = [], retryAfterSeconds: number | null = null): CallError {
  return new CallError(ERROR_STATUS[code], { code, message: "the API's words", fields, requestId: 'r1' }, retryAfterSeconds);
}

describe('describeRefusal', () => {
  it.each([null, undefined])('says nothing of %s', (error) => {
    expect(describeRefusal(error, words)).toEqual({ text: null, fields: {} });
  });

  it.each(Object.keys(ERROR_STATUS) as ErrorCode[])('has words for %s in both languages', (code) => {
    expect(describeRefusal(refusal(code), words).text).not.toBe("the API's words");
    expect(describeRefusal(refusal(code), zhCNSignIn.refusals).text).toMatch(/\p{Script=Han}/u);
  });

  it('says a rule beside the field that breaks it, and that something has to be put right', () => {
    const fields = [{ field: 'signInName', message: 'Too small: expected string to have >=3 characters' }];
    expect(describeRefusal(refusal('invalid_request', fields), words)).toEqual({ text: words.seeFields, fields: { signInName: words.rules.signInName } });
  });

  it.each([
    ['is one of the first that are tried; choose another', 'passwordCommon'],
    ['repeats the same few characters; choose another', 'passwordRepeats'],
    ['is little more than the name it belongs to; choose another', 'passwordIsName'],
  ] as const)('knows why a password %s', (message, reason) => {
    expect(describeRefusal(refusal('invalid_request', [{ field: 'password', message }]), words).fields).toEqual({ password: words.reasons[reason] });
  });

  it("says of a field without a rule here that its value is refused, and none of the API's English sentences", () => {
    const error = refusal('invalid_request', [{ field: 'reason', message: 'is too long' }]);
    expect(describeRefusal(error, words).fields).toEqual({ reason: words.fieldRefused });
    expect(describeRefusal(error, zhCNSignIn.refusals).fields['reason']).toMatch(/^\P{Script=Latin}+$/u);
  });

  it('has words for a code that it does not know', () => {
    const error = new CallError(418, { code: 'new_code' as ErrorCode, message: "the API's words", fields: [], requestId: 'r1' });
    expect(describeRefusal(error, words).text).toBe(words.codes.internal_error);
  });

  it('puts a taken name beside its field', () => {
    const said = describeRefusal(refusal('name_taken', [{ field: 'signInName', message: 'is taken' }]), words);
    expect(said).toEqual({ text: words.codes.name_taken, fields: { signInName: words.codes.name_taken } });
  });

  it('says at which full minute to come back, and counts no seconds', () => {
    expect(describeRefusal(refusal('too_many_requests', [], 45), words).text).toBe(words.comeBackAt(new Date(Date.UTC(2026, 10, 21, 12, 1))));
    expect(describeRefusal(refusal('too_many_requests', [], 51), words).text).toBe(words.comeBackAt(new Date(Date.UTC(2026, 10, 21, 12, 2))));
    expect(describeRefusal(refusal('too_many_requests', []), words).text).toBe(words.codes.too_many_requests);
  });

  it('takes what is no answer of the API for a failure', () => {
    expect(describeRefusal(new TypeError('x'), words).text).toBe(words.codes.internal_error);
    expect(describeRefusal(new CallError(0, null), words).text).toBe(words.codes.unreachable);
  });
});

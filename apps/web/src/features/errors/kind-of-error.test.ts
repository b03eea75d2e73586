import { CallError } from '@whetstone/contracts/call';
import type { ErrorCode } from '@whetstone/contracts/error-codes';
import { describe, expect, it } from 'vitest';
import { kindOfError } from './kind-of-error.ts';

const refusal = (status: number, code: ErrorCode) => new CallError(status, { code, message: 'x', fields: [], requestId: 'r1' });

describe('kindOfError', () => {
  it.each([
    { what: 'a missing question', error: refusal(404, 'question_not_found'), kind: 'notFound' },
    { what: 'a page for which one has to sign in', error: refusal(401, 'not_signed_in'), kind: 'signIn' },
    { what: 'an unknown filter', error: refusal(400, 'invalid_request'), kind: 'refused' },
    { what: 'a database that is away', error: refusal(503, 'database_unavailable'), kind: 'database' },
    { what: 'a fault of the server', error: refusal(500, 'internal_error'), kind: 'broken' },
    { what: 'no network', error: new CallError(0, null), kind: 'unreachable' },
    { what: 'a proxy without a server behind it', error: new CallError(502, null), kind: 'unreachable' },
    { what: 'a page instead of an error body', error: new CallError(500, null), kind: 'broken' },
    { what: 'a part of the app that could not be fetched', error: new TypeError('Failed to fetch dynamically imported module: x'), kind: 'unreachable' },
    { what: 'a bug', error: new TypeError('x'), kind: 'broken' },
  ])('takes $what for $kind', ({ error, kind }) => {
    expect(kindOfError(error)).toBe(kind);
  });
});

import { expect, it } from 'vitest';
import { canUsePasskeys } from './can-use-passkeys.ts';

it.each([
  ['localhost', true, 'yes'],
  ['prep.example', true, 'yes'],
  ['prep.example', false, 'no'],
  ['127.0.0.1', true, 'number'],
  ['[::1]', true, 'number'],
] as const)('at %s, in a browser that knows them: %s, passkeys can be used: %s', (hostname, hasCredentials, answer) => {
  expect(canUsePasskeys({ hostname }, hasCredentials)).toBe(answer);
});

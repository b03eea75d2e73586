import type { CallInput } from '@whetstone/contracts/call';
import { signUpWithPasskey, startPasskeySignUp } from '@whetstone/contracts/passkeys';
import { call } from '#src/lib/call.ts';
import { makePasskey } from './ask-passkey.ts';

type Newcomer = Omit<CallInput<typeof signUpWithPasskey>['body'], 'ceremonyId' | 'attestation'>;

/** Creates an account that a passkey opens, which the browser makes for it. @throws NoPasskey, CallError */
export async function signUpByPasskey(newcomer: Newcomer) {
  const { link, signInName, name } = newcomer;
  const { ceremonyId, options } = await call(startPasskeySignUp, { body: { link, signInName, name } });
  return call(signUpWithPasskey, { body: { ...newcomer, ceremonyId, attestation: await makePasskey(options) } });
}

import type { PasskeyRequest } from '@whetstone/contracts/passkeys';
import type { Deps } from '../../deps.ts';
import { takeTurn } from '../../take-turn.ts';
import type { RelyingParty } from './relying-party.ts';
import { requestPasskey } from './request-passkey.ts';

/** Begins a sign-in with a passkey, for whoever asks. */
export async function startPasskeySignIn(deps: Deps, party: RelyingParty, ip: string): Promise<PasskeyRequest> {
  await takeTurn(deps, { key: `passkey ip ${ip}`, max: 60, windowSeconds: 60 });
  return requestPasskey(deps, party, null);
}

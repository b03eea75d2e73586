import type { PasskeyRequest } from '@whetstone/contracts/passkeys';
import type { Deps } from '../../deps.ts';
import { startCeremony } from '../ceremonies/start-ceremony.ts';
import { createToken } from '../sessions/token.ts';
import type { RelyingParty } from './relying-party.ts';

const MINUTES = 5;
const MINUTE_MS = 60_000;

/**
 * Begins a ceremony in which a passkey is shown.
 * @param personId whose it has to be; null offers every passkey that the browser holds for this address, and names none
 */
export async function requestPasskey({ db }: Pick<Deps, 'db'>, party: RelyingParty, personId: string | null): Promise<PasskeyRequest> {
  const own = personId === null ? [] : await db.passkey.findMany({ where: { personId }, select: { credentialId: true, transports: true } });
  const allowCredentials = own.map(({ credentialId, transports }) => ({ id: credentialId, type: 'public-key' as const, transports }));
  const challenge = createToken();
  const ceremonyId = await startCeremony({ db }, { kind: 'passkey-show', challenge, personId, minutes: MINUTES });
  return {
    ceremonyId,
    options: {
      rpId: party.id,
      challenge,
      timeout: MINUTES * MINUTE_MS,
      userVerification: 'required',
      ...(personId !== null && { allowCredentials }),
    },
  };
}

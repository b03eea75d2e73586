import type { SecondStepWays } from '@whetstone/contracts/second-factors';
import type { Deps } from '../../deps.ts';
import type { RelyingParty } from '../passkeys/relying-party.ts';
import { requestPasskey } from '../passkeys/request-passkey.ts';

/**
 * The second factors that a person can show now.
 * @param party null where no passkey works, since the address is a number
 */
export async function listWays(deps: Deps, personId: string, party: RelyingParty | null): Promise<SecondStepWays> {
  const person = await deps.db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { totp: true, _count: { select: { passkeys: true, recoveryCodes: { where: { usedAt: null } } } } },
  });
  return {
    totp: Boolean(person.totp?.confirmedAt),
    recoveryCode: person._count.recoveryCodes > 0,
    passkey: person._count.passkeys > 0 && party !== null ? await requestPasskey(deps, party, personId) : null,
  };
}

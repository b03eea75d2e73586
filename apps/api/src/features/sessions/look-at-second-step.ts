import type { SecondStepWays } from '@whetstone/contracts/second-factors';
import type { Deps } from '../../deps.ts';
import { takeTurn } from '../../take-turn.ts';
import { ceremonyOver } from '../ceremonies/ceremony-over.ts';
import { listWays } from '../factors/list-ways.ts';
import type { RelyingParty } from '../passkeys/relying-party.ts';

interface Look {
  ceremonyId: string;
  party: RelyingParty | null;
  ip: string;
}

/** What who has given the right password may show next. @throws DomainError ceremony_over */
export async function lookAtSecondStep(deps: Deps, { ceremonyId, party, ip }: Look): Promise<SecondStepWays> {
  await takeTurn(deps, { key: `second-step ip ${ip}`, max: 60, windowSeconds: 60 });
  const [living] = await deps.db.$queryRaw<{ personId: string }[]>`
    SELECT person_id AS "personId" FROM ceremony WHERE id = ${ceremonyId}::uuid AND kind = 'second-step' AND expires_at > app_now()`;
  if (living === undefined) throw ceremonyOver();
  return listWays(deps, living.personId, party);
}

import type { FitView } from '@whetstone/contracts/progress';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { rebuildCards } from '../reviews/rebuild-cards.ts';
import { readPreferences } from '../targets/read-preferences.ts';
import { presentFit } from './present-fit.ts';

/** A log of some hundred thousand entries is read and reckoned anew in it. */
const TIMEOUT_MS = 60_000;

/** From now on the person's cards follow the weights: all of them are made anew from the log. */
async function useWeights(tx: Prisma.TransactionClient, personId: string, weights: number[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO study_preferences (person_id, weights) VALUES (${personId}::uuid, ${weights})
    ON CONFLICT (person_id) DO UPDATE SET weights = excluded.weights, changed_at = app_now()`;
  await rebuildCards(tx, personId);
}

/**
 * Uses fitted weights, or leaves them. The same answer again changes nothing.
 * @throws DomainError not_found for anything but a fitting of the actor's; conflict while it is not ready, or when it was settled otherwise
 */
export async function settleFit({ db }: Pick<Deps, 'db'>, { personId }: Actor, { id, accept }: { id: string; accept: boolean }): Promise<FitView> {
  const key = { personId_id: { personId, id } };
  const wished = accept ? 'accepted' : 'declined';
  return db.$transaction(
    async (tx) => {
      // nobody writes to the log between the reading of it and the writing of the cards
      await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
      const fit = await tx.fit.findUnique({ where: key });
      if (fit === null) throw new DomainError('not_found', 'There is no such fitting of yours.');
      if (fit.state !== 'ready' && fit.state !== wished) throw new DomainError('conflict', 'This fitting cannot be settled so as it stands.');
      const settled = fit.state === wished ? fit : await tx.fit.update({ where: key, data: { state: wished } });
      if (fit.state === 'ready' && accept) await useWeights(tx, personId, fit.weights);
      return presentFit(settled, (await readPreferences(tx, personId)).weights);
    },
    { timeout: TIMEOUT_MS },
  );
}

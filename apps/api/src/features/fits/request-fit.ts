import { FIT_NEEDS, type FitView } from '@whetstone/contracts/progress';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { readPreferences } from '../targets/read-preferences.ts';
import { countFitReviews } from './count-fit-reviews.ts';
import { presentFit } from './present-fit.ts';

/**
 * Asks for weights fitted to the actor's log. The same id again changes nothing.
 * @throws DomainError conflict with too few reviews, or while another fitting is not settled
 */
export async function requestFit({ db }: Pick<Deps, 'db'>, { personId }: Actor, id: string): Promise<FitView> {
  return db.$transaction(async (tx) => {
    // of two requests at once, one comes after the other and finds it
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const { weights } = await readPreferences(tx, personId);
    const there = await tx.fit.findUnique({ where: { personId_id: { personId, id } } });
    if (there) return presentFit(there, weights);
    if ((await countFitReviews(tx, personId)) < FIT_NEEDS) throw new DomainError('conflict', `Fitting needs ${FIT_NEEDS} reviews; there are fewer.`);
    const open = await tx.fit.count({ where: { personId, state: { in: ['requested', 'running', 'ready'] } } });
    if (open > 0) throw new DomainError('conflict', 'There is a fitting already. Wait for it, or say whether it is to be used.');
    return presentFit(await tx.fit.create({ data: { personId, id } }), weights);
  });
}

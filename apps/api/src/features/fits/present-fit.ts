import type { FitView } from '@whetstone/contracts/progress';
import type { Prisma } from '@whetstone/db/generated/client';
import { memoryFor } from '@whetstone/study/memory';

type FitRow = Prisma.FitGetPayload<object>;

const GOOD = 3;
/** Days until recall has fallen to nine in ten after one good answer. */
const firstInterval = (weights: readonly number[]): number => memoryFor(weights).first(GOOD).stability;

/** @param inUse the weights that the person's cards follow now; what was used before a fit was accepted is not known any more */
export function presentFit({ id, state, reviews, weights, lossBefore, lossAfter, requestedAt }: FitRow, inUse: readonly number[]): FitView {
  const isFitted = weights.length > 0;
  return {
    id,
    state,
    reviews,
    lossBefore,
    lossAfter,
    firstIntervalBefore: isFitted && state !== 'accepted' ? firstInterval(inUse) : null,
    firstIntervalAfter: isFitted ? firstInterval(weights) : null,
    requestedAt: requestedAt.toISOString(),
  };
}

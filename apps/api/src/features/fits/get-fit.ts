import { FIT_NEEDS, type FitView } from '@whetstone/contracts/progress';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readPreferences } from '../targets/read-preferences.ts';
import { countFitReviews } from './count-fit-reviews.ts';
import { presentFit } from './present-fit.ts';

interface Fitting {
  latest: FitView | null;
  reviews: number;
  needs: number;
  isFitted: boolean;
}

/** The actor's latest fitting, and whether there is enough for one. */
export async function getFit({ db }: Pick<Deps, 'db'>, { personId }: Actor): Promise<Fitting> {
  const { weights } = await readPreferences(db, personId);
  const latest = await db.fit.findFirst({ where: { personId }, orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }] });
  return { latest: latest && presentFit(latest, weights), reviews: await countFitReviews(db, personId), needs: FIT_NEEDS, isFitted: weights.length > 0 };
}

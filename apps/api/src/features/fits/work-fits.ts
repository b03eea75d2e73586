import type { Deps } from '../../deps.ts';
import { readLogs } from '../reviews/rebuild-cards.ts';
import { readPreferences } from '../targets/read-preferences.ts';
import { type ClaimedFit, claimFit } from './claim-fit.ts';
import { type FitTask, fitInWorker } from './fit-in-worker.ts';

type Fitter = (task: FitTask) => Promise<{ weights: number[]; reviews: number; lossBefore: number; lossAfter: number }>;

/** Only while the claim stands: who was taken for dead and was only slow writes nothing. */
async function finish({ db }: Pick<Deps, 'db'>, { personId, id, startedAt }: ClaimedFit, data: object): Promise<void> {
  await db.fit.updateMany({ where: { personId, id, state: 'running', startedAt }, data });
}

async function workOn(deps: Pick<Deps, 'db'>, claim: ClaimedFit, fitter: Fitter): Promise<void> {
  try {
    const logs = await readLogs(deps.db, claim.personId);
    const { weights: current } = await readPreferences(deps.db, claim.personId);
    const { weights, reviews, lossBefore, lossAfter } = await fitter({ logs: [...logs.values()], current });
    await finish(deps, claim, { state: 'ready', weights, reviews, lossBefore, lossAfter });
  } catch (error) {
    await finish(deps, claim, { state: 'failed' });
    throw error;
  }
}

/**
 * Works off the fittings that wait, one after the other.
 * @param failed hears of each that could not be done; it stays failed, and may be asked for anew
 */
export async function workFits(deps: Pick<Deps, 'db'>, failed: (error: unknown) => void, fitter: Fitter = fitInWorker): Promise<void> {
  for (let claim = await claimFit(deps); claim !== null; claim = await claimFit(deps)) await workOn(deps, claim, fitter).catch(failed);
}

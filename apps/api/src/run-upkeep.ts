import type { Deps } from './deps.ts';
import { keepTombstones } from './features/deletion/keep-tombstones.ts';
import { purgeDuePeople } from './features/deletion/purge-due-people.ts';
import { workFits } from './features/fits/work-fits.ts';
import { sweepStale } from './sweep-stale.ts';

const EVERY_MS = 10 * 60 * 1000;
/** Somebody may be waiting for these. */
const JOBS_EVERY_MS = 15 * 1000;

interface Upkeep {
  /** waits for a run that is under way */
  stop: () => Promise<void>;
}

/** Runs something now and again and again, never twice at once. */
function repeat(work: () => Promise<void>, everyMs: number): Upkeep {
  let running = work();
  const timer = setInterval(() => {
    running = running.then(work);
  }, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/**
 * What has to be done from time to time: every ten minutes people who asked for it are deleted and what is over is removed;
 * jobs that were asked for are looked for more often.
 * @param tombstoneFile beside the backups; empty where there is none
 * @param failed hears what went wrong; the next run tries again
 */
export function runUpkeep(deps: Pick<Deps, 'db'>, tombstoneFile: string, failed: (error: unknown) => void): Upkeep {
  const chores = repeat(async () => {
    await purgeDuePeople(deps).catch(failed);
    await sweepStale(deps).catch(failed);
    if (tombstoneFile !== '') await keepTombstones(deps, tombstoneFile).catch(failed);
  }, EVERY_MS);
  const jobs = repeat(async () => workFits(deps, failed).catch(failed), JOBS_EVERY_MS);
  return {
    stop: async () => {
      await Promise.all([chores.stop(), jobs.stop()]);
    },
  };
}

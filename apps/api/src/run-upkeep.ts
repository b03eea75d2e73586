import type { Deps } from './deps.ts';
import { keepTombstones } from './features/deletion/keep-tombstones.ts';
import { purgeDuePeople } from './features/deletion/purge-due-people.ts';
import { sweepStale } from './sweep-stale.ts';

const EVERY_MS = 10 * 60 * 1000;

interface Upkeep {
  /** waits for a run that is under way */
  stop: () => Promise<void>;
}

/**
 * What has to be done from time to time, now and every ten minutes: people who asked for it are deleted, what is over is removed.
 * @param tombstoneFile beside the backups; empty where there is none
 * @param failed hears what went wrong; the next run tries again
 */
export function runUpkeep(deps: Pick<Deps, 'db'>, tombstoneFile: string, failed: (error: unknown) => void): Upkeep {
  const once = async (): Promise<void> => {
    await purgeDuePeople(deps).catch(failed);
    await sweepStale(deps).catch(failed);
    if (tombstoneFile !== '') await keepTombstones(deps, tombstoneFile).catch(failed);
  };
  let running = once();
  const timer = setInterval(() => {
    running = running.then(once);
  }, EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

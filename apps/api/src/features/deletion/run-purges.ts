import type { Deps } from '../../deps.ts';
import { keepTombstones } from './keep-tombstones.ts';
import { purgeDuePeople } from './purge-due-people.ts';

const EVERY_MS = 10 * 60 * 1000;

interface Purges {
  /** waits for a run that is under way */
  stop: () => Promise<void>;
}

/**
 * Deletes due people now and every ten minutes.
 * @param tombstoneFile beside the backups; empty where there is none
 * @param failed hears what went wrong; the next run tries again
 */
export function runPurges(deps: Pick<Deps, 'db'>, tombstoneFile: string, failed: (error: unknown) => void): Purges {
  const once = async (): Promise<void> => {
    await purgeDuePeople(deps).catch(failed);
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

import type { Deps } from './deps.ts';
import { keepTombstones } from './features/deletion/keep-tombstones.ts';
import { purgeDuePeople } from './features/deletion/purge-due-people.ts';
import { deliverDue } from './features/deliveries/deliver-due.ts';
import { postPush } from './features/push/post-push.ts';
import { sweepStale } from './sweep-stale.ts';

const EVERY_MS = 10 * 60 * 1000;
/** how long what is told waits at most before it goes out */
const DELIVER_EVERY_MS = 10 * 1000;

interface Upkeep {
  /** waits for a run that is under way */
  stop: () => Promise<void>;
}

/** Does something now and then again and again, never twice at once. */
function repeat(once: () => Promise<void>, everyMs: number): Upkeep {
  let isRunning = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    await once();
    isRunning = false;
  };
  let running = run();
  const timer = setInterval(() => {
    if (!isRunning) running = run();
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
 * What has to be done from time to time: every ten minutes people who asked for it are deleted and what is over is removed, and every
 * ten seconds goes out what is to be told by push and mail.
 * @param tombstoneFile beside the backups; empty where there is none
 * @param failed hears what went wrong; the next run tries again
 */
export function runUpkeep(deps: Deps, tombstoneFile: string, failed: (error: unknown) => void): Upkeep {
  const tidy = async (): Promise<void> => {
    await purgeDuePeople(deps).catch(failed);
    await sweepStale(deps).catch(failed);
    if (tombstoneFile !== '') await keepTombstones(deps, tombstoneFile).catch(failed);
  };
  const deliver = async (): Promise<void> => deliverDue(deps, postPush).catch(failed);
  const parts = [repeat(tidy, EVERY_MS), repeat(deliver, DELIVER_EVERY_MS)];
  return {
    stop: async () => {
      await Promise.all(parts.map(async (part) => part.stop()));
    },
  };
}

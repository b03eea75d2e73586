import type { Deps } from './deps.ts';
import { keepTombstones } from './features/deletion/keep-tombstones.ts';
import { purgeDuePeople } from './features/deletion/purge-due-people.ts';
import { deliverDue } from './features/deliveries/deliver-due.ts';
import { nudgeSilent } from './features/desk/nudge-silent.ts';
import { workFits } from './features/fits/work-fits.ts';
import { postPush } from './features/push/post-push.ts';
import { expireRounds } from './features/rounds/expire-rounds.ts';
import { sweepStale } from './sweep-stale.ts';

const TIDY_EVERY_MS = 10 * 60 * 1000;
/** how long what is told waits at most before it goes out */
const DELIVER_EVERY_MS = 10 * 1000;
/** somebody may be waiting for a fitting */
const FIT_EVERY_MS = 15 * 1000;
/** a round is over at its deadline, whenever it is noticed; who looks notices it by looking */
const EXPIRE_EVERY_MS = 15 * 1000;
/** who is silent for a day may be silent for a minute more */
const NUDGE_EVERY_MS = 60 * 1000;

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
 * What has to be done from time to time: people who asked for it are deleted and what is over is removed; what is to be told by
 * push and mail goes out; weights that were asked for are fitted; rounds whose time is up are submitted; whoever is silent on a submission or a review is reminded.
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
  const fit = async (): Promise<void> => workFits(deps, failed).catch(failed);
  const expire = async (): Promise<void> => void (await expireRounds(deps.db).catch(failed));
  const nudge = async (): Promise<void> => void (await nudgeSilent(deps).catch(failed));
  const parts = [
    repeat(tidy, TIDY_EVERY_MS),
    repeat(deliver, DELIVER_EVERY_MS),
    repeat(fit, FIT_EVERY_MS),
    repeat(expire, EXPIRE_EVERY_MS),
    repeat(nudge, NUDGE_EVERY_MS),
  ];
  return {
    stop: async () => {
      await Promise.all(parts.map(async (part) => part.stop()));
    },
  };
}

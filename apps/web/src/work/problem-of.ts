import type { Messages } from '#src/messages/en.ts';
import { countWaiting, type WorkState } from './work-state.ts';

type Words = Messages['studying']['states'];

/** Why what is written here is not on the server, in words; null when it is, or is on its way. */
export function problemOf(work: WorkState, isOnline: boolean, words: Words): string | null {
  const count = countWaiting(work);
  if (count === 0) return null;
  if (!isOnline || work.outcome === 'unreachable') return words.offline(count);
  if (work.outcome === 'failing') return words.failing(count);
  return work.outcome === 'signed-out' ? words.signedOut(count) : null;
}

import { TOPICS } from '@whetstone/contracts/events';
import { type Actor, needsSecondFactor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { findSession } from '../sessions/find-session.ts';
import { type EventStream, openEventStream } from './event-stream.ts';
import { MENTORS, type PersonEvent } from './follow-person-events.ts';

/** the most that one person can have open, in all browsers together */
const MOST_OF_PERSON = 8;
/** where nothing is listened to */
const NO_TIMES = { beatMs: 1000, liveMs: 0 };

interface Open {
  actor: Actor;
  stream: EventStream;
}

const isFor = ({ roles, personId }: Actor, { to }: PersonEvent): boolean => (to === MENTORS ? roles.has('mentor') : to === personId);

/** Whether a session is what it was: with other roles, what may be heard is found out anew by asking again. */
function isSame(actor: Actor, now: Actor | null): boolean {
  return now !== null && now.sessionId === actor.sessionId && !needsSecondFactor(now) && now.roles.symmetricDifference(actor.roles).size === 0;
}

/** The streams of one process, each told of what is for its person. */
export function createOpenStreams(deps: Deps) {
  const { personEvents } = deps;
  const streams = new Set<Open>();
  let isClosed = false;

  const unsubscribe = personEvents?.subscribe((event) => {
    for (const { actor, stream } of streams) {
      if (event === null) stream.tell(TOPICS);
      else if (isFor(actor, event)) stream.tell([event.topic]);
    }
  });

  const endOldestOf = (personId: string): void => {
    const own = [...streams].filter(({ actor }) => actor.personId === personId);
    for (const { stream } of own.slice(0, Math.max(0, own.length - MOST_OF_PERSON))) stream.end();
  };

  return {
    /** A new stream for the session of the token. Where nothing is listened to it ends at once. */
    open(actor: Actor, token: string): EventStream['body'] {
      const mayHear = async (): Promise<boolean> => isSame(actor, await findSession(deps, token, { isUse: false }));
      const { beatMs, liveMs } = personEvents ?? NO_TIMES;
      const stream = openEventStream({ mayHear, beatMs, liveMs });
      const opened = { actor, stream };
      streams.add(opened);
      stream.body.once('close', () => streams.delete(opened));
      endOldestOf(actor.personId);
      if (isClosed || personEvents === undefined) stream.end();
      return stream.body;
    },
    /** Ends all of them, and each that is still opened. */
    close(): void {
      isClosed = true;
      unsubscribe?.();
      for (const { stream } of streams) stream.end();
    },
  };
}

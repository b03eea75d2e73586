import { TOPICS, type Topic } from '@whetstone/contracts/events';
import { listen } from '@whetstone/db/listen';

/** the channel, on which a payload is for whom, a blank, and a topic */
export const PERSON_EVENT = 'person_event';
/** all mentors, as whom something is for */
export const MENTORS = 'mentors';

const BEAT_MS = 15_000;
const LIVE_MS = 5 * 60_000;

export interface PersonEvent {
  to: string;
  topic: Topic;
}

/** Told of each event; null says that some may have been missed. */
type Hear = (event: PersonEvent | null) => void;

/** What is announced to people, by whichever process. */
export interface PersonEvents {
  /** @returns what ends it */
  subscribe: (hear: Hear) => () => void;
  /** how often an open stream says that it lives */
  beatMs: number;
  /** how long a stream lives at most */
  liveMs: number;
  close: () => Promise<void>;
}

interface Following {
  /** connection string that does not go through a pooler */
  directUrl: string;
  beatMs?: number;
  liveMs?: number;
}

function readEvent(payload: string): PersonEvent | null {
  const [to = '', name] = payload.split(' ');
  const topic = TOPICS.find((one) => one === name);
  // What a newer process announces, and this one does not know, may be anything.
  return topic === undefined ? null : { to, topic };
}

/** Listens to what is announced to people, on one connection for the whole process. */
export function followPersonEvents({ directUrl, beatMs = BEAT_MS, liveMs = LIVE_MS }: Following): PersonEvents {
  const hearers = new Set<Hear>();
  const listening = listen(directUrl, PERSON_EVENT, (payload) => {
    const event = payload === null ? null : readEvent(payload);
    for (const hear of hearers) hear(event);
  });
  return {
    subscribe: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    beatMs,
    liveMs,
    close: async () => listening.close(),
  };
}

import type { QueryClient } from '@tanstack/react-query';
import { followMyEvents, TOPICS, type Topic } from '@whetstone/contracts/events';
import { TOPIC_QUERIES } from './topic-queries.ts';

/** The server says every 15 seconds that a stream lives; one that is silent for longer has been lost on the way, as in sleep. */
const SILENCE_MS = 40_000;
const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Follows what changes for who is signed in, for as long as the page is in sight and there is a network: browsers open few connections
 * to one server, and pages that nobody looks at must not hold them.
 * @returns what ends it
 */
export function followEvents(queries: QueryClient): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = FIRST_PAUSE_MS;
  const ending = new AbortController();

  const refresh = (topics: readonly Topic[]): void => {
    for (const filters of topics.flatMap((topic) => TOPIC_QUERIES[topic])) void queries.invalidateQueries(filters);
  };
  const close = (): void => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const reopen = (): void => {
    close();
    open();
  };
  const waitFor = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(reopen, ms);
  };
  /** The server refused, which browsers do not try again. Perhaps the session has ended. */
  const tryLater = (): void => {
    close();
    void queries.invalidateQueries({ queryKey: ['session'] });
    waitFor(pauseMs);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  };

  function open(): void {
    if (source !== null || document.visibilityState !== 'visible' || !navigator.onLine) return;
    const opened = new EventSource(followMyEvents.url);
    source = opened;
    waitFor(SILENCE_MS);
    opened.addEventListener('open', () => {
      pauseMs = FIRST_PAUSE_MS;
      waitFor(SILENCE_MS);
      // What changed before is not told.
      refresh(TOPICS);
    });
    opened.addEventListener('message', ({ data }) => {
      waitFor(SILENCE_MS);
      refresh(TOPICS.filter((topic) => topic === data));
    });
    opened.addEventListener('error', () => {
      if (opened.readyState === EventSource.CLOSED) tryLater();
    });
  }

  const look = (): void => (document.visibilityState === 'visible' ? open() : close());
  const { signal } = ending;
  document.addEventListener('visibilitychange', look, { signal });
  addEventListener('pageshow', look, { signal });
  addEventListener('pagehide', close, { signal });
  addEventListener('online', reopen, { signal });
  addEventListener('offline', close, { signal });
  open();
  return () => {
    ending.abort();
    close();
  };
}

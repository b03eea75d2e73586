import { PassThrough } from 'node:stream';
import type { Topic } from '@whetstone/contracts/events';

const RETRY_MS = 3000;
/** an event without a word */
const BEAT = '';

/** One open page that is told of topics. */
export interface EventStream {
  /** what is sent */
  body: PassThrough;
  tell: (topics: readonly Topic[]) => void;
  end: () => void;
}

interface Wishes {
  /** whether the session that asked may still be told; asked before each event */
  mayHear: () => Promise<boolean>;
  beatMs: number;
  liveMs: number;
}

/** A stream of topics that ends with its session, and after `liveMs` at the latest. What is told while the reader is slow is told once. */
export function openEventStream({ mayHear, beatMs, liveMs }: Wishes): EventStream {
  const body = new PassThrough();
  const due = new Set<Topic | typeof BEAT>();
  let isRunning = false;

  const end = (): void => void body.end();
  const canSend = (): boolean => due.size > 0 && body.writable && !body.writableNeedDrain;

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while (canSend()) {
      const words = [...due];
      due.clear();
      // While it cannot be known, nothing is said; the page asks again, and is told by that.
      if (!(await mayHear().catch(() => false))) end();
      if (body.writable) body.write(words.map((word) => `data: ${word}\n\n`).join(''));
    }
    isRunning = false;
  };
  const say = (words: readonly (Topic | typeof BEAT)[]): void => {
    for (const word of words) due.add(word);
    void run();
  };

  const beat = setInterval(() => say([BEAT]), beatMs);
  const life = setTimeout(end, liveMs);
  body.on('drain', () => void run());
  body.once('close', () => {
    clearInterval(beat);
    clearTimeout(life);
  });
  body.write(`retry: ${RETRY_MS}\n\n`);
  return { body, tell: say, end };
}

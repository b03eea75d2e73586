import { OUTPUT_LIMIT } from './protocol.ts';

/** So often at most what is printed is sent: a loop that prints must not drown the page in messages. */
const PAUSE_MS = 50;
const FULL = 4_000;

/** Collects what a case prints and sends it in pieces, up to the limit. */
export function createOutput(send: (text: string) => void) {
  let pending = '';
  let left = OUTPUT_LIMIT;
  let sentAt = 0;
  const flush = (): void => {
    if (pending === '') return;
    send(pending);
    pending = '';
    sentAt = performance.now();
  };
  return {
    begin: (): void => {
      pending = '';
      left = OUTPUT_LIMIT;
    },
    print: (line: string): void => {
      if (left <= 0) return;
      const text = `${line}\n`.slice(0, left);
      left -= text.length;
      pending += left > 0 ? text : `${text}…\n`;
      if (pending.length > FULL || performance.now() - sentAt > PAUSE_MS) flush();
    },
    flush,
  };
}

import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadNews, ThreadTask } from './answer-in-threads.ts';

/** The loop of the program of a thread: says that it is ready, then answers what it was given one after the other. */
export function answerAsThread(answer: (of: never) => unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
  const tell = (news: ThreadNews): void => parentPort?.postMessage(news);
  tell({ kind: 'ready' });
  for (const { at, of } of workerData as ThreadTask) tell({ kind: 'answer', at, answer: answer(of as never) });
  tell({ kind: 'end' });
}

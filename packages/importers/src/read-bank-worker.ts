import { parentPort } from 'node:worker_threads';
import { eachBankFile } from './each-bank-file.ts';
import type { ReadTask } from './read-task.ts';

/* oxlint-disable unicorn/require-post-message-target-origin -- a port between threads has no origin */

/** Runs in a thread of its own: answers each file of a bank when it is read, and null after the last. */
parentPort?.on('message', ({ path, bytes, columns }: ReadTask) => {
  for (const file of eachBankFile(path, bytes, columns)) parentPort?.postMessage(file);
  parentPort?.postMessage(null);
});

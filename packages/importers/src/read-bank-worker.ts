import { parentPort, workerData } from 'node:worker_threads';
import { eachBankFile } from './each-bank-file.ts';
import type { ReadTask } from './read-task.ts';

/** Runs in a thread of its own: answers each file when it is read, and null after the last. */
const { path, bytes } = workerData as ReadTask;
for (const file of eachBankFile(path, bytes)) parentPort?.postMessage(file);
parentPort?.postMessage(null);

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Fit } from '@whetstone/study/fit-weights';
import type { LogEntry } from '@whetstone/study/study-types';

export interface FitTask {
  /** the log of each question */
  logs: LogEntry[][];
  /** the weights in use */
  current: number[];
}

const PROGRAM = new URL('fit-worker.ts', import.meta.url);

/**
 * Fits weights in a thread of its own: it takes seconds of reckoning, in which nobody else would be answered.
 * @throws RangeError with too few reviews
 */
export async function fitInWorker(task: FitTask): Promise<Fit> {
  const worker = new Worker(PROGRAM, { workerData: task });
  try {
    const [fit] = (await once(worker, 'message')) as [Fit];
    return fit;
  } finally {
    await worker.terminate();
  }
}

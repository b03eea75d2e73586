import { parentPort, workerData } from 'node:worker_threads';
import { fitWeights } from '@whetstone/study/fit-weights';
import type { FitTask } from './fit-in-worker.ts';

/** The program of a thread that fits weights: one task, one answer. */
function fit({ logs, current }: FitTask) {
  const steps = fitWeights(logs, current);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
parentPort?.postMessage(fit(workerData as FitTask));

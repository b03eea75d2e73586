import { Worker } from 'node:worker_threads';
import type { Language } from '../vocabulary.ts';
import type { Outcome, Run, Runner } from './run-case.ts';

/** Far above what an honest case takes: the slowest one waits for some timers of 60 ms. */
const KILL_MS = 10_000;

/** Runs cases one after the other in a worker. A case that hangs fails, and ends the worker; the next one gets a new worker. */
export function startRunner(language: Language, killMs = KILL_MS): { run: Runner; stop: () => Promise<void> } {
  let worker: Worker | undefined;

  const stop = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };

  const run = async (task: Run): Promise<Outcome> => {
    worker ??= await startWorker(language);
    const outcome = await ask(worker, task, killMs);
    if (outcome === null) await stop();
    return outcome ?? { failure: `no answer after ${killMs} ms` };
  };

  return { run, stop };
}

/** A worker that has said that it is ready. */
async function startWorker(language: Language): Promise<Worker> {
  const worker = new Worker(new URL(`./${language}-worker.ts`, import.meta.url), { stdout: true, stderr: true });
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return worker;
}

function ask(worker: Worker, task: Run, killMs: number): Promise<Outcome | null> {
  return new Promise((resolve, reject) => {
    const kill = setTimeout(() => resolve(null), killMs);
    worker.once('error', reject);
    worker.once('message', (outcome: Outcome) => {
      clearTimeout(kill);
      worker.off('error', reject);
      resolve(outcome);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    worker.postMessage(task);
  });
}

import { parentPort } from 'node:worker_threads';
import type { Outcome, Run } from './run-case.ts';

/** What a worker sends when it can take its first run. */
const READY = 'ready';

/** The last line of an error's message: a Python error ends with it, after its traceback. */
const lastLine = (error: unknown): string => String(error).trim().split('\n').at(-1) ?? '';

/** Answers every run that is sent to this worker with its outcome. `run` gives the value as JSON. */
export function serveRuns(run: (task: Run) => Promise<string>): void {
  const answer = async (task: Run): Promise<Outcome> => {
    try {
      return { json: await run(task) };
    } catch (error) {
      return { failure: lastLine(error) };
    }
  };
  const send = (message: Outcome | typeof READY): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    parentPort?.postMessage(message);
  };
  parentPort?.on('message', (task: Run) => void answer(task).then(send));
  send(READY);
}

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { CASE_LIMIT_MS, type Outcome, type Run } from '@whetstone/code-runs/run';
import type { Language } from '../vocabulary.ts';
import type { Runner } from './run-case.ts';

/** Runs cases one after the other in a process. A case that hangs fails and its process is killed; the next case gets a new one. */
export function startRunner(language: Language, killMs = CASE_LIMIT_MS): { run: Runner; stop: () => void } {
  let child: ChildProcess | undefined;

  const stop = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };

  const run = async (task: Run): Promise<Outcome> => {
    child ??= await startChild(language);
    const answer = nextMessage(child, killMs);
    child.send(task);
    const outcome = await answer;
    if (outcome !== null) return outcome as Outcome;
    stop();
    return { failure: `no answer after ${killMs} ms` };
  };

  return { run, stop };
}

/** A process that has said that it is ready. */
async function startChild(language: Language): Promise<ChildProcess> {
  const file = join(import.meta.dirname, `${language}-child.ts`);
  const child = fork(file, { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await nextMessage(child, 60_000);
  return child;
}

/** What the process sends next; null when it sends nothing in time, or ends. */
function nextMessage(child: ChildProcess, limitMs: number): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (message: unknown): void => {
      clearTimeout(limit);
      child.off('message', settle);
      child.off('exit', ended);
      resolve(message);
    };
    const ended = (): void => settle(null);
    const limit = setTimeout(ended, limitMs);
    child.once('message', settle);
    child.once('exit', ended);
  });
}

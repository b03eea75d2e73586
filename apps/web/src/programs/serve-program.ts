import { describeFailure } from '@whetstone/code-runs/describe-failure';
import type { Outcome } from '@whetstone/code-runs/run';
import { createOutput } from './output.ts';
import { type Answer, type Given, type ProgramFiles, type ProgramModules, type Task, VALUE_LIMIT } from './protocol.ts';

/** What can run a case: gives the value as JSON, or throws what a person may read. */
type RunTask = (task: Task) => Promise<string>;
type Print = (line: string) => void;

async function outcomeOf(run: RunTask, task: Task, print: Print): Promise<Outcome> {
  try {
    const json = await run(task);
    return json.length > VALUE_LIMIT ? { failure: `the value is longer than ${VALUE_LIMIT} characters` } : { json };
  } catch (error) {
    // Where it happened; the last line alone says what.
    print(String((error as Partial<Error>).message ?? error).trim());
    return { failure: describeFailure(error) };
  }
}

/**
 * Answers every task that comes through the port that the page hands over. Started in a worker of the sandbox; it is ended
 * from outside when a case takes too long.
 */
export function serveProgram(prepare: (files: ProgramFiles, print: Print, modules: ProgramModules) => Promise<RunTask>): void {
  const begin = async ({ files, modules }: Given, port: MessagePort): Promise<void> => {
    const send = (answer: Answer): void => port.postMessage(answer);
    const output = createOutput((text) => send({ kind: 'output', text }));
    const run = await prepare(files, output.print, modules);
    const answer = async (task: Task): Promise<void> => {
      output.begin();
      const startedAt = performance.now();
      const outcome = await outcomeOf(run, task, output.print);
      output.flush();
      send({ kind: 'outcome', outcome, ms: performance.now() - startedAt });
    };
    port.addEventListener('message', ({ data }: MessageEvent<Task>) => void answer(data));
    port.start();
    send({ kind: 'ready' });
  };
  addEventListener(
    'message',
    ({ data, ports: [port] }: MessageEvent<Given>) => {
      if (port) void begin(data, port).catch(() => port.postMessage({ kind: 'broken' } satisfies Answer));
    },
    { once: true },
  );
}

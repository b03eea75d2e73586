import type { Outcome, Run } from './run-case.ts';

/** What a process sends when it can take its first run. */
const READY = 'ready';

/** The last line of an error's message: a Python error ends with it, after its traceback. */
const lastLine = (error: unknown): string => String(error).trim().split('\n').at(-1) ?? '';

/** Answers every run that is sent to this process with its outcome. `run` gives the value as JSON. */
export function serveRuns(run: (task: Run) => Promise<string>): void {
  const answer = async (task: Run): Promise<Outcome> => {
    try {
      return { json: await run(task) };
    } catch (error) {
      return { failure: lastLine(error) };
    }
  };
  process.on('message', (task: Run) => void answer(task).then((outcome) => process.send?.(outcome)));
  process.send?.(READY);
}

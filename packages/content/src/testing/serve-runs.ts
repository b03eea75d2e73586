import { describeFailure } from '@whetstone/code-runs/describe-failure';
import type { Outcome, Run } from '@whetstone/code-runs/run';

/** What a process sends when it can take its first run. */
const READY = 'ready';

/** Answers every run that is sent to this process with its outcome. `run` gives the value as JSON. */
export function serveRuns(run: (task: Run) => Promise<string>): void {
  const answer = async (task: Run): Promise<Outcome> => {
    try {
      return { json: await run(task) };
    } catch (error) {
      return { failure: describeFailure(error) };
    }
  };
  process.on('message', (task: Run) => void answer(task).then((outcome) => process.send?.(outcome)));
  process.send?.(READY);
}

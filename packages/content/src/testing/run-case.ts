import { judge } from '@whetstone/code-runs/judge';
import { type Outcome, planRun, type Run } from '@whetstone/code-runs/run';
import type { TestCase } from '../records.ts';

export type Runner = (run: Run) => Promise<Outcome>;

/** Runs one case of a solution. @returns null when it passes, otherwise what was wrong */
export async function runCase(run: Runner, solution: Pick<Run, 'source' | 'entry'>, test: { case: TestCase; driver: string | null }): Promise<string | null> {
  const { args, expect, isInAnyOrder } = test.case;
  const verdict = judge(await run(planRun(solution, { args, driver: test.driver })), expect, isInAnyOrder);
  if (verdict.kind === 'passed') return null;
  return verdict.kind === 'failed' ? verdict.why : `gave ${verdict.got}`;
}

import { isDeepStrictEqual } from 'node:util';
import type { TestCase } from '../records.ts';

/** What came of one case: the value as JSON text, or why there is none. */
export type Outcome = { json: string } | { failure: string };

/** One solution with one case, to be run. */
export interface Run {
  source: string;
  /** name of the function that takes the arguments of a case */
  entry: string;
  /** JSON of the arguments; null when a driver calls the solution */
  args: string | null;
  /** body of an async function that sees the names of the solution */
  driver: string | null;
}

export type Runner = (run: Run) => Promise<Outcome>;

/** Runs one case of a solution. @returns null when it passes, otherwise what was wrong */
export async function runCase(run: Runner, solution: Pick<Run, 'source' | 'entry'>, test: { case: TestCase; driver: string | null }): Promise<string | null> {
  const { args, expect } = test.case;
  const outcome = await run({ ...solution, args: args === null ? null : JSON.stringify(args), driver: test.driver });
  if ('failure' in outcome) return outcome.failure;
  return isDeepStrictEqual(JSON.parse(outcome.json), expect) ? null : `gave ${outcome.json}`;
}

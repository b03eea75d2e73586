/** What came of one case: the value as JSON text, or why there is none. */
export type Outcome = { json: string } | { failure: string };

/** One solution with one case, to be run. */
export interface Run {
  source: string;
  /** how a solution is reached: the name of its function or of its script; in SQL the statements that make the tables it reads */
  entry: string;
  /** JSON of what is handed over (for SQL and shell see their drivers); null when a driver calls the solution */
  args: string | null;
  /** what calls the solution itself: the body of an async function that sees its names, a script, or the SQL that fills its tables */
  driver: string | null;
}

/** One case as a question has it, in one language. */
export interface Case {
  args: readonly unknown[] | null;
  driver: string | null;
  expect: unknown;
}

/** Far above what an honest case takes: the slowest ones wait for some timers of 60 ms, or count each step. */
export const CASE_LIMIT_MS = 10_000;

/** The run of a solution with a case. */
export function planRun(solution: Pick<Run, 'source' | 'entry'>, { args, driver }: Pick<Case, 'args' | 'driver'>): Run {
  return { ...solution, args: args === null ? null : JSON.stringify(args), driver };
}

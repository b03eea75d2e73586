import { MOST_RUN_TESTS } from '@whetstone/contracts/code-run-claim';
import { type KeptRun, writeRun } from '#src/work/code-runs.ts';
import type { CaseResult } from './run-cases.ts';

/** What runs a language, as those who know it call it. */
const ENGINES = { python: 'Pyodide', typescript: 'QuickJS', sql: 'SQLite', shell: 'just-bash' } as const;
const LONGEST_NAME = 200;

/** As long as may be handed in; a half of a character at its end goes as well. */
const cutName = (name: string): string => name.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, '');

type State = KeptRun['tests'][number]['state'];

/** What has not been run was stopped before it. */
const stateOf = (state: CaseResult['state']): State => (state === 'waiting' || state === 'running' || state === 'gave' ? 'stopped' : state);

/** The tests of the question among what was run, as they are handed in. One's own stand in the answer. */
export const testsOf = (results: readonly CaseResult[]): KeptRun['tests'] =>
  results.flatMap(({ planned: { name, isShown }, state }) => (name === null ? [] : [{ name: cutName(name), isHidden: !isShown, state: stateOf(state) }]));

/** Keeps what came of a run, to be handed in with the answer. A browser that keeps nothing has kept no run. */
export async function keepRun(of: Pick<KeptRun, 'owner' | 'attemptId' | 'language' | 'source'>, results: readonly CaseResult[]): Promise<void> {
  const tests = testsOf(results).slice(0, MOST_RUN_TESTS);
  if (tests.length === 0) return;
  await writeRun({ ...of, engine: ENGINES[of.language], ranAt: new Date().toISOString(), tests }).catch(() => undefined);
}

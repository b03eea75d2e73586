import { judge } from '@whetstone/code-runs/judge';
import type { CaseEnd, Sandbox } from './create-sandbox.ts';
import type { PlannedCase } from './plan-cases.ts';
import type { CodeLanguage } from '#src/lib/code-answer.ts';

export type CaseState = 'waiting' | 'running' | 'passed' | 'wrong' | 'failed' | 'gave' | 'time' | 'stopped' | 'broken';

export interface CaseResult {
  planned: PlannedCase;
  state: CaseState;
  /** the value as JSON; null for none */
  got: string | null;
  /** what was thrown; null for nothing */
  why: string | null;
  ms: number | null;
  output: string;
}

/** So many cases may run out of their time before the rest is left alone: each costs a new start. */
const MOST_CUT = 2;

type Ended = Pick<CaseResult, 'state' | 'got' | 'why' | 'ms'>;

function endOf({ expect }: PlannedCase, end: CaseEnd): Ended {
  if ('cut' in end) return { state: end.cut, got: null, why: null, ms: null };
  const { outcome, ms } = end;
  const verdict = judge(outcome, expect?.value, expect?.isInAnyOrder);
  if (verdict.kind === 'failed') return { state: 'failed', got: null, why: verdict.why, ms };
  return { state: expect === null ? 'gave' : verdict.kind, got: verdict.got, why: null, ms };
}

interface CaseRun {
  sandbox: Sandbox;
  language: CodeLanguage;
  signal: AbortSignal;
  /** told of every step */
  onChange: (results: readonly CaseResult[]) => void;
}

/** Runs cases one after the other. @throws when what runs the language cannot be had */
export async function runCases(cases: readonly PlannedCase[], { sandbox, language, signal, onChange }: CaseRun): Promise<void> {
  const results: CaseResult[] = cases.map((planned) => ({ planned, state: 'waiting', got: null, why: null, ms: null, output: '' }));
  const change = (at: number, changed: Partial<CaseResult>): void => {
    const before = results[at];
    if (before) results[at] = { ...before, ...changed };
    onChange([...results]);
  };
  let cut = 0;
  for (const [at, planned] of cases.entries()) {
    if (cut >= MOST_CUT || !(await sandbox.start(language, signal))) break;
    change(at, { state: 'running' });
    const end = await sandbox.run(planned.run, signal, (text) => change(at, { output: (results[at]?.output ?? '') + text }));
    change(at, endOf(planned, end));
    if ('cut' in end) cut += 1;
    if (signal.aborted) break;
  }
}

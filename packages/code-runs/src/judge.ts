import type { Outcome } from './run.ts';

/** Whether two values of JSON are the same; the order of an object's keys is no matter. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(right, name) && isSame(left[name], right[name]));
}

/** What an outcome is worth: as expected, another value, or none. */
export type Verdict = { kind: 'passed'; got: string } | { kind: 'wrong'; got: string } | { kind: 'failed'; why: string };

function parse(json: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    return null;
  }
}

/** Holds what came of a case against what was expected. The text may be anything: it comes from where foreign code runs. */
export function judge(outcome: Outcome, expect: unknown): Verdict {
  if ('failure' in outcome) return { kind: 'failed', why: outcome.failure };
  const got = parse(outcome.json);
  if (got === null) return { kind: 'failed', why: 'the value is no JSON' };
  return { kind: isSame(got.value, expect) ? 'passed' : 'wrong', got: outcome.json };
}

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

/** JSON with the keys of every object in one order, to sort by. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${inOrder(part)}`).join()}}`;
}

/** The same list however its parts stood. */
function sorted(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const keyed = value.map((part: unknown) => ({ part, key: inOrder(part) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ part }) => part);
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

/**
 * Holds what came of a case against what was expected. The text may be anything: it comes from where foreign code runs.
 * @param isInAnyOrder whether two lists of the same parts are the same, as rows are that nobody asked to be ordered
 */
export function judge(outcome: Outcome, expect: unknown, isInAnyOrder = false): Verdict {
  if ('failure' in outcome) return { kind: 'failed', why: outcome.failure };
  const got = parse(outcome.json);
  if (got === null) return { kind: 'failed', why: 'the value is no JSON' };
  const isRight = isInAnyOrder ? isSame(sorted(got.value), sorted(expect)) : isSame(got.value, expect);
  return { kind: isRight ? 'passed' : 'wrong', got: outcome.json };
}

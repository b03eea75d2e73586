import type { SetItem } from '@whetstone/contracts/question-sets';
import type { SetChanges } from '@whetstone/contracts/set-versions';

type Item = Pick<SetItem, 'questionId' | 'title' | 'minutes' | 'version'>;

const nameOf = ({ questionId, title }: Item) => ({ questionId, title });

/** The longest run of rising numbers, by their indexes: the fewest that are left out have moved. */
function longestRise(numbers: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  for (const [at, number] of numbers.entries()) {
    const lower = [...numbers.slice(0, at).keys()].filter((one) => (numbers[one] ?? 0) < number);
    const best = lower.reduce((best_, one) => ((lengths[one] ?? 0) > (lengths[best_] ?? 0) ? one : best_), -1);
    lengths.push((lengths[best] ?? 0) + 1);
    before.push(best);
  }
  const kept = new Set<number>();
  for (let at = lengths.indexOf(Math.max(0, ...lengths)); at !== -1; at = before[at] ?? -1) kept.add(at);
  return kept;
}

/**
 * What was changed from one list of questions to another. A question that only gave way to others is not moved.
 * @returns places counted from 1
 */
export function compareLists(old: readonly Item[], now: readonly Item[]): SetChanges {
  const placeIn = (list: readonly Item[], { questionId }: Item): number => list.findIndex((item) => item.questionId === questionId);
  const both = old.flatMap((before) => now.filter(({ questionId }) => questionId === before.questionId).map((after) => ({ before, after })));
  const kept = longestRise(both.map(({ after }) => placeIn(now, after)));
  const changed = (valueOf: (item: Item) => number) =>
    both
      .filter(({ before, after }) => valueOf(before) !== valueOf(after))
      .map(({ before, after }) => ({ ...nameOf(after), from: valueOf(before), to: valueOf(after) }));
  return {
    added: now.filter((item) => placeIn(old, item) === -1).map(nameOf),
    removed: old.filter((item) => placeIn(now, item) === -1).map(nameOf),
    moved: both
      .filter((_, index) => !kept.has(index))
      .map(({ before, after }) => ({ ...nameOf(after), from: placeIn(old, before) + 1, to: placeIn(now, after) + 1 })),
    minutes: changed(({ minutes }) => minutes),
    versions: changed(({ version }) => version),
  };
}

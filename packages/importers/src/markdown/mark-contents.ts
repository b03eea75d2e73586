import type { Item, Run } from './find-items.ts';
import { type Line, lineAt } from './line.ts';
import { titleOf } from './title-of.ts';
import type { Unit } from './unit.ts';

const folded = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

/** Whether nothing but further items stands below an item. */
function isBare({ bodyFrom, end, children }: Item, lines: readonly Line[]): boolean {
  const to = children[0]?.start ?? end;
  for (let index = bodyFrom; index < to; index += 1) {
    const { kind } = lineAt(lines, index);
    if (kind !== 'blank' && kind !== 'rule' && kind !== 'comment') return false;
  }
  return true;
}

/** Share of the entries of a table of contents that ask where those beside them are questions as well. */
const ASKING = 0.5;

/**
 * Headings of one form that a table of contents names beside each other, where at least half of them ask.
 * @returns the indexes of their lines
 */
export function listedQuestions(runs: readonly Run[], units: readonly Unit[]): ReadonlySet<number> {
  const headings = new Map(units.filter(({ shape }) => shape === 'heading').map((unit) => [folded(unit.title), unit]));
  return new Set(
    runs.flatMap(({ items }) => {
      const leaves = items.filter(({ children }) => children.length === 0);
      const named = leaves.flatMap((item) => headings.get(folded(titleOf(item.raw).title)) ?? []).filter(({ start }) => start > (items[0]?.start ?? 0));
      const [first] = named;
      const isOne = named.length >= 3 && named.length >= leaves.length * 0.8 && named.every(({ form }) => form === first?.form);
      return isOne && named.filter(({ evidence }) => evidence >= 0.8).length >= named.length * ASKING ? named.map(({ start }) => start) : [];
    }),
  );
}

/**
 * Takes the evidence off items that name what stands further down under a title of its own: a list of these is a table
 * of contents, with or without links.
 */
export function markContents(runs: readonly Run[], units: readonly Unit[], lines: readonly Line[]): void {
  const last = new Map<string, number>();
  for (const { shape, title, start } of units) if (shape === 'heading' || shape === 'summary' || shape === 'bold') last.set(folded(title), start);
  for (const { items, isChoices } of runs) {
    if (isChoices) continue;
    const named = items.filter((item) => (last.get(folded(item.title)) ?? -1) > item.start && isBare(item, lines));
    if (named.length < 2 || named.length < items.length * 0.6) continue;
    for (const item of named) item.evidence = -1;
  }
}

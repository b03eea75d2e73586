import type { Item, Run } from './find-items.ts';
import { type Line, lineAt } from './line.ts';
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

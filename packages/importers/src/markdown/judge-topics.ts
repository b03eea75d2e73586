import { firstFrom } from './first-from.ts';
import { documentTitle } from './judge-headings.ts';
import { namedByBody } from './judge-numbered-labels.ts';
import { isLinkOnly } from './link-only.ts';
import { type Reading, byStart, isBlankBody } from './reading.ts';
import { questionEvidence } from './question-evidence.ts';
import type { Unit } from './unit.ts';
import { isDecoySection } from './vocabulary.ts';

const MOST_WORDS = 250;

function bodyAsks({ lines }: Reading, { bodyFrom, end }: Unit): boolean {
  const texts = lines.slice(bodyFrom, end).filter(({ kind }) => kind === 'text' || kind === 'item');
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return words < MOST_WORDS && texts.some(({ text }) => !isLinkOnly(text) && questionEvidence(text) >= 0.8);
}

/** Headings that name a topic while the text below asks about it, outside of what is taken. */
export function judgeTopics(reading: Reading, taken: readonly Unit[]): Unit[] {
  const { headings, outline, isLabel } = reading;
  const title = documentTitle(reading);
  const starts = taken.toSorted(byStart).map(({ start }) => start);
  // A heading that says "Answer" or repeats without a number stands below a topic and does not make a section of it.
  const parts = headings.filter(({ raw }) => !isLabel(raw) || /\d/.test(raw));
  const parents = new Set(parts.map(({ start }) => outline.above.get(start)));
  const free = headings.filter(
    ({ start, end, title: text }) => start !== title && !parents.has(start) && !isDecoySection(text) && (starts[firstFrom(starts, start)] ?? end) >= end,
  );
  return [...Map.groupBy(free, ({ form }) => form).values()].flatMap((units) => {
    const leaves = units.filter(({ bodyFrom, end }) => !isBlankBody(reading, bodyFrom, end));
    const asking = leaves.filter((unit) => bodyAsks(reading, unit));
    return asking.length >= 3 && asking.length >= leaves.length * 0.6 ? leaves.map((unit) => namedByBody(reading, unit)) : [];
  });
}

import { type Reading, average, firstFrom } from './reading.ts';
import type { Unit } from './unit.ts';
import { isDecoySection } from './vocabulary.ts';

/** Whether nothing stands in a details but links: contents, translations, contributors. */
function holdsLinksOnly({ lines }: Reading, { bodyFrom, end }: Unit, links: { starts: readonly number[] }): boolean {
  let words = 0;
  for (let index = bodyFrom; index < end; index += 1) {
    const line = lines[index];
    if (line?.kind === 'text' || line?.kind === 'code') words += 1;
    if (line?.kind === 'table' && /\]\(#/.test(line.raw)) return true;
  }
  return words === 0 && (links.starts[firstFrom(links.starts, bodyFrom)] ?? end) < end;
}

/** The summaries that are questions: not those that say "Answer" or that hold contents or other details. */
export function judgeSummaries(reading: Reading): Unit[] {
  const { candidates, runs, isLabel } = reading;
  const units = candidates.filter(({ shape }) => shape === 'summary');
  if (units.length === 0) return [];
  const starts = runs.filter(({ items }) => items.length > 1 && items.every(({ evidence }) => evidence === -1)).map(({ items }) => items[0]?.start ?? 0);
  const isGroup = ({ details }: Unit): boolean => (details?.children.filter(({ summary }) => summary !== '' && !isLabel(summary)).length ?? 0) >= 2;
  const questions = units.filter(
    (unit) => !isGroup(unit) && !holdsLinksOnly(reading, unit, { starts }) && (unit.evidence >= 0.8 || !isDecoySection(unit.title)),
  );
  const mean = average(questions.map(({ evidence }) => evidence));
  return questions.filter(({ evidence }) => evidence >= 0.8 || (mean >= 0.5 && questions.length >= 3));
}

import { type Reading, average } from './reading.ts';
import type { Unit } from './unit.ts';
import { isDecoySection } from './vocabulary.ts';

/** The summaries that are questions: not those that say "Answer" or that hold contents or other details. */
export function judgeSummaries({ candidates, contents, isLabel }: Reading): Unit[] {
  const units = candidates.filter(({ shape }) => shape === 'summary');
  if (units.length === 0) return [];
  const isGroup = ({ details }: Unit): boolean => (details?.children.filter(({ summary }) => summary !== '' && !isLabel(summary)).length ?? 0) >= 2;
  const questions = units.filter(
    (unit) => !isGroup(unit) && !(unit.details && contents.has(unit.details)) && (unit.evidence >= 0.8 || !isDecoySection(unit.title)),
  );
  const mean = average(questions.map(({ evidence }) => evidence));
  return questions.filter(({ evidence }) => evidence >= 0.8 || (mean >= 0.5 && questions.length >= 3));
}

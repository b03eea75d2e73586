import { type Reading, average } from './reading.ts';
import type { Unit } from './unit.ts';
import { isDecoySection } from './vocabulary.ts';

/** The summaries that are questions: not those that say "Answer" or that hold contents or other details. */
export function judgeSummaries({ candidates, contents, isLabel, lines }: Reading): Unit[] {
  // A question may be answered with links to other pages, though not with links into its own.
  const isContents = ({ details, evidence, bodyFrom, end }: Unit): boolean =>
    details !== null && contents.has(details) && (evidence < 0.9 || lines.slice(bodyFrom, end).some(({ raw }) => raw.includes('](#')));
  const units = candidates.filter(({ shape }) => shape === 'summary');
  if (units.length === 0) return [];
  const isGroup = ({ details }: Unit): boolean => (details?.children.filter(({ summary }) => summary !== '' && !isLabel(summary)).length ?? 0) >= 2;
  const questions = units.filter((unit) => !isGroup(unit) && !isContents(unit) && (unit.evidence >= 0.8 || !isDecoySection(unit.title)));
  const mean = average(questions.map(({ evidence }) => evidence));
  // Five sentences that fold something out are a bank, in a language of which no word is known too.
  const all = (mean >= 0.5 && questions.length >= 3) || (mean >= 0.24 && questions.length >= 5);
  return questions.filter(({ evidence }) => evidence >= 0.8 || all);
}

import { type Line, lineAt } from './line.ts';
import { opensChoices } from './option-of.ts';
import { type Reading, average, hasAnswerMark } from './reading.ts';
import { titleOf } from './title-of.ts';
import type { Unit } from './unit.ts';
import { isAnswerLabel, opensAnswer, speaksOfQuestions } from './vocabulary.ts';

/** A number with at most one word before it, in any language. */
const NUMBERED_LABEL = /^(?:\p{L}+\s*)?[#№.]?\s*\d{1,4}\s*[.:：)]*\s*(?:\([^)]*\))?$/u;

/** Whether a heading says that a question follows and not which: `Question 3`, where others of its kind stand. */
const isNumberedLabel = ({ isLabel }: Reading, { raw, title }: Unit): boolean =>
  NUMBERED_LABEL.test(title) && !isAnswerLabel(raw) && (isLabel(raw) || speaksOfQuestions(title));

/** Characters of a paragraph that may be a title. */
const LONGEST_TITLE = 300;

/** A unit whose heading is a label with a number, with the first paragraph below it as its title. */
export const namedByBody = (reading: Reading, unit: Unit): Unit => (isNumberedLabel(reading, unit) ? titledByBody(reading.lines, unit) : unit);

/** A unit with the first paragraph below its heading as its title. */
export function titledByBody(lines: readonly Line[], unit: Unit): Unit {
  let from = unit.bodyFrom;
  while (from < unit.end && lineAt(lines, from).kind === 'blank') from += 1;
  let end = from;
  while (end < unit.end && lineAt(lines, end).kind === 'text' && !opensAnswer(lineAt(lines, end).text) && !opensChoices(lines, end)) end += 1;
  const paragraph = lines
    .slice(from, end)
    .map(({ text }) => text)
    .join(' ');
  if (paragraph === '' || paragraph.length > LONGEST_TITLE) return unit;
  return { ...unit, title: titleOf(paragraph).title, bodyFrom: end };
}

/** The headings and lines in bold that are labels with a number, most of them with an answer or choices below: the text under them is the question. */
export function judgeNumberedLabels(reading: Reading): Unit[] {
  const { headings, bolds, outline } = reading;
  // In bold stand examples and steps as well: there only a word for a question makes a label.
  const labels = [...headings, ...bolds.filter(({ title }) => speaksOfQuestions(title))].filter((unit) => isNumberedLabel(reading, unit));
  const parents = new Set(labels.map(({ start }) => outline.above.get(start)));
  const forms = Map.groupBy(
    labels.filter(({ start }) => !parents.has(start)),
    ({ form }) => form,
  );
  return [...forms.values()]
    .filter(
      (units) =>
        (units.length >= 2 || units.every(({ title }) => speaksOfQuestions(title))) &&
        average(units.map((unit) => (hasAnswerMark(reading, unit) ? 1 : 0))) >= 0.6,
    )
    .flatMap((units) => units.map((unit) => namedByBody(reading, unit)));
}

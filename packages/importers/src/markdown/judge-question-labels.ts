import { firstFrom } from './first-from.ts';
import { titledByBody } from './judge-numbered-labels.ts';
import type { Reading } from './reading.ts';
import type { Unit } from './unit.ts';
import { isAnswerLabel, isQuestionLabel } from './vocabulary.ts';

/** The unit with all up to the next of its kind, or the end of the section in which they stand: "Answer" is a heading of the same level. */
function upToNext({ outline, lines }: Reading, unit: Unit, next: Unit | undefined): Unit {
  const above = outline.above.get(unit.start) ?? -1;
  const end = above === -1 ? lines.length : (outline.headingEnd.get(above) ?? lines.length);
  return { ...unit, end: Math.min(end, next?.start ?? end) };
}

/** The headings that say "Question" and no more, where "Answer" is another heading below most of them: the text under them is the question. */
export function judgeQuestionLabels(reading: Reading): Unit[] {
  const { lines, headings } = reading;
  const answers = lines.flatMap(({ kind, text }, index) => (kind === 'heading' && isAnswerLabel(text) ? [index] : []));
  const labels = headings.filter(({ raw }) => isQuestionLabel(raw));
  return [...Map.groupBy(labels, ({ form }) => form).values()].flatMap((form) => {
    const units = form.map((unit, index) => upToNext(reading, unit, form[index + 1]));
    const answered = units.filter(({ start, end }) => (answers[firstFrom(answers, start)] ?? end) < end);
    return answered.length >= units.length * 0.6 ? units.map((unit) => titledByBody(lines, unit)) : [];
  });
}

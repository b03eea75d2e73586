import type { ReferenceAnswer } from '../records.ts';
import { DIMENSIONS, LEVELS, type Level } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

const rank = (level: Level): number => LEVELS.indexOf(level);

/** The level in the middle; of two in the middle the lower one, since a doubt counts against an answer. */
function middleOf(levels: readonly Level[]): Level | undefined {
  const sorted = levels.toSorted((a, b) => rank(a) - rank(b));
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

function fallsOf(answers: readonly ReferenceAnswer[]): { heading: Level; text: string }[] {
  return answers.slice(1).flatMap(({ level: heading, levels }, index) =>
    levels.flatMap(({ dimension, level }) => {
      const before = answers[index]?.levels.find((one) => one.dimension === dimension);
      return before && rank(before.level) > rank(level) ? [{ heading, text: `${dimension} falls from ${before.level} to ${level}` }] : [];
    }),
  );
}

/**
 * The levels order the answers: the level of an answer is the middle one of its dimensions, and no dimension falls from an
 * answer to the next better one. So at least one dimension rises between two neighbours. Each says why, and names a dimension once.
 */
export const referenceLevelsOrder: Rule = ({ record, outline, report }) => {
  if (record.kind !== 'reference') return;
  const fault = (heading: Level, text: string, fix: string): void => {
    report.error(outline.sections.get(heading)?.place ?? { line: 1, column: 1 }, 'reference-levels-order', { text, fix });
  };
  for (const { level, levels } of record.answers) {
    const middle = middleOf(levels.map((one) => one.level));
    if (middle !== level)
      fault(level, `${level}: its dimensions make it ${middle ?? 'nothing'}`, 'The level of an answer is the middle one of its dimensions.');
    for (const dimension of DIMENSIONS) {
      const [first, second] = levels.filter((one) => one.dimension === dimension);
      if (second) fault(level, `${level}: ${dimension} is scored twice`, 'Merge the two.');
      if (first?.why.markdown.trim() === '') fault(level, `${level}: ${dimension} gives no reason`, 'Say what in the answer makes it this level.');
    }
  }
  for (const { heading, text } of fallsOf(record.answers)) fault(heading, `${heading}: ${text}`, 'A better answer is not worse in any dimension.');
};

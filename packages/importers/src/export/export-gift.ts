import { choiceText } from './choice-text.ts';
import type { ExportedBank, LeavingBank, LeavingQuestion, Loss } from './exported.ts';
import { findLosses } from './find-losses.ts';

type Choices = NonNullable<LeavingQuestion['record']['choices']>;

const FULL = 100;
/** Moodle knows a third of the credit by these five digits. */
const DIGITS = 5;

/** An item stands on one line: an empty one would end it. */
const escaped = (text: string): string => text.replace(/[\\~=#{}:]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
const markdown = (text: string): string => `[markdown]${escaped(text)}`;

/** One right choice has the whole credit; several share it, since `=` alone would make words that are typed. */
function writeChoices(choices: Choices): string {
  const right = choices.filter(({ isRight }) => isRight).length;
  const credit = right === 1 ? '=' : `~%${Number((FULL / right).toFixed(DIGITS))}%`;
  return choices.map((choice) => `${choice.isRight ? credit : '~'}${markdown(choiceText(choice))}`).join(' ');
}

function writeItem({ record }: LeavingQuestion): string {
  const { id, title, skills, prompt, choices, answer } = record;
  const comment = [`[id:${id}]`, ...skills.map((skill) => `[tag:${skill}]`)].join(' ');
  const key = choices === undefined ? '' : `${writeChoices(choices)} `;
  return `// ${comment}\n::${escaped(title)}::${markdown(prompt)} {${key}####${markdown(answer)}}\n`;
}

function lossesOf(question: LeavingQuestion): Loss[] {
  const { id, choices = [] } = question.record;
  const flat = choices.some(({ text }) => text.includes('\n'));
  return [
    ...findLosses(question, 'GIFT', ['id', 'area', 'skills', 'choices', 'setOrder']),
    ...(flat ? [{ question: id, field: 'choices', why: 'one_line' as const, text: 'A choice of several lines may be read as one line.' }] : []),
  ];
}

/**
 * A bank as one GIFT file, as Moodle reads it: the title is the item's name, texts are marked as markdown, the area is its
 * category, skills are tags; the answer is general feedback, of a question with choices and of an essay without.
 */
export function exportGift({ questions }: LeavingBank): ExportedBank {
  let category: string | null = null;
  const items = questions.flatMap((question) => {
    const { area } = question.record;
    const isSame = area === category;
    category = area;
    return [...(isSame ? [] : [`$CATEGORY: $course$/top${area === '' ? '' : `/${area}`}\n`]), writeItem(question)];
  });
  return { files: [{ path: 'questions.gift', bytes: Buffer.from(items.join('\n')) }], losses: questions.flatMap(lossesOf) };
}

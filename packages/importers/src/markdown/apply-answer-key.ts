import type { ImportMessage, ImportedQuestion } from '../bank.ts';
import { type Line, lineAt } from './line.ts';
import { isAnswerLabel } from './vocabulary.ts';

/** A question with the number that its bank gives it. */
export interface Numbered {
  number: number | null;
  question: ImportedQuestion;
}

interface Key {
  /** 1-based lines of the heading and of its last entry */
  at: number;
  to: number;
  letters: ReadonlyMap<number, string>;
}

const PAIR = /(?<![\p{L}\p{N}])(\d{1,4})\s*[.):：|–-]{1,2}\s*[*_`(]{0,3}([A-Ja-j])(?![\p{L}\p{N}])/gu;
const LONGEST = 2_000;

/** The numbers and letters of a line that holds nothing else. */
function pairsOf({ raw }: Line): [number, string][] {
  if (raw.length > LONGEST || /[\p{L}\p{N}]/u.test(raw.replace(PAIR, ''))) return [];
  return [...raw.matchAll(PAIR)].map(([, number = '', letter = '']) => [Number(number), letter.toLowerCase()]);
}

/** The key below a heading that says "Answers": at least two numbers with a letter each. */
function keyBelow(lines: readonly Line[], heading: number): Key[] {
  const pairs: [number, string][] = [];
  let to = heading;
  for (let index = heading + 1; index < lines.length && lineAt(lines, index).kind !== 'heading'; index += 1) {
    const found = pairsOf(lineAt(lines, index));
    pairs.push(...found);
    if (found.length > 0) to = index;
  }
  return pairs.length < 2 ? [] : [{ at: lineAt(lines, heading).at, to: lineAt(lines, to).at, letters: new Map(pairs) }];
}

const isOpen = ({ choices }: ImportedQuestion): boolean => choices.length > 1 && !choices.some(({ correct }) => correct);

/** A question with the choice that a letter names as the right one. */
function keyed(question: ImportedQuestion, letter: string): ImportedQuestion {
  const right = letter.charCodeAt(0) - 'a'.charCodeAt(0);
  return { ...question, answered: true, choices: question.choices.map((choice, index) => ({ ...choice, correct: index === right })) };
}

/** Whether each number of a key belongs to one question with choices and no key of its own, and each letter to a choice of it. */
function fits({ letters }: Key, questions: readonly Numbered[]): boolean {
  const open = Map.groupBy(
    questions.filter(({ question }) => isOpen(question)),
    ({ number }) => number,
  );
  return [...letters].every(([number, letter]) => {
    const [found, ...others] = open.get(number) ?? [];
    return found !== undefined && others.length === 0 && letter.charCodeAt(0) - 'a'.charCodeAt(0) < found.question.choices.length;
  });
}

/**
 * Applies a key that stands apart from its questions, such as `1. B` below "Answer key".
 * @returns the questions in their order, and a message for a key whose numbers do not fit them
 */
export function applyAnswerKey(lines: readonly Line[], questions: readonly Numbered[]): { questions: ImportedQuestion[]; messages: ImportMessage[] } {
  const keys = lines.flatMap(({ kind, text }, index) => (kind === 'heading' && isAnswerLabel(text) ? keyBelow(lines, index) : []));
  const inKey = ({ line }: ImportedQuestion): boolean => keys.some(({ at, to }) => line > at && line <= to);
  const asked = questions.filter(({ question }) => !inKey(question));
  const [key, ...others] = keys;
  const applies = key && others.length === 0 && fits(key, asked) ? key.letters : null;
  return {
    questions: asked.map(({ number, question }) => {
      const letter = applies?.get(number ?? -1);
      return letter !== undefined && isOpen(question) ? keyed(question, letter) : question;
    }),
    messages: (applies ? [] : keys).map(({ at }) => ({
      line: at,
      column: 1,
      severity: 'warning',
      rule: 'key-is-applied',
      text: 'answer key is not applied: its numbers are not those of questions with choices, one each',
    })),
  };
}

import type { ImportMessage, ImportedQuestion } from '../bank.ts';
import { type AnswerKey, type KeyEntry, findAnswerKeys } from './find-answer-keys.ts';
import type { Line } from './line.ts';
import type { Outline } from './outline-lines.ts';

/** A question with the number that its bank gives it. */
export interface Numbered {
  number: number | null;
  question: ImportedQuestion;
}

const isOpen = ({ choices, answered }: ImportedQuestion): boolean =>
  choices.length > 1 ? !choices.some(({ correct }) => correct) : choices.length === 0 && !answered;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s*_`.]+/g, ' ')
    .trim();

/** Which choices an entry names, by letter or in their words; none where that is not clear. */
function rightChoices({ choices }: ImportedQuestion, { letters, whole }: KeyEntry): number[] {
  if (letters.length === 0) return choices.flatMap(({ text }, index) => (folded(text) === folded(whole) ? [index] : []));
  const indexes = letters.map((letter) => letter.charCodeAt(0) - 'a'.charCodeAt(0));
  return indexes.every((index) => index < choices.length) ? indexes : [];
}

/** A question with its entry of a key, null where the two do not fit. */
function keyed(question: ImportedQuestion, entry: KeyEntry): ImportedQuestion | null {
  if (question.choices.length === 0) return entry.whole === '' ? null : { ...question, answered: true, answerText: entry.whole };
  const right = rightChoices(question, entry);
  if (right.length === 0) return null;
  const answerText = [question.answerText, entry.letters.length > 0 ? entry.text : ''].filter((text) => text !== '').join('\n\n');
  return { ...question, answered: true, answerText, choices: question.choices.map((choice, index) => ({ ...choice, correct: right.includes(index) })) };
}

/** The question that each entry of a key belongs to: by number, or in their order where the bank gives none and as many stand there. */
function pair({ entries }: AnswerKey, questions: readonly Numbered[]): (ImportedQuestion | undefined)[] {
  const open = questions.filter(({ question }) => isOpen(question));
  if (open.every(({ number }) => number === null)) return open.length === entries.length ? open.map(({ question }) => question) : [undefined];
  const byNumber = Map.groupBy(open, ({ number }) => number);
  return entries.map(({ number }) => {
    const [found, ...others] = byNumber.get(number) ?? [];
    return others.length === 0 ? found?.question : undefined;
  });
}

/** The questions that a key answers, with what it says of them; null where one of its entries fits none. */
function answeredBy(key: AnswerKey, questions: readonly Numbered[]): Map<ImportedQuestion, ImportedQuestion> | null {
  const pairs = pair(key, questions).map((question, index) => {
    const entry = key.entries[index];
    const answered = question && entry ? keyed(question, entry) : null;
    return question && answered ? ([question, answered] as const) : null;
  });
  const found = pairs.filter((one) => one !== null);
  return found.length === pairs.length ? new Map(found) : null;
}

const within = ({ line }: ImportedQuestion, { at, to }: AnswerKey): boolean => line > at && line <= to;

/**
 * Applies keys that stand apart from their questions, such as `1. B` or `1. Because …` below "Answer key". A key answers
 * the questions between the key before it and its own heading, all of its entries or none.
 * @returns the questions in their order, and a message for a key whose numbers do not fit them
 */
export function applyAnswerKey(
  { lines, outline, covered }: { lines: readonly Line[]; outline: Outline; covered: Uint8Array },
  questions: readonly Numbered[],
): { questions: ImportedQuestion[]; messages: ImportMessage[] } {
  const keys = findAnswerKeys(lines, outline, covered);
  const answered = new Map<ImportedQuestion, ImportedQuestion>();
  const dropped: AnswerKey[] = keys.filter(({ isBare }) => isBare);
  const messages: ImportMessage[] = [];
  let from = 0;
  for (const key of keys) {
    const above = questions.filter(({ question }) => question.line > from && question.line < key.at);
    const applied = answeredBy(key, above);
    if (applied) {
      dropped.push(key);
      for (const [question, withAnswer] of applied) answered.set(question, withAnswer);
    } else if (key.isBare || above.some(({ question }) => isOpen(question))) messages.push(notApplied(key));
    from = key.to;
  }
  const kept = questions.filter(({ question }) => !dropped.some((key) => within(question, key)));
  return { questions: kept.map(({ question }) => answered.get(question) ?? question), messages };
}

const notApplied = ({ at }: AnswerKey): ImportMessage => ({
  line: at,
  column: 1,
  severity: 'warning',
  rule: 'key-is-applied',
  text: 'answer key is not applied: its entries do not fit one open question each',
});

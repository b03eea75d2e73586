import type { GIFTQuestion, Match, NumericalChoice, NumericalFormat, TextChoice, TextFormat } from 'gift-pegjs';
import type { ImportedChoice } from '../bank.ts';
import { listPairs, pairPrompt } from '../question/list-pairs.ts';
import { giftText } from './gift-text.ts';

export interface GiftAnswer {
  answered: boolean;
  answerText: string;
  choices: ImportedChoice[];
  /** what must be seen to answer, beside the stem */
  prompt: string;
}

const FULL = 100;

const words = (text: TextFormat | null | undefined): string => (text ? giftText(text).blocks.trim() : '');
const paragraphs = (...parts: string[]): string => parts.filter((part) => part !== '').join('\n\n');
const creditOf = ({ isCorrect, weight }: { isCorrect: boolean; weight: number | null }): number => weight ?? (isCorrect ? FULL : 0);

/** `answer (50 %): feedback`, each part where it is there */
function acceptedLine(text: string, choice: { isCorrect: boolean; weight: number | null; feedback: TextFormat | null }): string {
  const credit = creditOf(choice);
  const share = credit === FULL ? '' : ` (${credit} %)`;
  const feedback = words(choice.feedback).replace(/\s+/g, ' ');
  return `${text}${share}${feedback === '' ? '' : `: ${feedback}`}`;
}

const accepted = (lines: readonly string[]): string => (lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `- ${line}`).join('\n'));

/** Where one choice has full credit, it is the key, and a part of the credit is none; else all with credit are the key together. */
function choicesAnswer(choices: readonly TextChoice[]): GiftAnswer {
  const hasFull = choices.some((choice) => creditOf(choice) === FULL);
  const read = choices.map((choice) => {
    const credit = creditOf(choice);
    return { text: giftText(choice.text).line, correct: hasFull ? credit === FULL : credit > 0, choice };
  });
  const comments = read.filter(
    ({ choice, text }) => text !== '' && (words(choice.feedback) !== '' || (creditOf(choice) > 0 && hasFull && creditOf(choice) < FULL)),
  );
  return {
    answered: read.some(({ correct }) => correct),
    answerText: comments
      .map(
        ({ text, choice }) =>
          `- ${choice.isCorrect || creditOf(choice) > 0 ? acceptedLine(text, choice) : `${text}: ${words(choice.feedback).replace(/\s+/g, ' ')}`}`,
      )
      .join('\n'),
    choices: read.map(({ text, correct }) => ({ text, correct })),
    prompt: '',
  };
}

function numberText(number: NumericalFormat): string {
  // an answer that takes any number has none
  if (number.type === undefined) return '*';
  if (number.type === 'high-low') return `${number.numberLow} to ${number.numberHigh}`;
  return number.type === 'range' && number.range !== 0 ? `${number.number} ± ${number.range}` : `${number.number}`;
}

function numbersAnswer(choices: NumericalChoice[] | NumericalFormat): string {
  if (!Array.isArray(choices)) return numberText(choices);
  return accepted(choices.filter((choice) => creditOf(choice) > 0).map((choice) => acceptedLine(numberText(choice.text), choice)));
}

const ESCAPED = /&&(\d{3});/g;
const decoded = (text: string): string => text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number(code)));

function pairsAnswer(pairs: readonly Match[]): GiftAnswer {
  // the parser leaves its own code for an escaped character in the right side
  const read = pairs.map(({ subquestion, subanswer }) => ({
    left: giftText(subquestion).line,
    right: giftText({ format: 'plain', text: decoded(subanswer) }).line,
  }));
  return {
    answered: true,
    answerText: listPairs(read.filter(({ left }) => left !== '')),
    choices: [],
    prompt: pairPrompt(
      read.map(({ left }) => left),
      read.map(({ right }) => right),
    ),
  };
}

const textAnswer = (answerText: string): GiftAnswer => ({ answered: answerText !== '', answerText, choices: [], prompt: '' });

type Answerable = Exclude<GIFTQuestion, { type: 'Description' } | { type: 'Category' }>;

function answerOf(item: Answerable): GiftAnswer {
  switch (item.type) {
    case 'MC':
      return choicesAnswer(item.choices);
    case 'Short':
      return textAnswer(accepted(item.choices.filter((choice) => creditOf(choice) > 0).map((choice) => acceptedLine(giftText(choice.text).line, choice))));
    case 'Numerical':
      return textAnswer(numbersAnswer(item.choices));
    case 'TF':
      return {
        ...textAnswer(paragraphs(words(item.trueFeedback), words(item.falseFeedback))),
        answered: true,
        choices: [
          { text: 'True', correct: item.isTrue },
          { text: 'False', correct: !item.isTrue },
        ],
      };
    case 'Matching':
      return pairsAnswer(item.matchPairs);
    case 'Essay':
    default:
      return textAnswer('');
  }
}

/** What an item gives as its answer: a key to its choices, accepted words or numbers, pairs; with its feedback. */
export function giftAnswer(item: Answerable): GiftAnswer {
  const answer = answerOf(item);
  const feedback = words(item.globalFeedback);
  return { ...answer, answered: answer.answered || feedback !== '', answerText: paragraphs(answer.answerText, feedback) };
}

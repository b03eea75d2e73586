import type { ImportedQuestion } from '../bank.ts';

const KEY = /[（(]\s*([A-Ha-h]{1,6})\s*[）)](?=[^（(]{0,40}$)/u;
const LETTERS = 'abcdefgh';

/** A question whose title holds its key in brackets, `Which holds bytes? (B)`, with the key taken out and applied; any other as it is. */
export function withKeyInTitle(question: ImportedQuestion): ImportedQuestion {
  const { title, choices } = question;
  const [whole = '', letters = ''] = KEY.exec(title) ?? [];
  const right = (letters.toLowerCase().match(/[a-h]/g) ?? []).map((letter) => LETTERS.indexOf(letter));
  const fits = right.length > 0 && right.every((place, index) => place < choices.length && place > (right[index - 1] ?? -1));
  if (choices.length < 2 || !fits) return question;
  return {
    ...question,
    title: title.replace(whole, '( )').trim(),
    answered: true,
    choices: choices.map((choice, index) => ({ ...choice, correct: right.includes(index) })),
  };
}

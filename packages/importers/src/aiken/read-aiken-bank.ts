import type { BankContents, ImportedChoice } from '../bank.ts';
import { escapeText } from '../html/escape-text.ts';
import { importError } from '../message.ts';
import { newQuestion } from '../question/new-question.ts';

const CHOICE = /^\s*([A-Z])[.)]\s+(.*)$/;
const ANSWER = /^\s*ANSWER\s*:\s*([A-Z](?:\s*,\s*[A-Z])*)\s*$/i;

interface Item {
  line: number;
  stem: string[];
  choices: { letter: string; text: string }[];
}

/** Ends an item by its ANSWER line. */
function endItem(item: Item, key: string, endLine: number): BankContents {
  const letters = new Set(key.toUpperCase().split(/\s*,\s*/));
  const choices: ImportedChoice[] = item.choices.map(({ letter, text }) => ({ text, correct: letters.has(letter) }));
  const title = escapeText(item.stem.join(' ').replace(/\s+/g, ' ').trim());
  if (title === '') return { questions: [], messages: [importError(item.line, 'aiken-is-valid', 'Choices without a question above them.')] };
  if (choices.length < 2) return { questions: [], messages: [importError(item.line, 'aiken-is-valid', `ANSWER: ${key} without two choices above it.`)] };
  const missing = [...letters].filter((letter) => !item.choices.some((choice) => choice.letter === letter));
  const messages = missing.length === 0 ? [] : [importError(endLine, 'key-fits', `ANSWER: ${missing.join(', ')} is none of the choices.`)];
  const answered = choices.some(({ correct }) => correct);
  return { questions: [newQuestion({ line: item.line, endLine, title, choices, answered })], messages };
}

/**
 * The questions of an Aiken file: a line that asks, choices `A.` or `A)`, and `ANSWER: A`. What has no ANSWER line
 * is an error that names its lines.
 */
export function readAikenBank(text: string): BankContents {
  const contents: BankContents = { questions: [], messages: [] };
  let item: Item | null = null;
  const endOpen = (): void => {
    if (item !== null)
      contents.messages.push(
        importError(item.line, 'aiken-is-valid', `No ANSWER line: "${[...item.stem, ''].join(' ').trim().slice(0, 80)}" does not come in.`),
      );
    item = null;
  };
  for (const [index, line] of text.split('\n').entries()) {
    const answer = ANSWER.exec(line)?.[1];
    const choice = CHOICE.exec(line);
    const open: Item | null = item;
    if (answer !== undefined) {
      const ended = endItem(open ?? { line: index + 1, stem: [], choices: [] }, answer, index + 1);
      contents.questions.push(...ended.questions);
      contents.messages.push(...ended.messages);
      item = null;
    } else if (line.trim() === '') {
      if (open !== null && (open as Item).choices.length > 0) endOpen();
    } else if (choice !== null) {
      item = { ...(open ?? { line: index + 1, stem: [], choices: [] }) } as Item;
      item.choices = [...item.choices, { letter: choice[1] ?? '', text: escapeText(choice[2]?.trim() ?? '') }];
    } else {
      if (open !== null && (open as Item).choices.length > 0) endOpen();
      item = item === null ? { line: index + 1, stem: [line], choices: [] } : { ...(item as Item), stem: [...(item as Item).stem, line] };
    }
  }
  endOpen();
  return contents;
}

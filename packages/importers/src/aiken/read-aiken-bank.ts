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

/** An item as its ANSWER line ends it. */
function endItem({ line, stem, choices: read }: Item, key: string, endLine: number): BankContents {
  const refused = (text: string): BankContents => ({ questions: [], messages: [importError(line, 'aiken-is-valid', text)] });
  const letters = new Set(key.toUpperCase().split(/\s*,\s*/));
  const choices: ImportedChoice[] = read.map(({ letter, text }) => ({ text, correct: letters.has(letter) }));
  const title = escapeText(stem.join(' ').replace(/\s+/g, ' ').trim());
  if (title === '') return refused('Choices without a question above them.');
  if (choices.length < 2) return refused(`ANSWER: ${key} without two choices above it.`);
  const missing = [...letters].filter((letter) => !read.some((choice) => choice.letter === letter));
  const messages = missing.length === 0 ? [] : [importError(endLine, 'key-fits', `ANSWER: ${missing.join(', ')} is none of the choices.`)];
  return { questions: [newQuestion({ line, endLine, title, choices, answered: choices.some(({ correct }) => correct) })], messages };
}

class AikenReader {
  readonly contents: BankContents = { questions: [], messages: [] };
  private item: Item | null = null;
  private afterBlank = false;

  take(text: string, line: number): void {
    const key = ANSWER.exec(text)?.[1];
    const [, letter, words = ''] = CHOICE.exec(text) ?? [];
    if (key !== undefined) this.takeKey(key, line);
    else if (letter !== undefined) this.open(line).choices.push({ letter, text: escapeText(words.trim()) });
    else if (text.trim() !== '') this.takeStem(text, line);
    this.afterBlank = text.trim() === '';
  }

  end(): void {
    if (this.item !== null) {
      const words = this.item.stem.join(' ').trim().slice(0, 80);
      this.contents.messages.push(importError(this.item.line, 'aiken-is-valid', `No ANSWER line: "${words}" does not come in.`));
    }
    this.item = null;
  }

  /** Choices are followed by their key, and a question stands in one piece: anything else begins the next. */
  private takeStem(text: string, line: number): void {
    if (this.item !== null && (this.afterBlank || this.item.choices.length > 0)) this.end();
    this.open(line).stem.push(text);
  }

  private open(line: number): Item {
    this.item ??= { line, stem: [], choices: [] };
    return this.item;
  }

  private takeKey(key: string, line: number): void {
    const { questions, messages } = endItem(this.open(line), key, line);
    for (const question of questions) this.contents.questions.push(question);
    for (const message of messages) this.contents.messages.push(message);
    this.item = null;
  }
}

/**
 * The questions of an Aiken file: a line that asks, choices `A.` or `A)`, and `ANSWER: A`. What has no ANSWER line
 * is an error that names it.
 */
export function readAikenBank(text: string): BankContents {
  const reader = new AikenReader();
  for (const [index, line] of text.split('\n').entries()) reader.take(line, index + 1);
  reader.end();
  return reader.contents;
}

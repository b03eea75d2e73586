import type { BankContents, ImportedFile } from '../bank.ts';
import { readAikenBank } from '../aiken/read-aiken-bank.ts';
import { readAnkiText } from '../anki/read-anki-text.ts';
import { readCsvBank } from '../csv/read-csv-bank.ts';
import { readGiftBank } from '../gift/read-gift-bank.ts';
import { BANK_LIMITS } from '../limits.ts';
import { readMarkdownBank } from '../markdown/read-markdown-bank.ts';
import { importError } from '../message.ts';
import { readPlainBank } from '../plain/read-plain-bank.ts';
import { readQtiBank } from '../qti/read-qti-bank.ts';
import { decodeBank } from './decode-bank.ts';
import { type TextFormat, detectFormat } from './detect-format.ts';

const READERS: Record<TextFormat, (text: string) => BankContents> = {
  markdown: readMarkdownBank,
  plain: readPlainBank,
  csv: readCsvBank,
  gift: readGiftBank,
  aiken: readAikenBank,
  'anki-text': readAnkiText,
  xml: readQtiBank,
};

/** A question whose title would fit nowhere does not come in, and says so. */
function refuseLongTitles({ questions, messages }: BankContents): BankContents {
  const long = questions.filter(({ title }) => title.length > BANK_LIMITS.titleLength);
  const limit = BANK_LIMITS.titleLength.toLocaleString('en');
  return {
    questions: questions.filter((question) => !long.includes(question)),
    messages: [...messages, ...long.map(({ line }) => importError(line, 'title-is-short', `question longer than ${limit} characters`))],
  };
}

/** Reads what overflows the stack of a parser as one message: its depth is the file's fault. */
export function readGuarded(path: string, read: () => BankContents): ImportedFile {
  try {
    const { questions, messages } = refuseLongTitles(read());
    return { path, questions, messages: messages.toSorted((one, other) => one.line - other.line || one.column - other.column) };
  } catch (error) {
    if (error instanceof RangeError) return { path, questions: [], messages: [importError(1, 'nesting-is-shallow', 'nesting too deep')] };
    throw error;
  }
}

/** The questions of one text of a bank, in the format that it is in. */
export function readText(path: string, bytes: Uint8Array): ImportedFile {
  const { text, messages } = decodeBank(path, bytes);
  if (text === null) return { path, questions: [], messages };
  return readGuarded(path, () => {
    const read = READERS[detectFormat(path, text)](text);
    return { questions: read.questions, messages: [...messages, ...read.messages] };
  });
}

import type { BankContents, ImportedFile } from './bank.ts';
import { importError } from './message.ts';
import { readMarkdownBank } from './markdown/read-markdown-bank.ts';
import { decodeBank } from './read/decode-bank.ts';

const byPlace = (one: { line: number; column: number }, other: { line: number; column: number }): number => one.line - other.line || one.column - other.column;

/** Reads what overflows the stack of a parser as one message: its depth is the file's fault. */
function readGuarded(read: () => BankContents): BankContents {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return { questions: [], messages: [importError(1, 'nesting-is-shallow', 'Nested too deep to be read.')] };
    throw error;
  }
}

function readText(path: string, bytes: Uint8Array): ImportedFile {
  const { text, messages } = decodeBank(path, bytes);
  if (text === null) return { path, questions: [], messages };
  const read = readGuarded(() => readMarkdownBank(text));
  return { path, questions: read.questions, messages: [...messages, ...read.messages].toSorted(byPlace) };
}

/** The files of a bank one by one, each when it is read: what is done before a stop is not lost. */
export function* eachBankFile(path: string, bytes: Uint8Array): Generator<ImportedFile> {
  yield readText(path, bytes);
}

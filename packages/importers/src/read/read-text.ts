import type { BankContents, ImportedFile } from '../bank.ts';
import { readAikenBank } from '../aiken/read-aiken-bank.ts';
import { readAnkiText } from '../anki/read-anki-text.ts';
import type { NamedColumns } from '../csv/named-columns.ts';
import { readCsvBank } from '../csv/read-csv-bank.ts';
import { readGiftBank } from '../gift/read-gift-bank.ts';
import { readMarkdownBank } from '../markdown/read-markdown-bank.ts';
import { readGuideBank } from '../plain/read-guide-bank.ts';
import { readPlainBank } from '../plain/read-plain-bank.ts';
import { readQtiBank } from '../qti/read-qti-bank.ts';
import { decodeBank } from './decode-bank.ts';
import { type TextFormat, detectFormat } from './detect-format.ts';
import { readGuarded } from './read-guarded.ts';

const READERS: Record<TextFormat, (text: string, path: string) => BankContents> = {
  markdown: (text, path) => readGuideBank(text) ?? readMarkdownBank(text, path),
  plain: (text) => readGuideBank(text) ?? readPlainBank(text),
  csv: (text) => readCsvBank(text),
  gift: readGiftBank,
  aiken: readAikenBank,
  'anki-text': readAnkiText,
  xml: readQtiBank,
};

/** The questions of one text of a bank, in the format that it is in; a table where people say what its columns hold. */
export function readText(path: string, bytes: Uint8Array, named?: NamedColumns): ImportedFile {
  const { text, messages } = decodeBank(path, bytes);
  if (text === null) return { path, questions: [], messages };
  return readGuarded(path, () => {
    const read = named === undefined ? READERS[detectFormat(path, text)](text, path) : readCsvBank(text, named);
    return { ...read, messages: [...messages, ...read.messages] };
  });
}

import type { BankContents, ImportedFile } from '../bank.ts';
import { readAikenBank } from '../aiken/read-aiken-bank.ts';
import { readAnkiText } from '../anki/read-anki-text.ts';
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
  csv: readCsvBank,
  gift: readGiftBank,
  aiken: readAikenBank,
  'anki-text': readAnkiText,
  xml: readQtiBank,
};

/** The questions of one text of a bank, in the format that it is in. */
export function readText(path: string, bytes: Uint8Array): ImportedFile {
  const { text, messages } = decodeBank(path, bytes);
  if (text === null) return { path, questions: [], messages };
  return readGuarded(path, () => {
    const read = READERS[detectFormat(path, text)](text, path);
    return { questions: read.questions, messages: [...messages, ...read.messages] };
  });
}

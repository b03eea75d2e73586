import { reportTo, type Finding } from '@whetstone/content/finding';
import { decodeText } from '@whetstone/content/read/decode-text';
import type { ImportMessage } from '../bank.ts';
import { BANK_LIMITS } from '../limits.ts';
import { importWarning } from '../message.ts';

const IS_SPREADSHEET = /\.(?:csv|tsv)$/i;

const messageOf = ({ line, column, severity, rule, text, fix }: Finding): ImportMessage => ({ line, column, severity, rule, text: `${text}. ${fix}` });

function decode(bytes: Uint8Array): { text: string | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const text = decodeText(bytes, reportTo(findings, ''), BANK_LIMITS.textBytes);
  return { text, findings };
}

/** The encoding that spreadsheets write by default is guessed only for them: a guess at prose would pass unseen. */
function decodeWindows1252(bytes: Uint8Array): { text: string | null; messages: ImportMessage[] } {
  const { text, findings } = decode(Buffer.from(new TextDecoder('windows-1252').decode(bytes)));
  if (text === null) return { text, messages: findings.map(messageOf) };
  return { text, messages: [importWarning(1, 'file-is-utf8', 'Not UTF-8: read as Windows-1252. Look at accents and quotation marks.')] };
}

/**
 * The text of a foreign file with `\n` line ends, or null and a message that says what is wrong with its bytes.
 * A spreadsheet that is not UTF-8 is read as Windows-1252, with a warning.
 */
export function decodeBank(path: string, bytes: Uint8Array): { text: string | null; messages: ImportMessage[] } {
  const { text, findings } = decode(bytes);
  const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  if (text === null && IS_SPREADSHEET.test(path) && !isUtf16 && findings[0]?.rule === 'file-is-utf8') return decodeWindows1252(bytes);
  return { text, messages: findings.map(messageOf) };
}

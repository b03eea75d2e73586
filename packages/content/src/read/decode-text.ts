import type { Place, Report } from '../finding.ts';
import { LIMITS } from './limits.ts';

/** The text before the first sequence that is not UTF-8; a byte order mark counts. */
function validStart(bytes: Uint8Array): string {
  const decodeTo = (end: number): string | null => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end), { stream: true });
    } catch {
      return null;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodeTo(middle) === null) high = middle - 1;
    else low = middle;
  }
  return decodeTo(low) ?? '';
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The place just behind `text`, which has line feeds only. */
function placeAfter(text: string): Place {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function decode(bytes: Uint8Array, report: Report): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = validStart(bytes);
    const offset = Buffer.byteLength(before);
    const [byte = 0, following = 0] = bytes.subarray(offset);
    const hint = byte >= 0x80 && following < 0x80 ? ' (looks like Windows-1252)' : '';
    const place = placeAfter(withLineFeeds(before.replace(/^\uFEFF/, '')));
    report.error(place, 'file-is-utf8', { text: `not valid UTF-8 at byte ${offset}${hint}`, fix: 'Save the file as UTF-8.' });
    return null;
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/**
 * The text of a file with `\n` line ends and no byte order mark, or null after a finding that says what is wrong with
 * its bytes: too large, empty, not UTF-8, a NUL byte (which PostgreSQL text cannot hold).
 * @param limit bytes that the file may have; a foreign bank may have more than a file of ours
 */
export function decodeText(bytes: Uint8Array, report: Report, limit: number = LIMITS.fileBytes): string | null {
  const refuse = (rule: string, words: { text: string; fix: string }, place: Place = { line: 1, column: 1 }): null => {
    report.error(place, rule, words);
    return null;
  };
  if (bytes.length > limit) {
    return refuse('file-is-small', { text: `file larger than ${limit.toLocaleString('en')} bytes`, fix: 'Split it into smaller files.' });
  }
  if (bytes.length === 0) return refuse('file-has-content', { text: 'empty file', fix: 'Write it or delete it.' });
  if (isUtf16(bytes)) return refuse('file-is-utf8', { text: 'UTF-16 byte order mark, expected UTF-8', fix: 'Save the file as UTF-8.' });
  const decoded = decode(bytes, report);
  if (decoded === null) return null;
  const text = withLineFeeds(decoded);
  if (text.trim() === '') return refuse('file-has-content', { text: 'no content', fix: 'Write it or delete it.' });
  const nul = text.indexOf('\0');
  if (nul !== -1) return refuse('file-has-no-nul', { text: 'NUL byte', fix: 'Remove the byte; text cannot hold it.' }, placeAfter(text.slice(0, nul)));
  return text;
}

export interface Segment {
  text: string;
  isMatch: boolean;
}

/** Private-use characters with which PostgreSQL marks what it found; they stand in no content. */
export const MARK_START = '\uE000';
export const MARK_STOP = '\uE001';
const MARKS = /(\uE000[^\uE001]*\uE001)/;

function splitHan(text: string, han: readonly string[]): Segment[] {
  if (han.length === 0) return [{ text, isMatch: false }];
  const runs = han.toSorted((a, b) => b.length - a.length);
  return text.split(new RegExp(`(${runs.join('|')})`)).map((part) => ({ text: part, isMatch: han.includes(part) }));
}

/**
 * A marked text as segments. English is marked by the database, which knows the stems; Chinese runs are marked here.
 * @param han runs of Chinese characters only, so they are safe in a pattern
 */
export function markMatches(marked: string, han: readonly string[]): Segment[] {
  const segments = marked.split(MARKS).flatMap((part) => (part.startsWith(MARK_START) ? [{ text: part.slice(1, -1), isMatch: true }] : splitHan(part, han)));
  return segments.filter(({ text }) => text !== '');
}

import { repairCode } from './repair-code.ts';
import { sectionOf } from './section-of.ts';

/** One line as its author wrote it: the lines that scraping broke at inline code are joined again. */
export interface JoinedLine {
  /** of its first part, 1-based */
  line: number;
  text: string;
  /** where in `text` each of its lines begins */
  parts: { at: number; line: number }[];
}

const BULLET = /^(?:[-*+•▪◦‣·●○–—]|\d{1,2}[.)])\s/;
const STARTS_ANEW = /^(?:#{1,6}\s|Q\d*\s*[:.)]|A\s*:|["“]|\*\*|>)/;
const CONNECTIVE =
  /(?:[,(/]|(?<![\p{L}'’])(?:a|an|the|in|on|of|to|for|with|by|via|as|at|from|into|and|or|vs|like|using|use|run|running|than|is|are|does|do|between|your|their|its|when|if|that|how|what|why|called|named|about|over|under|through|per|within|without|across|against|around|both|either|this|these|not|only|can|may|will|must|should|would|could|command|commands|tools?|keyword|function|such as|e\.g\.|i\.e\.))$/iu;
const ENDS = /[.?!:;"”…]$/;
const BARE_BULLET = /^[-*+•▪◦‣·●○]["“]?$/;
const CODE_START = /^[A-Za-z_$][\w$]*(?:[a-z][A-Z]|[_.(]\w|\(\)|\d)/;
const LONGEST_HEADING = 90;
const MOST_PARTS = 8;
// `What you will be tested on` is whole although it ends with a small word
const TITLE = /^(?:what|how|who|where) /i;
const LONGEST_TITLE = 60;

/** What is a list item or too long is no heading, which may stand without a full stop. */
const isProse = (text: string): boolean => BULLET.test(text) || text.length > LONGEST_HEADING;

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** Whether a quotation is begun and not ended. */
const isQuoteOpen = (text: string): boolean => count(text, /"/g) % 2 === 1 || count(text, /“/g) > count(text, /”/g);

/** Whether a line outside quotes ends in the middle of a sentence, which the next goes on with. */
function isBroken(before: string, next: string): boolean {
  if (TITLE.test(before) && before.length <= LONGEST_TITLE && sectionOf(before) !== null && /^\p{Lu}/u.test(next)) return false;
  if (CONNECTIVE.test(before) || BARE_BULLET.test(before)) return true;
  if (ENDS.test(before)) return false;
  return /^(?:\p{Ll}|[.,;:?!)])/u.test(next) || (isProse(before) && CODE_START.test(next));
}

function continues(before: string, next: string): boolean {
  if (next === '' || BULLET.test(next)) return false;
  if (isQuoteOpen(before)) return !/^(?:#{1,6}\s|Q\d*\s*[:.)]|["“])/.test(next);
  return !STARTS_ANEW.test(next) && !/^#{1,6}\s/.test(before) && isBroken(before, next);
}

const glue = (before: string, next: string): string => `${before}${/^[.,;:?!)]/.test(next) ? '' : ' '}${repairCode(next)}`;

const EMPTY: JoinedLine = { line: 0, text: '', parts: [] };

/** The lines of a scraped text, trimmed, with broken ones joined; empty lines stay. */
export function joinLines(text: string): JoinedLine[] {
  const joined: JoinedLine[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const next = raw.replace(/\s+/g, ' ').trim();
    const last = joined.at(-1) ?? EMPTY;
    if (last.text !== '' && last.parts.length < MOST_PARTS && continues(last.text, next)) {
      last.parts.push({ at: last.text.length, line: index + 1 });
      last.text = glue(last.text, next);
    } else {
      joined.push({ line: index + 1, text: next, parts: [{ at: 0, line: index + 1 }] });
    }
  }
  return joined;
}

import { type Line, lineAt } from './line.ts';
import type { Outline } from './outline-lines.ts';
import { answerWordLength, isAnswerLabel } from './vocabulary.ts';

export interface KeyEntry {
  number: number;
  /** small letters of the right choices; none where the entry is in words */
  letters: string[];
  /** what stands behind the number, and behind the letters where there are some */
  text: string;
  /** all behind the number */
  whole: string;
}

/** A section that answers the questions above it by their numbers. */
export interface AnswerKey {
  /** 1-based lines of the heading and of its last entry */
  at: number;
  to: number;
  entries: KeyEntry[];
  /** whether it holds numbers with a letter each and nothing else */
  isBare: boolean;
}

const PAIR = /(?<![\p{L}\p{N}])(\d{1,4})\s*[.):：|–-]{1,2}\s*[*_`(]{0,3}([A-Ja-j])(?![\p{L}\p{N}])/gu;
const NUMBERED = /^[\s*_`(#|]*(?:\p{L}+\.?\s*)?[#№]?(\d{1,4})\s*[*_`]*(?:\s*[.):：|、–-]+[\s*_`]*(?=\S)|\s*[.:：]?\s*$)/iu;
const LETTERS = /^[\s*_`([]*((?:[A-J]{1,6}|[a-j])(?:\s*[,&/、，和]\s*[A-Ja-j])*)[*_`)\]]*(?:\s*$|\s*[.):：,，;–—|-][*_`]*\s*|[*_`)\]]+\s+)/u;
const LONGEST = 2_000;

/** The numbers and letters of a line that holds nothing else. */
function pairsOf({ raw }: Line): KeyEntry[] {
  if (raw.length > LONGEST || /[\p{L}\p{N}]/u.test(raw.replace(PAIR, ''))) return [];
  return [...raw.matchAll(PAIR)].map(([, number = '', letter = '']) => ({ number: Number(number), letters: [letter.toLowerCase()], text: '', whole: letter }));
}

/** An entry that begins on a line, with a letter or in words. */
function entryOf({ kind, raw, text, number, indent }: Line): { number: number; rest: string } | null {
  if (raw.length > LONGEST || indent > 3) return null;
  if (kind === 'item' && number !== null) return { number, rest: text };
  if (kind !== 'heading' && kind !== 'text' && kind !== 'item' && kind !== 'table') return null;
  const match = NUMBERED.exec(text);
  return match ? { number: Number(match[1]), rest: text.slice(match[0].length) } : null;
}

interface Draft {
  number: number;
  rest: string;
  lines: string[];
  to: number;
}

/** Entries that count up, each with the lines up to the next. */
function draftsIn(lines: readonly Line[], from: number, end: number): Draft[] {
  const drafts: Draft[] = [];
  for (let index = from; index < end; index += 1) {
    const line = lineAt(lines, index);
    const found = entryOf(line);
    const last = drafts.at(-1);
    if (found && (!last || found.number === last.number + 1)) drafts.push({ ...found, lines: [], to: index });
    else if (last && line.kind !== 'heading') last.lines.push(line.raw);
    if (last && line.kind !== 'blank' && drafts.at(-1) === last) last.to = index;
  }
  return drafts;
}

/** Bold that opened before the number and closes behind the text. */
const balanced = (text: string): string => (text.split('**').length % 2 === 0 ? text.replace('**', '') : text);

/** The letters of a line that says which choice is right, the first below a number that stands alone or before the question. */
function lettersBelow(lines: readonly string[]): string {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const said = first.replace(/^[^\p{L}]+/u, '');
  const word = answerWordLength(said);
  return word === 0 ? '' : (LETTERS.exec(said.slice(word).replace(/^[\s:：*_–—-]+/, ''))?.[1] ?? '');
}

function toEntry({ number, rest, lines }: Draft): KeyEntry {
  const [matched = '', letters = ''] = LETTERS.exec(rest) ?? [];
  const named = letters === '' ? lettersBelow(lines) : '';
  const text = balanced([rest.slice(matched.length).replace(/[\s|]+$/, ''), ...lines].join('\n').trim());
  const whole = balanced([rest, ...lines].join('\n').trim());
  return { number, letters: (letters || named).toLowerCase().match(/[a-j]/g) ?? [], text, whole };
}

/** The key below a heading: at least two entries, bare pairs of number and letter before anything else. */
function keyBelow(lines: readonly Line[], heading: number, end: number): AnswerKey[] {
  const at = lineAt(lines, heading).at;
  const bare: KeyEntry[] = [];
  let to = heading;
  for (let index = heading + 1; index < lines.length && lineAt(lines, index).kind !== 'heading'; index += 1) {
    const found = pairsOf(lineAt(lines, index));
    bare.push(...found);
    if (found.length > 0) to = index;
  }
  if (bare.length >= 2) return [{ at, to: lineAt(lines, to).at, entries: bare, isBare: true }];
  const drafts = draftsIn(lines, heading + 1, end);
  return drafts.length < 2 ? [] : [{ at, to: lineAt(lines, drafts.at(-1)?.to ?? heading).at, entries: drafts.map(toEntry), isBare: false }];
}

const BOLD_LINE = /^(?:\*\*|__)[^*_]+(?:\*\*|__)\s*[:：]?$/u;

/** Where a section ends that a heading or a line in bold opens. */
function sectionEnd(lines: readonly Line[], { headingEnd }: Outline, index: number): number {
  if (lineAt(lines, index).kind === 'heading') return headingEnd.get(index) ?? lines.length;
  let end = index + 1;
  while (end < lines.length && lineAt(lines, end).kind !== 'heading') end += 1;
  return end;
}

/** The keys of a text: sections that say "Answers" and stand in no question. Of those within questions only bare ones are keys. */
export function findAnswerKeys(lines: readonly Line[], outline: Outline, covered: Uint8Array): AnswerKey[] {
  return lines.flatMap((line, index) => {
    const opens = line.kind === 'heading' || (line.kind === 'text' && covered[index] === 0 && BOLD_LINE.test(line.text));
    if (!opens || !isAnswerLabel(line.text)) return [];
    return keyBelow(lines, index, sectionEnd(lines, outline, index)).filter(({ isBare }) => isBare || covered[index] === 0);
  });
}

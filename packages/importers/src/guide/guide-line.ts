import type { JoinedLine } from './join-lines.ts';

export interface GuideLine {
  /** of the file, 1-based */
  line: number;
  text: string;
  kind: 'heading' | 'bullet' | 'text';
  /** of a markdown heading, 1 to 6; 7 for bold lines and lines that only look like a heading */
  depth: number;
  /** whether it ends with a colon, as what announces a list does */
  isLabel: boolean;
}

const BULLET = /^(?:[-*+•▪◦‣·●○–—]|\d{1,2}[.)])\s+(?=\S)/;
const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;
const BOLD = /^(?:\*\*|__)([^*]+)(?:\*\*|__)(:?)$/;
const LONGEST_HEADING = 90;
const MOST_WORDS = 12;
const LOOKS_ONLY = 7;
const QUOTED_ITEMS = /^["“][^]*["”]$/;
// Two questions on one line: `steps." - "How would`, `steps." "How would`.
const BETWEEN_ITEMS = /(?<=["”])\s+(?:[-*•–—/|;]\s+)?(?=["“])/g;

function looksLikeHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING || text.split(' ').length > MOST_WORDS) return false;
  return /^[\p{Lu}\p{N}"“]/u.test(text) && !/[.,;!…"”]$/.test(text) && !/^Q\d*\s*[:.)]/.test(text) && !/^["“].*["”]$/.test(text);
}

/** Emphasis and code marks are no part of a text. */
const plain = (text: string): string => text.replace(/\*\*|__/g, '').replace(/`+([^`]*)`+/g, '$1');

const withoutColon = (text: string): string => text.replace(/:$/, '');

function headingOf(text: string): Omit<GuideLine, 'line'> | null {
  const [, marks, heading = ''] = HEADING.exec(text) ?? [];
  if (marks !== undefined) return { text: withoutColon(plain(heading)), kind: 'heading', depth: marks.length, isLabel: heading.endsWith(':') };
  const [, bold, colon = ''] = BOLD.exec(text) ?? [];
  const words = bold === undefined ? text : `${bold}${colon}`;
  if ((bold === undefined && BULLET.test(text)) || !looksLikeHeading(withoutColon(words))) return null;
  return { text: withoutColon(plain(words)), kind: 'heading', depth: LOOKS_ONLY, isLabel: words.endsWith(':') };
}

function readLine({ line, text }: Pick<JoinedLine, 'line' | 'text'>): GuideLine {
  const heading = headingOf(text);
  if (heading !== null) return { line, ...heading };
  if (BULLET.test(text)) return { line, text: plain(text.replace(BULLET, '')), kind: 'bullet', depth: 0, isLabel: false };
  return { line, text: plain(text), kind: 'text', depth: 0, isLabel: text.endsWith(':') };
}

const NUMBER = /^(\d{1,2})[.)]\s/;
const NOTHING: GuideLine = { line: 0, text: '', kind: 'text', depth: 0, isLabel: false };
const lineOf = (lines: readonly GuideLine[], index: number): GuideLine => lines[index] ?? NOTHING;

/** Whether a label with a list under it stands between a numbered line and the next, and no list right below the line. */
function headsLabels(lines: readonly GuideLine[], from: number, to: number): boolean {
  if (lineOf(lines, from + 1).kind === 'bullet') return false;
  for (let index = from + 1; index < to - 1; index += 1) if (lineOf(lines, index).isLabel && lineOf(lines, index + 1).kind === 'bullet') return true;
  return false;
}

/** `1. Networking`, `2. Storage`: short numbered lines that count up and have labels with lists of their own below them, two at least. */
function numberedHeadings(lines: readonly GuideLine[], numbers: readonly number[]): number[] {
  const isShort = ({ kind, text }: GuideLine): boolean => kind === 'bullet' && looksLikeHeading(text) && !text.endsWith('?');
  const short = lines.flatMap((line, index) => (isShort(line) && lineOf(lines, index + 1).kind !== 'bullet' && numbers[index] ? [index] : []));
  const series: number[] = [];
  for (const [position, index] of short.entries()) {
    const next = short[position + 1] ?? lines.length;
    if (numbers[index] === series.length + 1 && headsLabels(lines, index, next)) series.push(index);
  }
  return series.length < 2 ? [] : series;
}

/** The quoted items of a joined line, each with the line on which it begins; the line itself where it is none of several. */
function itemsOf({ line, text, parts }: JoinedLine): Pick<JoinedLine, 'line' | 'text'>[] {
  const [bullet = ''] = BULLET.exec(text) ?? [];
  const body = text.slice(bullet.length);
  const items = body.split(BETWEEN_ITEMS);
  if (items.length < 2 || !items.every((item) => QUOTED_ITEMS.test(item) && item.length > 4)) return [{ line, text }];
  let at = bullet.length;
  return items.map((item) => {
    const start = text.indexOf(item, at);
    at = start + item.length;
    return { line: parts.findLast((part) => part.at <= start)?.line ?? line, text: `- ${item}` };
  });
}

/** What each joined line is by its shape, empty lines and rules left out; a line with several quoted items is as many bullets. */
export function guideLines(lines: readonly JoinedLine[]): GuideLine[] {
  const items = lines.filter(({ text }) => text !== '' && !/^(?:[-*_] ?){3,}$/.test(text)).flatMap(itemsOf);
  const read = items.map(readLine);
  const numbers = items.map(({ text }) => Number(NUMBER.exec(text)?.[1] ?? Number.NaN));
  for (const index of numberedHeadings(read, numbers)) read[index] = { ...lineOf(read, index), kind: 'heading', depth: LOOKS_ONLY };
  return read;
}

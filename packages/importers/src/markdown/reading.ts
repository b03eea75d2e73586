import { firstFrom } from './first-from.ts';
import type { Item, Run } from './find-items.ts';
import { type Line, lineAt } from './line.ts';
import { listedQuestions } from './mark-contents.ts';
import type { Details, Outline } from './outline-lines.ts';
import { questionEvidence } from './question-evidence.ts';
import { titleOf } from './title-of.ts';
import type { Unit } from './unit.ts';
import { isAnswerLabel, opensAnswer } from './vocabulary.ts';

/** A text as far as it is understood before it is decided what its questions are. */
export interface Reading {
  lines: readonly Line[];
  outline: Outline;
  /** summaries, headings and paragraphs that may be questions */
  candidates: readonly Unit[];
  /** every heading that does not say "Answer", labels such as "Problem 3" among them */
  headings: readonly Unit[];
  /** paragraphs in bold and lines that say "Question 3", labels among them */
  bolds: readonly Unit[];
  runs: readonly Run[];
  /** items that may be questions, by line */
  items: readonly Item[];
  /** whether a text is one of the document's labels, such as "Answer" */
  isLabel: (text: string) => boolean;
  /** lines on which choices begin, ascending */
  choiceStarts: readonly number[];
  /** details that hold links and nothing else: contents, translations, contributors */
  contents: ReadonlySet<Details>;
  /** headings that a table of contents names beside others of their form which ask */
  listed: ReadonlySet<number>;
}

/** A text without what differs between its repetitions: digits, the letter behind a colon, emphasis. */
const labelKey = (text: string): string =>
  text
    .replace(/<[^>]*>|[*_`#]|:[a-z_]+:|\p{Extended_Pictographic}/giu, '')
    .replace(/[:：]\s*\S{1,3}$/u, '')
    .replace(/\d+/g, '')
    .trim()
    .toLowerCase();

/** A text that several units bear, short and without a question mark, is a label in whatever language. */
function findLabels(units: readonly Unit[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  for (const { raw, marker, shape } of units) {
    if (marker !== 'none' || shape === 'label') continue;
    const key = labelKey(raw);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const marked = units.filter(({ shape, marker }) => shape === 'heading' && marker !== 'none').length;
  return (text) => {
    const key = labelKey(text);
    if (isAnswerLabel(text) || isAnswerLabel(key)) return true;
    const count = counts.get(key) ?? 0;
    if (count >= 3 && key.split(/\s+/).length <= 4 && questionEvidence(key) < 0.8) return true;
    // What repeats letter by letter beside as many headings that are marked as questions is said of each of them.
    return count >= 5 && count >= marked * 0.6 && marked >= 5 && questionEvidence(key) < 0.9;
  };
}

function holdsLinksOnly(lines: readonly Line[], { bodyFrom, end }: Details, linkStarts: readonly number[]): boolean {
  const body = lines.slice(bodyFrom, end);
  if (body.some(({ kind, raw }) => kind === 'table' && raw.includes('](#'))) return true;
  return !body.some(({ kind }) => kind === 'text' || kind === 'code') && (linkStarts[firstFrom(linkStarts, bodyFrom)] ?? end) < end;
}

export function toReading(lines: readonly Line[], outline: Outline, found: { units: readonly Unit[]; runs: readonly Run[] }): Reading {
  const { units, runs } = found;
  const isLabel = findLabels(units);
  const linkStarts = runs
    .filter(
      ({ items }) =>
        (items.length > 1 || items[0]?.raw.includes('](#') === true) && items.filter(({ evidence }) => evidence === -1).length >= items.length * 0.8,
    )
    .map(({ items }) => items[0]?.start ?? 0);
  return {
    lines,
    outline,
    runs,
    isLabel,
    listed: listedQuestions(runs, units),
    bolds: units.filter(({ shape }) => shape === 'bold'),
    headings: units.filter(({ shape, raw }) => shape === 'heading' && !isAnswerLabel(raw)),
    candidates: units.filter(({ shape, marker, raw }) => shape === 'label' || marker !== 'none' || !isLabel(raw)),
    items: runs.filter(({ isChoices }) => !isChoices).flatMap(({ items }) => items),
    contents: new Set(outline.details.filter((details) => !isAnswerLabel(details.summary) && holdsLinksOnly(lines, details, linkStarts))),
    choiceStarts: runs.filter(({ isChoices }) => isChoices).map(({ items }) => items[0]?.start ?? 0),
  };
}

export const sectionTitle = ({ lines, outline }: Reading, index: number): string => {
  const heading = outline.under[index] ?? -1;
  return heading === -1 ? '' : titleOf(lines[heading]?.text ?? '').title;
};

/** The units that begin in a range, of units in ascending order. */
export function unitsWithin(sorted: readonly Unit[], starts: readonly number[], { from, to }: { from: number; to: number }): Unit[] {
  return sorted.slice(firstFrom(starts, from), firstFrom(starts, to));
}

export const byStart = (a: Unit, b: Unit): number => a.start - b.start || b.end - a.end;

export const isBlankBody = ({ lines }: Reading, from: number, to: number): boolean => {
  for (let index = from; index < to; index += 1) {
    const kind = lines[index]?.kind;
    if (kind !== 'blank' && kind !== 'comment' && kind !== 'rule' && kind !== 'tag') return false;
  }
  return true;
};

const holdsContents = ({ outline, contents }: Reading, index: number): boolean => {
  const details = outline.within[index];
  return details !== null && details !== undefined && contents.has(details);
};

/** Where what stands below a heading ends to be its own: at a heading that is no label. */
export function ownEnd({ lines, isLabel }: Reading, { bodyFrom, end }: Unit): number {
  for (let index = bodyFrom; index < end; index += 1) {
    const line = lines[index];
    if (line?.kind === 'heading' && !isLabel(line.text)) return index;
  }
  return end;
}

/** Whether a line begins an answer: a summary or heading that says so, or a paragraph behind a label. */
function marksAnswer(reading: Reading, index: number): boolean {
  const { lines, isLabel } = reading;
  const line = lineAt(lines, index);
  if (line.kind === 'heading') return isAnswerLabel(labelKey(line.text));
  if (line.kind === 'text') return opensAnswer(line.text);
  return line.tag === 'summary' && isLabel(lineAt(lines, index + 1).text) && !holdsContents(reading, index);
}

/** Whether the document says where the answer to a unit is, or gives choices: before anything else is announced. */
export function hasAnswerMark(reading: Reading, unit: Unit, until = unit.end): boolean {
  const { choiceStarts } = reading;
  const end = Math.min(until, ownEnd(reading, unit));
  const choices = firstFrom(choiceStarts, end) - firstFrom(choiceStarts, unit.start);
  if (choices > 0) return choices === 1;
  for (let index = unit.bodyFrom; index < end; index += 1) if (marksAnswer(reading, index)) return true;
  return false;
}

export const average = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** How regularly the numbers of units count up, 0–1; they may begin anew in each section. */
export function counting(units: readonly Unit[]): number {
  const numbers = units.flatMap(({ number }) => (number === null ? [] : [number]));
  if (numbers.length < 3 || numbers.length < units.length * 0.7) return 0;
  return numbers.filter((number, index) => index === 0 || number - (numbers[index - 1] ?? 0) === 1 || number === 1).length / numbers.length;
}

/** One bit a line: whether it belongs to one of the units. */
export function coverage({ lines }: Reading, units: readonly Unit[]): Uint8Array {
  const covered = new Uint8Array(lines.length);
  let done = 0;
  for (const { start, end } of units.toSorted(byStart)) {
    covered.fill(1, Math.max(start, done), Math.max(end, done));
    done = Math.max(done, end);
  }
  return covered;
}

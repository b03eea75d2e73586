import { countHeadings } from './count-headings.ts';
import { firstFrom } from './first-from.ts';
import { type Line, lineAt } from './line.ts';
import type { Outline } from './outline-lines.ts';
import { questionEvidence } from './question-evidence.ts';
import { type Title, titleOf } from './title-of.ts';
import type { Unit } from './unit.ts';
import { isAnswerLabel, speaksOfQuestions } from './vocabulary.ts';

type Draft = Pick<Unit, 'shape' | 'start' | 'bodyFrom' | 'end' | 'raw'> & Partial<Unit> & { level: number | string };

function makeUnit(draft: Draft, lines: readonly Line[]): Unit {
  const { level, ...rest } = draft;
  const title: Title = titleOf(draft.raw);
  return {
    ...title,
    form: `${draft.shape}${level}:${title.marker}`,
    at: lines[draft.start]?.at ?? 1,
    evidence: title.marker === 'label' ? 1 : questionEvidence(title.title),
    group: -1,
    details: null,
    rest: '',
    ...rest,
  };
}

function findSummaries(lines: readonly Line[], { details }: Outline): Unit[] {
  return details.flatMap((node) => {
    if (node.summaryFrom !== -1 && node.summary !== '') {
      return [
        makeUnit({ shape: 'summary', level: '', start: node.summaryFrom, bodyFrom: node.bodyFrom, end: node.end, raw: node.summary, details: node }, lines),
      ];
    }
    if (node.summaryFrom !== -1) return [];
    const first = lines.findIndex(({ kind }, index) => index >= node.bodyFrom && kind !== 'blank');
    const line = lines[first];
    if (!line || first >= node.end || line.kind !== 'text' || questionEvidence(titleOf(line.text).title) < 0.9) return [];
    return [makeUnit({ shape: 'summary', level: '', start: first, bodyFrom: first + 1, end: node.end, raw: line.text, details: node }, lines)];
  });
}

function findHeadings(lines: readonly Line[], { headingEnd }: Outline): Unit[] {
  return [...headingEnd].flatMap(([start, end]) => {
    const line = lines[start];
    if (!line || line.text === '') return [];
    const item = line.marker === null ? '' : 'i';
    const unit = makeUnit({ shape: 'heading', level: `${item}${line.level}`, start, bodyFrom: start + 1, end, raw: line.text }, lines);
    return [{ ...unit, number: unit.number ?? line.number, marker: unit.marker === 'none' && line.marker === 'number' ? 'number' : unit.marker }];
  });
}

const BOLD = /^(?:\*\*(?!\s)(?:(?!\*\*).)+\*\*|__(?!\s)(?:(?!__).)+__|<(b|strong)>(?:(?!<\/\1>).)+<\/\1>)[\s.:：?？!。*]*$/iu;
const BOLD_TITLE = /^((?:\*\*)\s*(?:Q(?:uestion)?\s*)?\d{1,4}\s*[.):：、]\s*(?:(?!\*\*).)*\p{L}(?:(?!\*\*).)*\*\*)[.:：]?\s+(\S.*)$/su;
const BOLD_NUMBER = /^(?:\*\*|__|<(?:b|strong)>)\s*(?:[QqA-Za-z]{0,9}\.?\s*\d{1,4}\s*[.):：、]?|[Qq]\s*[.:)])\s*(?:\*\*|__|<\/(?:b|strong)>)\s*\S/u;

const BOLD_TOPIC = /^(\*\*|__|<b>)((?:(?!\*\*|__|<\/?b>).){1,60}?)\s*(?:[:：]\s*(?:\1|<\/b>)|(?:\1|<\/b>)\s*[:：])\s*(\S.*)$/su;

/** A topic in bold and a colon before what asks about it. */
function topicOf(joined: string): { raw: string; level: string; evidence: number } | null {
  const [, , topic = '', asked = ''] = BOLD_TOPIC.exec(joined) ?? [];
  const evidence = questionEvidence(asked);
  return evidence < 0.8 || isAnswerLabel(topic) ? null : { raw: `${topic}: ${asked}`, level: 'topic', evidence };
}

/** The lines of a paragraph from `start` on. */
function paragraphEnd(lines: readonly Line[], start: number): number {
  let end = start + 1;
  while (lines[end]?.kind === 'text' && !lines[end]?.quoted && !BOLD_TOPIC.test(lines[end]?.text ?? '')) end += 1;
  return end;
}

interface Paragraph {
  start: number;
  /** just behind its last line; of a line within a paragraph, behind that line */
  end: number;
  /** whether it begins a paragraph */
  fresh: boolean;
  joined: string;
}

const LONGEST_PARAGRAPH = { lines: 6, characters: 2_000 };

function paragraphAt(lines: readonly Line[], start: number): Paragraph {
  const { text } = lineAt(lines, start);
  const before = lineAt(lines, start - 1).kind;
  if (before === 'text' || before === 'item') return { start, end: start + 1, fresh: false, joined: text };
  const end = paragraphEnd(lines, start);
  const whole = lines
    .slice(start, Math.min(end, start + LONGEST_PARAGRAPH.lines + 1))
    .map((line) => line.text)
    .join(' ');
  const short = end - start <= LONGEST_PARAGRAPH.lines && whole.length < LONGEST_PARAGRAPH.characters;
  return { start, end, fresh: true, joined: short ? whole : text };
}

/** A paragraph in bold, a first line in bold, or a numbered title in bold with the rest behind it. */
function boldOf({ start, end, joined }: Paragraph, line: string): { bodyFrom: number; raw: string; rest?: string } | null {
  if (BOLD.test(joined)) return { bodyFrom: end, raw: joined };
  if (BOLD.test(line)) return { bodyFrom: start + 1, raw: line };
  const [, title, rest = ''] = BOLD_TITLE.exec(joined) ?? [];
  return title === undefined ? null : { bodyFrom: end, raw: title, rest };
}

const LABEL_LINE = /^\p{L}+\s*[#№]?\s*\d{1,4}\s*[.:：]?$/u;

/** A line that says "Question 12" and no more. */
const isQuestionNumber = (text: string): boolean => text.length <= 30 && LABEL_LINE.test(text) && speaksOfQuestions(text);

/** What announces a question at the beginning of a paragraph, if anything does. */
function announcementOf(lines: readonly Line[], { start, end, fresh, joined }: Paragraph): Omit<Draft, 'start' | 'end'> | null {
  const { text } = lineAt(lines, start);
  const bold = fresh ? boldOf({ start, end, fresh, joined }, text) : null;
  if (bold) return { shape: 'bold', level: '', ...bold };
  if (fresh && isQuestionNumber(text)) return { shape: 'bold', level: 'label', bodyFrom: start + 1, raw: text };
  if (BOLD_NUMBER.test(text)) return { shape: 'bold', level: '', bodyFrom: end, raw: joined };
  if (titleOf(text).marker === 'label') return { shape: 'label', level: '', bodyFrom: start + 1, raw: text };
  const topic = topicOf(joined);
  const begins = fresh || BOLD_TOPIC.test(lineAt(lines, start - 1).text);
  return topic && begins ? { shape: 'bold', bodyFrom: end, ...topic } : null;
}

const mayAnnounce = ({ kind, quoted, indent }: Line): boolean => kind === 'text' && !quoted && indent < 4;

function findParagraphs(lines: readonly Line[], { within, under }: Outline): Unit[] {
  const units = lines.flatMap((line, start) => {
    const details = within[start] ?? null;
    if (!mayAnnounce(line) || start < (details?.bodyFrom ?? 0)) return [];
    const announced = announcementOf(lines, paragraphAt(lines, start));
    return announced ? [makeUnit({ ...announced, start, end: -1, group: under[start] ?? -1, details }, lines)] : [];
  });
  endParagraphUnits(units, lines, under);
  return units;
}

/** A paragraph that is a question goes on to the next of its form, the next heading of the same section, or the end of what it stands in. */
function endParagraphUnits(units: readonly Unit[], lines: readonly Line[], under: Int32Array): void {
  const headings = lines.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []));
  const nextOf = new Map<string, number>();
  for (const unit of units.toReversed()) {
    const key = `${unit.form}:${under[unit.start]}`;
    const heading = headings[firstFrom(headings, unit.start)] ?? lines.length;
    unit.end = Math.min(nextOf.get(key) ?? lines.length, heading, unit.details?.end ?? lines.length);
    nextOf.set(key, unit.start);
  }
}

export function findUnits(lines: readonly Line[], outline: Outline): Unit[] {
  return [...findSummaries(lines, outline), ...countHeadings(findHeadings(lines, outline)), ...findParagraphs(lines, outline)];
}

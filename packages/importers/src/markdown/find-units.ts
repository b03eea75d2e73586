import { isLinkOnly } from './link-only.ts';
import type { Line } from './line.ts';
import type { Outline } from './outline-lines.ts';
import { questionEvidence } from './question-evidence.ts';
import { type Title, titleOf } from './title-of.ts';
import type { Unit } from './unit.ts';

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

/** The lines of a paragraph from `start` on. */
function paragraphEnd(lines: readonly Line[], start: number): number {
  let end = start + 1;
  while (lines[end]?.kind === 'text' && !lines[end]?.quoted) end += 1;
  return end;
}

function findParagraphs(lines: readonly Line[], { within, under }: Outline): Unit[] {
  const units: Unit[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.kind !== 'text' || line.quoted || line.indent >= 4 || index < (within[index]?.bodyFrom ?? 0)) continue;
    const fresh = lines[index - 1]?.kind !== 'text' && lines[index - 1]?.kind !== 'item';
    const whole = fresh ? paragraphEnd(lines, index) : index + 1;
    const joined =
      whole - index <= 6
        ? lines
            .slice(index, whole)
            .map(({ text }) => text)
            .join(' ')
        : line.text;
    const group = under[index] ?? -1;
    const shared = { start: index, end: -1, group, level: '', details: within[index] ?? null };
    if (fresh && joined.length < 2000 && BOLD.test(joined)) units.push(makeUnit({ ...shared, shape: 'bold', bodyFrom: whole, raw: joined }, lines));
    else if (fresh && BOLD.test(line.text) && whole > index + 1) units.push(makeUnit({ ...shared, shape: 'bold', bodyFrom: index + 1, raw: line.text }, lines));
    else if (fresh && BOLD_TITLE.test(joined)) {
      const [, title = '', rest = ''] = BOLD_TITLE.exec(joined) ?? [];
      units.push(makeUnit({ ...shared, shape: 'bold', bodyFrom: whole, raw: title, rest }, lines));
    } else if (BOLD_NUMBER.test(line.text))
      units.push(makeUnit({ ...shared, shape: 'bold', bodyFrom: fresh ? whole : index + 1, raw: fresh ? joined : line.text }, lines));
    else if (titleOf(line.text).marker === 'label') units.push(makeUnit({ ...shared, shape: 'label', bodyFrom: index + 1, raw: line.text }, lines));
  }
  endParagraphUnits(units, lines, under);
  return units;
}

/** A paragraph that is a question goes on to the next of its form, the next heading of the same section, or the end of what it stands in. */
function endParagraphUnits(units: Unit[], lines: readonly Line[], under: Int32Array): void {
  const headings = lines.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []));
  const nextOf = new Map<string, number>();
  for (let at = units.length - 1, heading = headings.length - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (!unit) continue;
    while (heading > 0 && (headings[heading - 1] ?? 0) > unit.start) heading -= 1;
    const nextHeading = (headings[heading] ?? 0) > unit.start ? (headings[heading] ?? lines.length) : lines.length;
    const key = `${unit.shape}:${unit.marker}:${under[unit.start]}`;
    unit.end = Math.min(nextOf.get(key) ?? lines.length, nextHeading, unit.details?.end ?? lines.length);
    nextOf.set(key, unit.start);
  }
}

export function findUnits(lines: readonly Line[], outline: Outline): Unit[] {
  return [...findSummaries(lines, outline), ...findHeadings(lines, outline), ...findParagraphs(lines, outline)];
}

export const linkEvidence = (raw: string, evidence: number): number => (isLinkOnly(raw) ? -1 : evidence);

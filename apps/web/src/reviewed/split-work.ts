import { type Board, parseBoard } from '#src/lib/board.ts';
import { type DesignSection, sectionOfLine } from '#src/lib/design-answer.ts';

/** A stretch of an answer: UTF-16 offsets, the end not included. */
export interface Stretch {
  start: number;
  end: number;
}

interface Line extends Stretch {
  /** what is picked at once: a sentence of prose, a line of code */
  units: readonly Stretch[];
}

export type WorkBlock =
  | { kind: 'prose'; lines: readonly Line[] }
  | { kind: 'code'; info: string; lines: readonly Line[] }
  | { kind: 'section'; section: DesignSection; start: number }
  /** the lines of its elements, in their order */
  | { kind: 'board'; board: Board; lines: readonly Stretch[] };

const FENCE = /^(`{3,})([^`]*)$/;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

function stretchesOf(text: string): Stretch[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const stretch = { start, end: start + line.length };
    start = stretch.end + 1;
    return stretch;
  });
}

/** A stretch without the space around it; none where nothing is left. */
function trimmed(text: string, { start, end }: Stretch): Stretch[] {
  const slice = text.slice(start, end);
  const kept = slice.trim();
  const from = start + slice.length - slice.trimStart().length;
  return kept === '' ? [] : [{ start: from, end: from + kept.length }];
}

function sentencesOf(text: string, { start, end }: Stretch): Stretch[] {
  return [...sentences.segment(text.slice(start, end))].flatMap(({ index, segment }) =>
    trimmed(text, { start: start + index, end: start + index + segment.length }),
  );
}

function proseBlock(text: string, stretches: readonly Stretch[]): WorkBlock[] {
  const lines = stretches.map((stretch) => ({ ...stretch, units: sentencesOf(text, stretch) }));
  const [first, last] = [lines.findIndex(({ units }) => units.length > 0), lines.findLastIndex(({ units }) => units.length > 0)];
  return first === -1 ? [] : [{ kind: 'prose', lines: lines.slice(first, last + 1) }];
}

function fencedBlock(text: string, info: string, stretches: readonly Stretch[]): WorkBlock {
  const [first, last] = [stretches[0], stretches.at(-1)];
  const board = info === 'board' && first && last ? parseBoard(text.slice(first.start, last.end)) : null;
  if (board === null) return { kind: 'code', info, lines: stretches.map((stretch) => ({ ...stretch, units: trimmed(text, stretch) })) };
  // Between the brackets stands a line for each element, and all but the last end with a comma.
  const lines = stretches.slice(1, -1).map(({ start, end }, at) => ({ start, end: at < board.length - 1 ? end - 1 : end }));
  return { kind: 'board', board, lines };
}

/**
 * The parts of an answer in the order in which they stand, each with its place in the text as it was handed in. What is in no
 * part is only what sets them off: fences, headings, blank lines.
 */
export function splitWork(text: string): WorkBlock[] {
  const stretches = stretchesOf(text);
  const wordsOf = (at: number): string => text.slice(stretches[at]?.start, stretches[at]?.end);
  const blocks: WorkBlock[] = [];
  let prose: Stretch[] = [];
  const endProse = (): void => {
    blocks.push(...proseBlock(text, prose));
    prose = [];
  };
  for (let at = 0; at < stretches.length; at += 1) {
    const [, ticks, info = ''] = FENCE.exec(wordsOf(at)) ?? [];
    const end = ticks === undefined ? -1 : stretches.findIndex((_, next) => next > at && wordsOf(next) === ticks);
    const section = sectionOfLine(wordsOf(at));
    const stretch = stretches[at] ?? { start: 0, end: 0 };
    if (end > at) {
      endProse();
      blocks.push(fencedBlock(text, info, stretches.slice(at + 1, end)));
      at = end;
    } else if (section !== undefined) {
      endProse();
      blocks.push({ kind: 'section', section, start: stretch.start });
    } else prose.push(stretch);
  }
  endProse();
  return blocks;
}

import { diffArrays, diffWords, diffWordsWithSpace } from 'diff';

export interface Segment {
  text: string;
  mark: 'same' | 'added' | 'removed';
}
/** A line of text, piece by piece. */
export type Line = readonly Segment[];

// Where more words or lines differ, a passage counts as written anew. The time grows with the square of the number, and the
// server renders this page too: 300 are a few milliseconds, 3000 would be seconds.
const MOST_EDITS = 300;

const isChanged = (line: Line): boolean => line.some(({ mark }) => mark !== 'same');

/** The segments as lines, without empty ones. */
function linesOf(segments: readonly Segment[]): Line[] {
  const lines: Segment[][] = [[]];
  for (const { text, mark } of segments) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, mark });
    }
  }
  return lines.filter((line) => line.length > 0);
}

function comparedByWords(before: string, after: string, isCode: boolean): Line[] {
  const compare = isCode ? diffWordsWithSpace : diffWords;
  const changes = compare(before, after, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [...linesOf([{ text: before, mark: 'removed' }]), ...linesOf([{ text: after, mark: 'added' }])];
  return linesOf(changes.map(({ value, added, removed }) => ({ text: value, mark: added ? 'added' : removed ? 'removed' : 'same' })));
}

/** Runs of lines that both texts have, and between them what the one has where the other has something else. */
function passagesOf(before: string, after: string): { before: string; after: string }[] {
  const [own, other] = [before.split('\n'), after.split('\n')];
  const passages: { before: string; after: string }[] = [];
  let taken = '';
  for (const { value, added, removed } of diffArrays(own, other, { maxEditLength: MOST_EDITS }) ?? [
    { value: own, removed: true },
    { value: other, added: true },
  ]) {
    const text = value.join('\n');
    if (removed) taken = text;
    else {
      if (!added && taken !== '') passages.push({ before: taken, after: '' });
      passages.push({ before: added ? taken : text, after: text });
      taken = '';
    }
  }
  return taken === '' ? passages : [...passages, { before: taken, after: '' }];
}

/**
 * What became of a text: the lines of both, with what was taken out and what was put in marked word by word.
 * @param isCode spaces count, as they do in a program
 */
export function wordChanges(before: string, after: string, isCode = false): Line[] {
  return passagesOf(before, after).flatMap((passage) =>
    passage.before === passage.after ? linesOf([{ text: passage.after, mark: 'same' }]) : comparedByWords(passage.before, passage.after, isCode),
  );
}

export interface Stretch {
  isFolded: boolean;
  lines: readonly Line[];
}

const AROUND = 1;
/** Folding fewer would save no room. */
const FEWEST_FOLDED = 3;

/** The lines in stretches: those with changes and the line on either side are shown, longer unchanged runs folded away. */
export function foldUnchanged(lines: readonly Line[]): Stretch[] {
  const near = (index: number): boolean => lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(isChanged);
  const stretches: { isFolded: boolean; lines: Line[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const isFolded = !near(index);
    const last = stretches.at(-1);
    if (last?.isFolded === isFolded) last.lines.push(line);
    else stretches.push({ isFolded, lines: [line] });
  }
  return stretches.map((stretch) => ({ ...stretch, isFolded: stretch.isFolded && stretch.lines.length >= FEWEST_FOLDED }));
}

import type { ImportedChoice } from '../bank.ts';
import { fieldText } from '../html/field-text.ts';

const LABEL = /^\s*(?:\(?([a-h]|[1-8])[.):]\s+|\(([a-h]|[1-8])\)\s*)/i;
const STAR = /^\s*(?:\*|\[x\]|✓|✔)\s*/i;

const LETTERS = 'abcdefgh';
const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** `A) red B) green C) blue`: the parts of one line before which the letters stand in their order; null where fewer than two do. */
function splitLettered(cell: string): string[] | null {
  const starts: number[] = [];
  for (const { index, 1: letter = '' } of cell.matchAll(/(?<![^\s,])\(?([a-h])[.):]\s/gi)) {
    if (letter.toLowerCase() === LETTERS[starts.length]) starts.push(index);
  }
  if (starts.length < 2 || cell.slice(0, starts[0]).trim() !== '') return null;
  return starts.map((start, index) => cell.slice(start, starts[index + 1]).replace(/[\s,]+$/, ''));
}

/** The choices that one cell holds: a line each, or between `|` or `;` or before letters where it is one line. */
export function splitChoices(cell: string): string[] {
  const lettered = cell.trim().includes('\n') ? null : splitLettered(cell.trim());
  if (lettered !== null && !/[|;]/.test(cell)) return lettered;
  const separator = ['\n', '|', ';'].find((mark) => cell.trim().includes(mark)) ?? '\n';
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Capitals in their order that stand together, `ABD`, as parts of their own. */
const apart = (part: string): string[] =>
  /^[A-H]{2,8}$/.test(part) && part.split('').toSorted().join('') === part && new Set(part).size === part.length ? part.split('') : [part];

/** Which choices a key names: by their words, their letters or their numbers, several between commas. Null where one is not there. */
function keyed(texts: readonly string[], key: string): Set<number> | null {
  const whole = texts.findIndex((text) => same(text, key));
  if (whole !== -1) return new Set([whole]);
  const parts = key
    .split(/[,;|\n/&]|\band\b/i)
    .map((part) => part.trim())
    .flatMap((part) => (texts.some((text) => same(text, part)) ? [part] : apart(part)))
    .filter((part) => part !== '');
  const places = parts.map((part) => {
    const bare = part
      .replace(/^(?:option|choice|answer)\s+/i, '')
      .replace(/[.):]+$/, '')
      .toLowerCase();
    const byWords = texts.findIndex((text) => same(text, part));
    if (byWords !== -1) return byWords;
    return /^[a-h]$/.test(bare) ? LETTERS.indexOf(bare) : /^[1-8]$/.test(bare) ? Number(bare) - 1 : -1;
  });
  return places.length > 0 && places.every((place) => place >= 0 && place < texts.length) ? new Set(places) : null;
}

/**
 * Choices with those marked that `key` names, or that are marked themselves (`*`, `[x]`). An empty cell is no choice and keeps its letter.
 * @returns `fits` false where the key names none of them
 */
export function keyChoices(cells: readonly string[], key: string): { choices: ImportedChoice[]; fits: boolean } {
  const marked = cells.map((cell) => STAR.test(cell));
  const texts = cells.map((cell) => cell.replace(STAR, '').replace(LABEL, '').trim());
  const isThere = (index: number): boolean => texts[index] !== '';
  const places =
    key.trim() === ''
      ? null
      : keyed(
          texts,
          key.replace(LABEL, (label) => (key.trim().length === label.trim().length ? label : '')),
        );
  const fits = key.trim() === '' || (places !== null && [...places].every(isThere));
  const isCorrect = (index: number): boolean => (fits && places?.has(index)) || (places === null && (marked[index] ?? false));
  const choices = texts.map((text, index) => ({ text: fieldText(text).line, correct: isCorrect(index) })).filter((_choice, index) => isThere(index));
  return { choices, fits };
}

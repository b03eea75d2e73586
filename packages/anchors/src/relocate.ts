import { placesOf } from './places-of.ts';
import { isRange, type Range } from './range.ts';
import { type Side, sideOf } from './side-of.ts';

const WORD = /[\p{L}\p{M}\p{N}_]/u;

const isInsideWord = (text: string, at: number): boolean => WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '');

/** Where the mark begins, wherever it stands in the text together with its left. */
function placesByLeft({ text: part, isToEdge }: Side, text: string, length: number): number[] {
  const places = isToEdge ? (text.startsWith(part) ? [0] : []) : placesOf(part, text);
  return places.map((place) => place + part.length - length);
}

/** Where the mark begins, wherever it stands in the text together with its right. */
function placesByRight({ text: part, isToEdge }: Side, text: string): number[] {
  if (!isToEdge) return placesOf(part, text);
  return text.endsWith(part) ? [text.length - part.length] : [];
}

interface Fits {
  /** places that both sides fit */
  both: number[];
  /** places that a side fits which is enough by itself */
  either: number[];
}

function fitsIn(text: string, length: number, { left, right }: Record<'left' | 'right', Side>): Fits {
  const [byLeft, byRight] = [placesByLeft(left, text, length), placesByRight(right, text)];
  const onRight = new Set(byRight);
  return {
    both: byLeft.filter((place) => onRight.has(place)),
    either: [...new Set([...(left.isUnique ? byLeft : []), ...(right.isUnique ? byRight : [])])],
  };
}

/** The one place; null where there is none and where there are several. */
const onlyOf = (places: number[]): number | null => (places.length === 1 ? (places[0] ?? null) : null);

/**
 * Finds what was marked in a text again in a later version of it. What is found reads as what was marked, is the only place that
 * fits its surroundings, and does not end in the middle of a longer word where the mark did not; anything less is given up, since a mark
 * that is lost does less harm than one on other words.
 *
 * Both sides decide together; where something was changed on one side, the other alone. A side is as much of the text as told the
 * mark from every other place before, 512 characters at most.
 * @returns where it stands now; null where it is lost
 */
export function relocate(before: string, after: string, marked: Range): Range | null {
  if (!isRange(before, marked)) return null;
  const length = marked.end - marked.start;
  const sides = { left: sideOf(before, marked, 'left'), right: sideOf(before, marked, 'right') };
  // In a text that repeats itself even both sides may not tell the mark from another place.
  if (fitsIn(before, length, sides).both.length !== 1) return null;
  const { both, either } = fitsIn(after, length, sides);
  const start = onlyOf(both.length > 0 ? both : either);
  if (start === null) return null;
  const found = { start, end: start + length };
  const isWhole = (['start', 'end'] as const).every((edge) => isInsideWord(before, marked[edge]) || !isInsideWord(after, found[edge]));
  return isWhole && isRange(after, found) ? found : null;
}

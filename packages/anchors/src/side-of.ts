import { placesOf } from './places-of.ts';
import type { Range } from './range.ts';

/** the least that a mark and what stands on one side of it hold together, where the document has as much */
const LEAST = 32;
/** the most that is taken of one side */
const MOST = 512;

/** A mark together with what stands on one side of it. */
export interface Side {
  text: string;
  /** it reaches to the end of the document on this side, which counts as a part of it */
  isToEdge: boolean;
  /** it stands in the document once, so that it alone tells the mark from all else */
  isUnique: boolean;
}

/** The mark with as much of its left or right as it takes to be the only such place of the document. */
export function sideOf(document: string, { start, end }: Range, side: 'left' | 'right'): Side {
  const room = side === 'left' ? start : document.length - end;
  const withContext = (length: number): string => (side === 'left' ? document.slice(start - length, end) : document.slice(start, end + length));
  for (let wanted = Math.max(1, LEAST - (end - start)); ; wanted *= 2) {
    const length = Math.min(wanted, MOST);
    if (length > room) return { text: withContext(room), isToEdge: true, isUnique: true };
    const text = withContext(length);
    const isUnique = placesOf(text, document).length === 1;
    if (isUnique || length === MOST) return { text, isToEdge: false, isUnique };
  }
}

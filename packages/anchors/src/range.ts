/** A part of a text, in UTF-16 code units; `end` is the first that does not belong to it. */
export interface Range {
  start: number;
  end: number;
}

/** Whether the place between two code units is inside of one character. */
function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** Whether a range marks something in the text: it is not empty, lies in the text and halves no character. */
export function isRange(text: string, { start, end }: Range): boolean {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
  return start >= 0 && start < end && end <= text.length && !splitsPair(text, start) && !splitsPair(text, end);
}

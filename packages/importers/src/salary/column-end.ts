const LOWER = /\b(?:min(?:imum)?|from)\b\.?/i;
const UPPER = /\b(?:max(?:imum)?|to)\b\.?/i;
const ONE_FIGURE = /\b(?:low(?:est)?|lower|high(?:est)?|upper|p\d\d|\d\d(?:th)?|percentile|quartile)\b/i;

/** Which end of a range a column of pay holds by its header; `figure` for another one of a distribution, null for the whole. */
export function columnEnd(header: string): 'lower' | 'upper' | 'figure' | null {
  const [lower, upper] = [LOWER.test(header), UPPER.test(header)];
  if (lower !== upper) return lower ? 'lower' : 'upper';
  return !lower && ONE_FIGURE.test(header.replace(/\d{3,}|\d+ ?(?:k|%|years?|yrs?)\b/gi, ' ')) ? 'figure' : null;
}

/** A header without the word for its end: `Base (min)` is of base. */
export const withoutEnd = (header: string): string =>
  header
    .replace(LOWER, ' ')
    .replace(UPPER, ' ')
    .replace(/[([]\s*[)\]]/g, ' ')
    .replace(/[\s,/:·–-]+$|^[\s,/:·–-]+/g, '')
    .replace(/\s+/g, ' ');

import type { CellContext } from '@whetstone/pay/cell';
import { normaliseCell } from '@whetstone/pay/normalise-cell';
import { readUnits } from '@whetstone/pay/read-units';
import type { FoundTable } from './found-table.ts';

const COUNTED_IN = /\b(?:in|figures in|amounts in)\s+((?:[A-Z]{3}|[$€£₹¥])?\s?(?:thousands?|millions?|k|lakhs?|lpa)\b(?:\s+(?:of\s+)?[A-Z]{3}\b)?)/i;

/** What caption and nearest heading say about all figures of a table: currency, unit, period. */
export function captionContext({ caption, headings }: FoundTable): CellContext {
  const context: CellContext = {};
  for (const text of [caption, headings[0] ?? '']) {
    const plain = normaliseCell(text);
    const counted = COUNTED_IN.exec(plain)?.[1];
    const { currency = null, scale, per } = readUnits(counted === undefined ? plain : `${plain} (${counted})`);
    if (currency !== null) context.currency ??= currency;
    if (scale !== undefined) context.scale ??= scale;
    if (per !== undefined) context.per ??= per;
  }
  return context;
}

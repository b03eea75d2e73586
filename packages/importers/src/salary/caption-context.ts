import type { CellContext } from '@whetstone/pay/cell';
import { normaliseCell } from '@whetstone/pay/normalise-cell';
import { readLabel } from '@whetstone/pay/read-label';
import { readUnits } from '@whetstone/pay/read-units';
import { readYears } from '@whetstone/pay/read-years';
import type { FoundTable } from './found-table.ts';

const UNIT = String.raw`(?:[A-Z]{3}|[$€£₹¥]|(?:thousand|million|lakh|crore)s?|[Kk]|LPA)`;
const COUNTED_IN = new RegExp(String.raw`\bin ((?:${UNIT}(?: of)?,? ?){1,3})(?![\p{L}\d])`, 'gu');
const BRACKET = /\(([^()]*)\)/g;

/** Currency and unit come from brackets and from `in USD thousands` only: a heading may name AMD, the company. */
function unitsIn(text: string): CellContext[] {
  const years = /\b(?:total|tc|comp(?:ensation)?|packages?|pay)\b/i.test(text) ? readYears(text) : null;
  if (years !== null && years > 1) return [...countedIn(text), { per: 'grant', years }];
  const { per } = readUnits(text);
  return [...countedIn(text), ...(per === undefined ? [] : [{ per }])];
}

function countedIn(text: string): CellContext[] {
  return [...text.matchAll(BRACKET), ...text.matchAll(COUNTED_IN)].map(([, units = '']) => readLabel(`- (${units.trim()})`).context);
}

/** What caption and nearest heading say about all figures of a table: currency, unit, period; the caption counts first. */
export function captionContext({ caption, headings }: FoundTable): CellContext {
  const found = [caption, headings[0] ?? ''].flatMap((text) => unitsIn(normaliseCell(text)));
  return Object.assign({}, ...found.toReversed()) as CellContext;
}

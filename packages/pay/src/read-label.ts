import type { CellContext } from './cell.ts';
import { normaliseCell } from './normalise-cell.ts';
import { readRegion } from './read-region.ts';
import { readUnits } from './read-units.ts';
import { tokeniseCell, type Token } from './tokenise-cell.ts';

export interface Label {
  /** without brackets, or what stands after a last comma, that hold units only */
  name: string;
  /** what those brackets say about the figures beside or below */
  context: CellContext;
}

const LAST_BRACKET = /\s*[([（]([^()[\]（）]*)[)\]）]\s*$|,\s+([^,()[\]（）]{1,40})$/;
const UNITS = new Set<Token['kind']>(['currency', 'scale', 'period', 'word', 'separator']);

const unitsOf = ([, bracket, tail]: RegExpExecArray): string => bracket ?? tail ?? '';

function holdsUnits(bracket: string): boolean {
  const tokens = tokeniseCell(
    bracket
      .replace(/\b(?:in|of|all)\b|,/gi, ' ')
      .replace(/'?000'?s?|thousands/gi, 'K')
      .trim(),
  );
  return tokens !== null && tokens.every(({ kind }) => UNITS.has(kind)) && tokens.some(({ kind }) => kind === 'currency' || kind === 'period');
}

/** The label of a row or column of pay: `London (GBP £)` and `London, GBP` are London, in pounds; `Bay Area (HQ)` and `Senior (L5)` stay whole. */
export function readLabel(text: string): Label {
  let name = text.replace(/\*\*|__|^[*_`]+|[*_`]+$/g, '');
  let units = '';
  for (let match = LAST_BRACKET.exec(name); match !== null; match = LAST_BRACKET.exec(name)) {
    if (!holdsUnits(normaliseCell(unitsOf(match)))) break;
    units = ` (${unitsOf(match)})${units}`;
    name = name.slice(0, match.index);
  }
  const { currency = null, ...context } = readUnits(normaliseCell(units));
  return { name: readRegion(name), context: { ...context, ...(currency !== null && { currency }) } };
}

import type { BandColumn } from './band.ts';
import type { CellContext } from './cell.ts';

/** Whose words count for a cell, the nearest first. */
export interface ContextSources {
  /** of its column, or of its row where the parts of pay stand below each other */
  part: CellContext;
  /** of the place or rank: `Japan (JPY thousands)` */
  label: CellContext;
  /** of the page: caption or heading */
  page?: CellContext;
}

const PAID_APART = new Set<BandColumn>(['stock', 'bonus']);

/** Currency and unit of a place, a rank or a page count for every part; their period is none of a grant or a bonus. */
function forPart({ per, years, ...units }: CellContext, name: BandColumn): CellContext {
  if (PAID_APART.has(name)) return units;
  return { ...units, ...(per !== undefined && { per }), ...(years !== undefined && { years }) };
}

const differ = (one: CellContext, other: CellContext): boolean =>
  (one.currency ?? null) !== null && (other.currency ?? null) !== null && one.currency !== other.currency;

/** Part and label in two currencies; or a page that counts in thousands of one, and nearer words that name another and no unit. */
function isContested({ part, label, page = {} }: ContextSources): boolean {
  if (differ(part, label)) return true;
  const isCounted = (page.scale ?? null) !== null && (part.scale ?? label.scale ?? null) === null;
  return isCounted && (differ(part, page) || differ(label, page));
}

/** What is known of a cell's currency, unit and period beside its own words; the nearest of several words counts. */
export function cellContext(name: BandColumn, sources: ContextSources): CellContext {
  const { part, label, page = {} } = sources;
  return {
    ...forPart(page, name),
    ...forPart(label, name),
    ...part,
    currency: part.currency ?? label.currency ?? page.currency ?? null,
    ...(isContested(sources) && { contested: true }),
  };
}

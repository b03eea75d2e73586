import type { BandColumn } from './band.ts';
import type { CellContext } from './cell.ts';
import { normaliseCell } from './normalise-cell.ts';
import { readUnits } from './read-units.ts';

export interface Column {
  name: BandColumn | 'level';
  /** What the header says about every cell below it: `Stock (RSU/4yr)`, `Base (USD)`. */
  context: CellContext;
}

const ONCE = /sign(?:ing)?[- ]?(?:on)?(?= bonus|\b)|joining|relocation|refresh|one-(?:time|off)/i;
// What compares pay or talks about it is no pay.
const ABOUT_PAY = /\bpremium\b|\bmultiplier\b|\bdelta\b|\bdifference\b|\bvs\b|\bcompar|\bnotes?\b|\bstructure\b|\bgrowth\b|\bchange\b/i;

const NAMES: [name: Column['name'], pattern: RegExp][] = [
  ['level', /^(?:job )?levels?$|^(?:级别|职级)$/i],
  ['total', /\btotal\b|\btc\b|\btotals\b|\bctc\b|\bote\b|总包|总薪|总计|合计|年包/i],
  ['region', /\bregion|\blocation|\bcity\b|\boffice\b|\bmarket\b|\bcountry\b|地区|地域|区域|城市|地点/i],
  ['stock', /\bstock|\brsus?\b|\bequity\b|\boptions?\b|\bshares?\b|股票|期权|股权/i],
  ['base', /\bbase\b|\bsalary\b|\b(?:hourly|daily|day) rate\b|基本|底薪|月薪/i],
  ['bonus', /\bbonus|奖金|年终/i],
];

// `Total stock` is all of one part, `Total comp (base + bonus)` the whole.
const ALL_OF_ONE = /^total (?=(?:base|stock|rsus?|equity|bonus)\b(?!.*(?:\+|&|\band\b)))/i;

const YEARS = /([1-9]\d?) ?-? ?(?:years?|yrs?|年)(?![a-z])/i;

/** The years that a header of stock gives, which win over `annual`. */
function grantOf(name: Column['name'], header: string): CellContext {
  const years = name === 'stock' ? YEARS.exec(header)?.[1] : undefined;
  return years === undefined ? {} : { per: 'grant', years: Number(years) };
}

/** What a text names; what stands in brackets counts only where nothing else does: `RSU (4yr total)` is stock. */
function namesIn(text: string): Column['name'][] {
  const namesOf = (words: string) => NAMES.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);
  const outside = namesOf(text.replace(/\([^()]*\)/g, ' ').trim());
  return outside.length > 0 ? outside : namesOf(text);
}

/**
 * The column a header names, with what it says about its cells; null for every other header, which includes a sign-on
 * (paid once), what compares pay (`Premium`), and a header that names two parts of pay at once (`Stock/Bonus`).
 */
export function readColumn(header: string): Column | null {
  const text = normaliseCell(header).replace(ALL_OF_ONE, '');
  const names = namesIn(text);
  const [first] = names;
  if (first === undefined || ONCE.test(text) || ABOUT_PAY.test(text)) return null;
  const parts = names.filter((name) => name !== 'region');
  if (first !== 'total' && parts.length > 1) return null;
  return { name: first, context: { ...readUnits(text), ...grantOf(first, text) } };
}

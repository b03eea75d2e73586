import type { BandColumn } from './band.ts';
import type { CellContext } from './cell.ts';
import { normaliseCell } from './normalise-cell.ts';
import { readCurrency, type CurrencyMark } from './read-currency.ts';
import { resolveCurrency } from './resolve-currency.ts';

export interface Column {
  name: BandColumn | 'level';
  /** What the header says about every cell below it: `Stock (RSU/4yr)`, `Base (USD)`. */
  context: CellContext;
}

const ONCE = /sign(?:ing)?[- ]?(?:on)?(?= bonus|\b)|joining|relocation/i;

const NAMES: [name: Column['name'], pattern: RegExp][] = [
  ['level', /^(?:job )?levels?$|^(?:级别|职级)$/i],
  ['total', /\btotal\b|\btc\b|\btotals\b|总包|总薪|总计|合计|年包/i],
  ['region', /\bregion|\blocation|\bcity\b|\boffice\b|\bmarket\b|\bcountry\b|地区|地域|区域|城市|地点/i],
  ['stock', /\bstock|\brsus?\b|\bequity\b|\boptions?\b|\bshares?\b|股票|期权|股权/i],
  ['base', /\bbase\b|\bsalary\b|基本|底薪|月薪/i],
  ['bonus', /\bbonus|奖金|年终/i],
];

const YEARS = /([1-9]\d?) ?-? ?(?:years?|yrs?|年)(?![a-z])/i;

/** The currency a header names; null for none, and for two that differ (`INR/USD equiv`). */
function currencyOf(header: string): string | null {
  const marks: CurrencyMark[] = [];
  for (let at = 0; at < header.length; at += 1) {
    const mark = /\p{L}/u.test(header[at - 1] ?? '') ? null : readCurrency(header, at);
    if (mark === null) continue;
    marks.push(mark);
    at += mark.text.length - 1;
  }
  return resolveCurrency(marks, null)?.currency ?? null;
}

function periodOf(name: Column['name'], header: string): CellContext {
  const years = name === 'stock' ? YEARS.exec(header)?.[1] : undefined;
  if (years !== undefined) return { per: 'grant', years: Number(years) };
  if (/\/ ?(?:yr|year)\b|\bannual|\bper year\b|\bp\.?a\b/i.test(header)) return { per: 'year' };
  if (/\/ ?mo(?:nth)?\b|\bmonthly\b|\bper month\b|月薪/i.test(header)) return { per: 'month' };
  return {};
}

/**
 * The column a header names, with what it says about its cells; null for every other header, which includes a sign-on
 * (paid once) and a header that names two parts of pay at once (`Stock/Bonus`).
 */
export function readColumn(header: string): Column | null {
  const text = normaliseCell(header);
  const names = NAMES.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  const [first] = names;
  if (first === undefined || ONCE.test(text)) return null;
  const parts = names.filter((name) => name !== 'region');
  if (first !== 'total' && parts.length > 1) return null;
  return { name: first, context: { currency: currencyOf(text), ...periodOf(first, text) } };
}

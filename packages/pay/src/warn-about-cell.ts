import type { Cell, CellRole } from './cell.ts';
import { formatNumber } from './format-number.ts';
import type { Measured } from './measure-pair.ts';
import type { Pair } from './pair-ends.ts';
import type { End, Expression } from './read-ends.ts';
import type { PeriodMark } from './read-period.ts';

/** Everything known about a cell once its numbers are read. */
export interface ReadCell {
  role: CellRole;
  cell: Cell;
  expression: Expression;
  pair: Pair;
  measured: Measured;
  /** The same pay in a second currency, kept as written only. */
  second: Measured | null;
  /** As the cell itself gives it. */
  period: PeriodMark | null;
  /** Brackets that were not read. */
  unread: string[];
}

export interface Warning {
  rule: string;
  text: string;
}

/** `1.097K` and `1,2M`: where the other mark groups thousands, these are other numbers. */
function hasUnclearMark(end: End | null): boolean {
  if (end === null || end.percent || !end.number.ambiguous) return false;
  return end.number.decimals < 3 || end.scale?.factor === 1000n;
}

const isYearly = (cell: Cell): boolean => cell.per === null || cell.per === 'year';

type Check = (read: ReadCell) => string | false;

const CHECKS: Record<string, Check> = {
  'ambiguous-currency': ({ measured: { ambiguous } }) =>
    ambiguous !== null && `uses ${ambiguous.text}, which may be ${ambiguous.candidates.join(' or ')}: write the code`,
  'currency-missing': ({ measured: { unit, currency, ambiguous } }) =>
    unit === 'amount' && currency === null && ambiguous === null && 'names no currency: write one, such as USD',
  'ambiguous-decimal': ({ pair, measured }) =>
    (hasUnclearMark(pair.low) || hasUnclearMark(pair.high)) &&
    `is read as ${formatNumber(measured.low)} to ${formatNumber(measured.high)}: write thousands with a comma, decimals with a point`,
  'percent-above-hundred': ({ measured: { unit, high } }) => unit === 'percent' && high > 100 && 'is more than 100 %: check it',
  'zero-amount': ({ role, measured }) =>
    (role === 'base' || role === 'total') && measured.unit === 'amount' && measured.high === 0 && 'is zero: write None when nothing is known',
  'implausible-amount': ({ role, cell, measured: { unit, high } }) =>
    (role === 'base' || role === 'total') && unit === 'amount' && isYearly(cell) && high > 0 && high < 1000 && 'is less than 1,000 a year: check the suffix',
  'open-ended': ({ pair }) => pair.high?.plus === true && 'is open at the top, so its upper figure is no maximum: none is kept',
  approximate: ({ expression }) => expression.approximate && 'is marked as approximate: the figures are kept as exact',
  'paid-once': ({ cell }) => cell.per === 'grant' && cell.years === null && 'is paid once: it does not count as pay of every year',
  'salaries-a-year': ({ period }) =>
    period?.times !== undefined && `is pay of a month that is paid ${period.times} times a year: only the month is read, as no column has room for the times`,
  'second-currency': ({ measured, second }) =>
    second !== null && `states the same in ${second.currency ?? 'a second currency'}: only ${measured.currency ?? 'the first'} is read`,
  'note-not-read': ({ unread, expression }) =>
    (unread.length > 0 && `has a note that is not read: (${unread.join(') (')})`) ||
    (expression.addition && 'adds something without a figure: only the figure is read'),
};

/** What a reader should know about a cell whose numbers are kept. */
export function warnAboutCell(read: ReadCell): Warning[] {
  return Object.entries(CHECKS).flatMap(([rule, check]) => {
    const text = check(read);
    return text === false ? [] : [{ rule, text }];
  });
}

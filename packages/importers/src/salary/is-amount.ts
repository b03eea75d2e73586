import { parseCell } from '@whetstone/pay/parse-cell';

const MONEY = /\p{Sc}|(?<!\p{L})[A-Z]{3}(?!\p{L})|\d ?(?:k|m|l|lpa|lakhs?|cr|[万億亿])(?!\p{L})|(?<!\p{L})(?:zł|Kč|kr|Rs|Rp|RM|Ft|Fr|元|円)(?!\p{L})/iu;
const CODE_ALONE = /^[A-Z]{1,4}-?\d{1,2}[A-Z]?$/;

/** Whether a cell by itself states money: `L5` and `12–18 years` do not. */
export function isAmount(cell: string): boolean {
  return MONEY.test(cell) && !CODE_ALONE.test(cell) && parseCell(cell, 'other').cell.unit === 'amount';
}

/** Whether a cell has figures that may be money once a header or caption names the currency: `120–150`, `95.000`. */
export function mayBeAmount(cell: string): boolean {
  return isAmount(cell) || (!/\p{L}|%/u.test(cell) && parseCell(cell, 'other', { currency: 'USD' }).cell.unit === 'amount');
}

/** A number as written, exactly: `digits` over ten to the power of `decimals`. */
export interface Decimal {
  digits: bigint;
  decimals: number;
  /** `pointed` is one point and three digits, read as thousands: `85.000`. */
  form: 'plain' | 'grouped' | 'lakh' | 'pointed' | 'decimal';
  /** A decimal mark that a reader of another country would take for thousands: `1.097K`, `1,2M`. */
  ambiguous: boolean;
}

const PLAIN = /^(?:0|[1-9]\d*)$/;
const POINT = /^(?:0|[1-9]\d*)\.\d{1,6}$/;
const COMMA = /^(?:0|[1-9]\d*),\d{1,2}$/;
const GROUPED = /^[1-9]\d{0,2}([,.' ’])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d{1,2})?$/;
const LAKH = /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d{1,2})?$/;
const ONE_POINT = /^[1-9]\d{0,2}\.\d{3}$/;

function decimal(whole: string, fraction: string, form: Decimal['form']): Decimal {
  return { digits: BigInt(whole + fraction), decimals: fraction.length, form, ambiguous: false };
}

function grouped(text: string, form: 'grouped' | 'lakh' | 'pointed'): Decimal {
  const [, whole = text, fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  return decimal(whole.replace(/\D/g, ''), fraction, form);
}

function pointed(text: string, mark: '.' | ','): Decimal {
  const [whole = '', fraction = ''] = text.split(mark);
  return decimal(whole, fraction, 'decimal');
}

/**
 * Reads a written number: `1,200`, `25,00,000`, `85.000`, `1 234 567`, `150'000`, `1.2`, `1,2`. Null when it fits no such form.
 * One point and three digits group thousands (`85.000`), unless a suffix or `%` follows: then it is a decimal point (`1.097K`).
 * @param scaled whether a suffix or a per cent sign follows the number
 */
export function readDecimal(text: string, scaled: boolean): Decimal | null {
  if (PLAIN.test(text)) return decimal(text, '', 'plain');
  if (ONE_POINT.test(text)) return scaled ? { ...pointed(text, '.'), ambiguous: true } : grouped(text, 'pointed');
  if (GROUPED.test(text)) return grouped(text, 'grouped');
  if (LAKH.test(text)) return grouped(text, 'lakh');
  if (POINT.test(text)) return pointed(text, '.');
  if (COMMA.test(text)) return { ...pointed(text, ','), ambiguous: true };
  return null;
}

/** A rational number, so that a quarter of a grant and 12.5 % of a base stay exact. `under` is positive. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * The exact value of a number as it is written in decimals: 12.3 is 123/10, not its nearest binary neighbour.
 * @throws RangeError when the number is not finite or too large or small to be written without an exponent
 */
export function toFraction(value: number): Fraction {
  const [, sign, whole = '', decimals = ''] = DECIMAL.exec(String(value)) ?? [];
  if (sign === undefined) throw new RangeError(`${value} is no plain decimal number`);
  return { over: BigInt(sign + whole + decimals), under: 10n ** BigInt(decimals.length) };
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });

export const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });

/** @param divisor a whole number above zero */
export const dividedBy = (a: Fraction, divisor: number): Fraction => ({ over: a.over, under: a.under * BigInt(divisor) });

/** The number itself when a double can hold it (whole units, halves and quarters always can), else its nearest neighbour. */
export function toNumber({ over, under }: Fraction): number {
  return Number(over / under) + Number(over % under) / Number(under);
}

/** `part` in per cent of `whole`, to one decimal, halves away from zero; null when `whole` is zero. */
export function percentOf(part: Fraction, whole: Fraction): number | null {
  if (whole.over === 0n) return null;
  const over = part.over * whole.under * 1000n;
  const under = part.under * whole.over;
  const isNegative = over < 0n !== under < 0n;
  const [size, divisor] = [over < 0n ? -over : over, under < 0n ? -under : under];
  const tenths = (2n * size + divisor) / (2n * divisor);
  return tenths === 0n ? 0 : Number(isNegative ? -tenths : tenths) / 10;
}

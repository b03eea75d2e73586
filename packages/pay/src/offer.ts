import { dividedBy, plus, times, toFraction, toNumber, type Fraction } from './fraction.ts';

/** An offer in one currency; amounts all in the same unit, whole currency units or thousands. */
export interface Offer {
  base: number;
  /** Total value of the grant at the time it is made. */
  grant: number;
  /** Years over which it vests, in equal shares; a whole number above zero. */
  grantYears: number;
  /** Per cent of base. */
  bonusPercent: number;
  /** Paid once, in year 1. */
  signOn: number;
}

function wholeYears(value: number, name: string): number {
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`${name} is ${value}, but must be a whole number above zero`);
  return value;
}

function yearly({ base, grant, grantYears, bonusPercent }: Offer, year: number): Fraction {
  const share = year <= grantYears ? dividedBy(toFraction(grant), grantYears) : toFraction(0);
  const bonus = dividedBy(times(toFraction(base), toFraction(bonusPercent)), 100);
  return plus(plus(toFraction(base), share), bonus);
}

/**
 * What an offer pays in one year: base, the year's share of the grant, bonus on base, and in year 1 the sign-on.
 * After the grant has vested it adds nothing. In the unit of the offer, exact.
 * @throws RangeError when `year` or `grantYears` is not a whole number above zero
 */
export function offerYear(offer: Offer, year: number): number {
  wholeYears(offer.grantYears, 'grantYears');
  const pay = yearly(offer, wholeYears(year, 'year'));
  return toNumber(year === 1 ? plus(pay, toFraction(offer.signOn)) : pay);
}

/**
 * What an offer pays a year on average over the years of its grant; the sign-on counts once. In the unit of the offer, exact.
 * @throws RangeError when `grantYears` is not a whole number above zero
 */
export function offerAverage(offer: Offer): number {
  const years = wholeYears(offer.grantYears, 'grantYears');
  return toNumber(plus(yearly(offer, 1), dividedBy(toFraction(offer.signOn), years)));
}

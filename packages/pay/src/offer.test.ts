import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerAverage, offerYear, type Offer } from './offer.ts';

const OFFER: Offer = { base: 190, grant: 150, grantYears: 4, bonusPercent: 15, signOn: 0 };
const COUNTER: Offer = { ...OFFER, grant: 205, signOn: 45 };

describe('offers', () => {
  it('come to the figures of CONTENT.md §3', () => {
    expect(offerYear(OFFER, 1)).toBe(256);
    expect(offerAverage(OFFER)).toBe(256);
    expect(offerYear(COUNTER, 1)).toBe(314.75);
    expect(offerYear(COUNTER, 2)).toBe(269.75);
    expect(offerAverage(COUNTER)).toBe(281);
  });

  it('are the same in whole units', () => {
    const inUnits: Offer = { base: 190_000, grant: 205_000, grantYears: 4, bonusPercent: 15, signOn: 45_000 };
    expect([offerYear(inUnits, 1), offerAverage(inUnits)]).toEqual([314_750, 281_000]);
  });

  it('lose the grant when it has vested', () => {
    expect(offerYear(COUNTER, 4)).toBe(269.75);
    expect(offerYear(COUNTER, 5)).toBe(218.5);
  });

  it('do not drift', () => {
    expect(offerYear({ base: 0.1, grant: 0.2, grantYears: 1, bonusPercent: 0, signOn: 0 }, 1)).toBe(0.3);
  });

  it.each([
    [{ ...OFFER, grantYears: 0 }, 1, 'grantYears is 0'],
    [{ ...OFFER, grantYears: 2.5 }, 1, 'grantYears is 2.5'],
    [OFFER, 0, 'year is 0'],
    [OFFER, 1.5, 'year is 1.5'],
    [{ ...OFFER, base: Number.NaN }, 1, 'NaN is no plain decimal number'],
  ])('throw on what no offer can be: %j in year %s', (offer, year, message) => {
    expect(() => offerYear(offer, year)).toThrow(message);
  });

  it('throw on an average over no years', () => {
    expect(() => offerAverage({ ...OFFER, grantYears: 0 })).toThrow(RangeError);
  });

  it('average what the years come to, and never pay more later than in year 1', () => {
    const money = fc.integer({ min: 0, max: 1_000_000 });
    const offers = fc.record({
      base: money,
      grant: money,
      grantYears: fc.integer({ min: 1, max: 6 }),
      bonusPercent: fc.integer({ min: 0, max: 100 }),
      signOn: money,
    });
    fc.assert(
      fc.property(offers, fc.integer({ min: 2, max: 10 }), (offer, later) => {
        const years = Array.from({ length: offer.grantYears }, (_value, index) => offerYear(offer, index + 1));
        const sum = years.reduce((total, year) => total + year, 0);
        expect(offerAverage(offer)).toBeCloseTo(sum / offer.grantYears, 4);
        expect(offerYear(offer, later)).toBeLessThanOrEqual(offerYear(offer, 1));
      }),
    );
  });
});

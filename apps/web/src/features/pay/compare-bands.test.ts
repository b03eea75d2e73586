import type { Band, Finding } from '@whetstone/contracts/salaries';
import { describe, expect, it } from 'vitest';
import { compareBands, findWidest } from './compare-bands.ts';

const NOTHING = { min: null, max: null, unit: 'none', currency: null, per: null, raw: '' } as const;
const GAP = { minAbovePercent: 0, maxAbovePercent: 0, impliedBonusPercentAtMax: null, signOn: null, stockYearly: null } as const;

function bandOf(region: string, findings: Finding[], gap: Band['gap'] = GAP): Band {
  const empty = { min: null, max: null };
  return {
    region,
    level: null,
    currency: 'USD',
    levels: null,
    base: empty,
    stock: { ...empty, years: null },
    bonus: { minPercent: null, maxPercent: null },
    stated: empty,
    fromParts: null,
    parts: null,
    findings,
    gap,
    cells: { base: NOTHING, stock: NOTHING, bonus: NOTHING, total: NOTHING },
  };
}

function above(differencePercent: number): Finding {
  return { severity: 'error', rule: 'total-above-parts', stated: 0, computed: 0, difference: 0, differencePercent };
}

const starts = (differencePercent: number): Finding => ({ ...above(differencePercent), severity: 'warning', rule: 'total-min-above-parts' });
const below = (differencePercent: number): Finding => ({ ...above(differencePercent), rule: 'total-below-parts' });

function signOn(yearOne: boolean, spread: boolean): Band['gap'] {
  return { ...GAP, signOn: { yearOne: { min: 0, max: 0, closes: yearOne }, spread: { min: 0, max: 0, closes: spread, years: 4 } } };
}

describe('compareBands', () => {
  it('counts each finding and says between which percentages it lies', () => {
    const { total, found, fitting, incomparable } = compareBands([
      bandOf('A', [above(11.3), starts(6.6)]),
      bandOf('B', [above(14.8)]),
      bandOf('C', [below(-5)]),
      bandOf('D', []),
      bandOf('E', [], null),
    ]);
    expect({ total, fitting, incomparable }).toEqual({ total: 5, fitting: 1, incomparable: 1 });
    expect(found).toEqual([
      { rule: 'total-above-parts', count: 2, percents: { min: 11.3, max: 14.8 } },
      { rule: 'total-below-parts', count: 1, percents: { min: 5, max: 5 } },
      { rule: 'total-min-above-parts', count: 1, percents: { min: 6.6, max: 6.6 } },
    ]);
  });

  it('counts where a quoted sign-on would help, among the totals that are out of reach only', () => {
    const bands = [
      bandOf('A', [above(1)], signOn(true, false)),
      bandOf('B', [above(1)], signOn(false, false)),
      bandOf('C', [above(1)]),
      bandOf('D', [starts(1)], signOn(true, true)),
    ];
    expect(compareBands(bands).signOn).toEqual({ quoted: 2, notQuoted: 1, yearOne: 1, spread: 0 });
  });
});

describe('findWidest', () => {
  it('finds the figure that lies furthest outside what its parts allow, above or below', () => {
    expect(findWidest([bandOf('A', [above(11.3)]), bandOf('B', [below(-15.7)])])?.band.region).toBe('B');
    expect(findWidest([bandOf('A', [above(11.3)]), bandOf('B', [starts(90), above(14.8)]), bandOf('C', [])])?.band.region).toBe('B');
  });

  it('finds nothing where every total can be reached', () => {
    expect(findWidest([bandOf('A', [starts(20)]), bandOf('B', [])])).toBeNull();
  });
});

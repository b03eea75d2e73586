import { describe, expect, it } from 'vitest';
import { SALARY, checkOne, findingsAfter, fixture } from '../testing/corpus.ts';
import { type Edit, all, replace } from '../testing/edit-text.ts';

const total = (cell: string): Edit => replace('€98K–€130K', cell);

describe('payAddsUp', () => {
  it.each<[string, Edit, string[]]>([
    ['a maximum that the parts cannot reach', total('€98K–€131K'), ['21:1 error total-above-parts']],
    ['a minimum that the parts exceed', total('€97K–€130K'), ['21:1 error total-below-parts']],
    ['a minimum above the sum of the minima', total('€99K–€130K'), ['21:1 warning total-min-above-parts']],
    ['both ends', total('€99K–€131K'), ['21:1 error total-above-parts', '21:1 warning total-min-above-parts']],
    ['a cell that cannot be read', total('€80K, perhaps'), ['21:1 error not-understood']],
    ['a column that is not read', replace('Total Comp', 'Perks'), ['19:1 warning column-not-read']],
    ['a table that is no pay', all(replace('Base Salary', 'Desks'), replace('Total Comp', 'Chairs')), ['19:1 error no-pay-columns']],
  ])('warns of %s', (_name, edit, expected) => {
    expect(findingsAfter(SALARY, edit)).toEqual(expected);
  });

  it('says the region, the arithmetic and what the quoted sign-on would do', () => {
    const text = all(total('€98K–€131K'), replace('signOn: null', 'signOn: €0–€4K'))(fixture(SALARY));
    expect(checkOne(SALARY, text).findings.map((finding) => finding.text)).toEqual([
      'Berlin: The stated maximum of EUR 131,000 cannot be derived from the stated parts: 100,000 + 80,000 ÷ 4 + 10 % of 100,000 = 130,000, and it is 0.8 % above that. ' +
        'A bonus of 11.0 % of base would reach it. The quoted sign-on would make the stated range reachable in year 1, and would if spread over 4 years.',
    ]);
  });

  it.each<[string, Edit]>([
    ['a total that is the sum', (text) => text],
    ['a maximum below the sum of the maxima', total('€98K–€120K')],
    ['a total that is not given', total('—')],
    ['a grant over the years of the page', all(replace('stockYears: 4', 'stockYears: 2'), total('€108K–€150K'))],
    ['a grant over years of its own', all(replace('| Stock |', '| Stock (2 years) |'), total('€108K–€150K'))],
  ])('passes %s', (_name, edit) => {
    expect(findingsAfter(SALARY, edit)).toEqual([]);
  });

  it('passes what the file accepts with a reason', () => {
    const accepted = replace('sources: [manual]', 'sources: [manual]\naccepted: [{ rule: total-above-parts, reason: So it is stated. }]');
    const { findings } = checkOne(SALARY, all(total('€98K–€131K'), accepted)(fixture(SALARY)));
    expect(findings).toMatchObject([{ line: 22, rule: 'total-above-parts', severity: 'error', acceptedReason: 'So it is stated.' }]);
  });
});

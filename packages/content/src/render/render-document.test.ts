import { describe, expect, it } from 'vitest';
import { COMPANY, SALARY, checkOne, fixture, recordOf } from '../testing/corpus.ts';
import { replace } from '../testing/edit-text.ts';
import { renderDocument } from './render-document.ts';

const shout = ({ markdown }: { markdown: string }): string => markdown.toUpperCase();

describe('renderDocument', () => {
  it('puts what was rendered into the place of every fragment', () => {
    expect(renderDocument(recordOf('company', checkOne(COMPANY, fixture(COMPANY))), shout)).toMatchObject({
      title: 'Acme',
      summary: 'IT MAKES ANVILS.',
      values: [{ title: 'Gravity first', body: 'WHAT GOES UP COMES DOWN.' }],
    });
  });

  it('reads the cells of a salary page into numbers', () => {
    const salary = recordOf('salary', checkOne(SALARY, replace('signOn: null', 'signOn: €5K–€10K')(fixture(SALARY))));
    const cell = { currency: 'EUR', unit: 'amount', per: null, years: null };
    expect(renderDocument(salary, shout)).toMatchObject({
      summary: 'TWO OFFICES.',
      signOnCell: { ...cell, min: 5_000, max: 10_000, raw: '€5K–€10K' },
      bands: [
        {
          region: 'Berlin',
          level: null,
          base: { ...cell, min: 80_000, max: 100_000, raw: '€80K–€100K' },
          stock: { ...cell, min: 40_000, max: 80_000, per: 'grant', years: 4, raw: '€40K–€80K' },
          bonus: { min: 10, max: 10, unit: 'percent', raw: '10%' },
          total: { ...cell, min: 98_000, max: 130_000, raw: '€98K–€130K' },
        },
      ],
    });
  });

  it('has no sign-on where none is quoted', () => {
    expect(renderDocument(recordOf('salary', checkOne(SALARY, fixture(SALARY))), shout)).toMatchObject({ signOnCell: null });
  });
});

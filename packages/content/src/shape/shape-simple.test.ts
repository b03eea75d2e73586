import { describe, expect, it } from 'vitest';
import { toJson } from '../record-json.ts';
import { ARTICLE, BANK, COMPANY, checkOne, fixture, recordOf } from '../testing/corpus.ts';

describe('shapeCompany', () => {
  it('reads everything that a company holds', () => {
    expect(toJson(recordOf('company', checkOne(COMPANY, fixture(COMPANY))))).toEqual({
      kind: 'company',
      id: 'acme',
      slug: 'acme',
      title: 'Acme',
      sources: ['manual'],
      name: 'Acme',
      summary: 'It makes anvils.',
      values: [{ title: 'Gravity first', body: 'What goes up comes down.' }],
    });
  });
});

describe('shapeArticle', () => {
  it('keeps the text below the title as it was written', () => {
    expect(toJson(recordOf('article', checkOne(ARTICLE, fixture(ARTICLE))))).toEqual({
      kind: 'article',
      id: 'article-anvils',
      slug: 'on-anvils',
      title: 'On anvils',
      sources: ['manual'],
      company: 'acme',
      minutes: 5,
      body: 'They are heavy.\n\n## Why\n\nIron.',
    });
  });
});

describe('shapeBank', () => {
  it('reads areas, skills and sources', () => {
    expect(recordOf('bank', checkOne(BANK, fixture(BANK)))).toEqual({
      kind: 'bank',
      id: 'bank',
      areas: [
        { slug: 'linux', name: 'Linux' },
        { slug: 'coding', name: 'Coding' },
      ],
      skills: [
        { slug: 'linux', name: 'Linux internals' },
        { slug: 'coding', name: 'Production coding' },
      ],
      sources: [
        { id: 'manual', name: 'The manual', url: 'https://example.org/manual', period: '2025' },
        { id: 'whetstone', name: 'Written by the editors', url: null, period: null },
      ],
    });
  });
});

import { type QuestionPage, listQuestions } from '@whetstone/contracts/questions';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addManyQuestions } from '../../testing/add-many-questions.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';

const FACETS = ['area', 'kind', 'skill', 'difficulty', 'origin', 'guide', 'stage'] as const;
type Facet = (typeof FACETS)[number];
type Query = Partial<Record<Facet | 'q', string>>;

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(addManyQuestions);
});
afterAll(async () => test.close());

const ask = async (query: Query): Promise<QuestionPage> => test.call(listQuestions, { query: { ...query, limit: '100' } as Record<string, string> });

/** A stage belongs to a guide, so choosing a guide takes it away. */
function choose({ stage, ...query }: Query, facet: Facet, value: string): Query {
  return { ...query, ...(facet === 'guide' || stage === undefined ? {} : { stage }), [facet]: value };
}

/** The law: the number beside a value is what choosing it gives, beside all other filters. */
async function expectCountsToHold(query: Query): Promise<void> {
  const page = await ask(query);
  expect(page.items).toHaveLength(page.total);
  for (const facet of FACETS) {
    for (const { value, count } of page.facets[facet]) {
      const chosen = await ask(choose(query, facet, value));
      expect({ query, facet, value, total: chosen.total }).toEqual({ query, facet, value, total: count });
    }
    const chosen = query[facet];
    const isWhole = facet !== 'guide' || query.stage === undefined;
    if (chosen !== undefined && isWhole) expect(page.facets[facet].find(({ value }) => value === chosen)?.count ?? 0).toBe(page.total);
  }
}

describe('facet counts', () => {
  it('hold for every value of every facet and for every pair of values', { timeout: 120_000 }, async () => {
    const { facets } = await ask({});
    await expectCountsToHold({});
    for (const facet of FACETS) for (const { value } of facets[facet]) await expectCountsToHold({ [facet]: value });
  });

  it('hold for any combination of filters, guide and search text', { timeout: 120_000 }, async () => {
    const { facets } = await ask({});
    const valueOf = (facet: Facet) => fc.option(fc.constantFrom(...facets[facet].map(({ value }) => value)), { nil: undefined });
    const anyQuery = fc.record({
      area: valueOf('area'),
      kind: valueOf('kind'),
      skill: valueOf('skill'),
      difficulty: valueOf('difficulty'),
      origin: valueOf('origin'),
      guide: valueOf('guide'),
      stage: fc.option(fc.constant('phone'), { nil: undefined }),
      q: fc.option(fc.constantFrom('number', 'child', 'mistake', 'quest'), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(anyQuery, async (query) => {
        const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Query;
        await expectCountsToHold(given);
      }),
      { numRuns: 30 },
    );
  });

  it('of the one-valued facets add up to the total without that filter', async () => {
    for (const query of [{}, { guide: 'acme-sre' }, { skill: 'linux' }] satisfies Query[]) {
      const { total, facets } = await ask(query);
      for (const facet of ['area', 'kind', 'difficulty', 'origin'] as const) {
        expect(facets[facet].reduce((sum, { count }) => sum + count, 0)).toBe(total);
      }
    }
  });

  it('list no value that would find nothing', async () => {
    const { facets } = await ask({ kind: 'coding' });
    expect(facets.area.map(({ value }) => value)).toEqual(['coding']);
    expect(facets.difficulty.map(({ value }) => value)).toEqual(['easy']);
  });
});

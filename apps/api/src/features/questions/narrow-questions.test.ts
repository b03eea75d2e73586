import { type QuestionPage, listQuestions } from '@whetstone/contracts/questions';
import { questionText } from '@whetstone/sync/testing/question-text';
import type { ContentFolder } from '@whetstone/sync/testing/content-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addManyQuestions } from '../../testing/add-many-questions.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';

const BOTH = 'sources: [handbook, whetstone]';

/** Two questions that name only the editors as their source, and one that names a handbook beside them. */
async function addOurs(folder: ContentFolder): Promise<void> {
  await addManyQuestions(folder);
  await folder.edit('bank.md', 'sources:\n', 'sources:\n  - { id: whetstone, name: The editors, url: null, period: null }\n');
  for (const [id, sources] of [
    ['q-own-1', 'sources: [whetstone]'],
    ['q-own-2', 'sources: [whetstone]'],
    ['q-both', BOTH],
  ] as const) {
    await folder.write(`questions/many/${id}.md`, questionText({ id, title: `Own ${id}`, area: 'behavioral' }).replace('sources: [handbook]', sources));
  }
  await folder.edit('guides/acme-sre.md', 'areas:\n', '  - { slug: recruiter, name: Recruiter screen, questions: [] }\nareas:\n');
}

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(addOurs);
});
afterAll(async () => test.close());

const list = async (query: Record<string, string>): Promise<QuestionPage> => test.call(listQuestions, { query });

describe('the origin of a question', () => {
  it('is ours when only the editors are named as its source', async () => {
    const { items } = await list({ origin: 'ours' });
    expect(items.map(({ id, origin }) => [id, origin])).toEqual([
      ['q-own-1', 'ours'],
      ['q-own-2', 'ours'],
    ]);
  });

  it('is a source when another one is named beside them', async () => {
    const { items, total, facets } = await list({ origin: 'source' });
    expect(total).toBe(16);
    expect(items.find(({ id }) => id === 'q-both')?.origin).toBe('source');
    expect(facets.origin).toEqual([
      { value: 'source', name: 'source', count: 16 },
      { value: 'ours', name: 'ours', count: 2 },
    ]);
  });

  it('follows the file', async () => {
    await test.folder.edit('questions/many/q-own-2.md', 'sources: [whetstone]', BOTH);
    await test.sync();
    expect((await list({ origin: 'ours' })).items.map(({ id }) => id)).toEqual(['q-own-1']);
    await test.folder.edit('questions/many/q-own-2.md', BOTH, 'sources: [whetstone]');
    await test.sync();
    expect((await list({ origin: 'ours' })).total).toBe(2);
  });
});

describe('facets', () => {
  it('hold every stage of the chosen guide, with 0 where it has no question, and none of another guide', async () => {
    expect((await list({ guide: 'acme-sre' })).facets.stage).toEqual([
      { value: 'phone', name: 'Phone screen', count: 5 },
      { value: 'recruiter', name: 'Recruiter screen', count: 0 },
    ]);
    expect((await list({})).facets.stage.map(({ value }) => value)).toEqual(['phone', 'onsite']);
  });

  it('keep what was chosen, by its name, when nothing is found', async () => {
    const { total, facets } = await list({ area: 'behavioral', kind: 'coding', skill: 'ownership', guide: 'acme-dev' });
    expect(total).toBe(0);
    expect(facets.area).toContainEqual({ value: 'behavioral', name: 'Behaviour', count: 0 });
    expect(facets.skill).toContainEqual({ value: 'ownership', name: 'Ownership', count: 0 });
    expect(facets.kind).toContainEqual({ value: 'coding', name: 'coding', count: 0 });
    expect(facets.guide).toContainEqual({ value: 'acme-dev', name: 'Developer at Acme', count: 0 });
  });
});

describe('when nothing is found', () => {
  it.each([
    { area: 'behavioral', kind: 'coding' },
    { area: 'coding', kind: 'coding', difficulty: 'hard' },
    { q: 'busiest', area: 'behavioral' },
    { guide: 'acme-sre', stage: 'recruiter', origin: 'source' },
    { q: 'number', origin: 'ours' },
  ])('says what taking away each filter would leave, which is what the bank then finds: %o', async (query: Record<string, string>) => {
    const { total, without } = await list(query);
    expect(total).toBe(0);
    expect(without.map(({ name }) => name).toSorted()).toEqual(Object.keys(query).toSorted());
    for (const { name, count } of without) {
      const left = Object.entries(query).filter(([key]) => key !== name && !(name === 'guide' && key === 'stage'));
      expect([name, (await list(Object.fromEntries(left))).total]).toEqual([name, count]);
    }
    expect(without.some(({ count }) => count > 0)).toBe(true);
  });

  it('offers only the search text when that says nothing at all', async () => {
    expect((await list({ q: '!?', area: 'linux' })).without).toEqual([{ name: 'q', count: 5 }]);
  });

  it('control: says nothing of the kind when something was found', async () => {
    expect((await list({ area: 'linux' })).without).toEqual([]);
  });
});

import { getGuide, listGuides } from '@whetstone/contracts/guides';
import { listQuestions } from '@whetstone/contracts/questions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { refusal } from '../../testing/refusal.ts';

const under = (path: string, keys: string[]): string[] => [path, ...keys.map((key) => `${path}[].${key}`)];
const ENTRY = ['title', 'bodyHtml'];
const QUESTION = ['id', 'slug', 'title'];
const TOP = [
  'id',
  'slug',
  'title',
  'company',
  'company.id',
  'company.slug',
  'company.name',
  'role',
  'summary',
  'summaryHtml',
  'processHtml',
  'weeks',
  'weeks.min',
  'weeks.max',
  'salary',
  'salary.slug',
  'salary.name',
  'skills',
  'version',
  'version.number',
  'version.createdAt',
];

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(async (folder) => {
    // every list has an entry, so that its keys can be seen
    await folder.edit('guides/acme-sre.md', '## Areas', '## Pillars\n\n### Calm\n\nKeep it.\n\n## Process\n\nA phone screen.\n\n## Areas');
    await folder.edit('guides/acme-sre.md', '## Skills', '## Responsibilities\n\n### Anvils\n\nKeep them up.\n\n## Skills');
  });
});
afterAll(async () => test.close());

describe('GET /api/guides', () => {
  it('lists guides with the number of different questions and of stages', async () => {
    expect(await test.call(listGuides, {})).toEqual({
      items: [
        {
          slug: 'acme-sre',
          title: 'SRE at Acme',
          company: { id: 'acme', slug: 'acme', name: 'Acme Corporation' },
          role: 'SRE',
          summaryHtml: '<p>Keeps the anvils falling.</p>',
          questionCount: 2,
          stageCount: 1,
          weeks: { min: 2, max: 3 },
        },
      ],
    });
  });
});

describe('GET /api/guides/:slug', () => {
  it('answers with stages, areas, groups and their questions in their order', async () => {
    const view = await test.call(getGuide, { params: { slug: 'acme-sre' } });
    const fork = { id: 'q-fork', slug: 'fork', title: 'What does fork() do?' };
    const topIps = { id: 'q-top-ips', slug: 'top-ips', title: 'The busiest addresses' };
    expect(view.stages).toEqual([
      { slug: 'phone', name: 'Phone screen', rounds: { min: 1, max: 2 }, minutes: 45, order: 1, covers: ['Linux'], questions: [fork, topIps], followUps: 8 },
    ]);
    expect(view.areas).toEqual([
      {
        slug: 'kernel',
        name: 'Kernel',
        introHtml: '<p>What runs below.</p>',
        topics: [{ name: 'Processes', bodyHtml: '<p>how they begin and end.</p>' }],
        questions: [fork],
        followUps: 4,
      },
    ]);
    expect(view.commonQuestions).toEqual([{ slug: 'scripts', group: 'Scripts', questions: [topIps, fork] }]);
    expect(view).toMatchObject({
      summary: 'Keeps the anvils falling.',
      salary: { slug: 'acme-sre', name: 'SRE' },
      weeks: { min: 2, max: 3 },
      version: { number: 1 },
    });
    expect(view.faq).toEqual([{ question: 'How long does it take?', answerHtml: '<p>Two to three weeks.</p>' }]);
    expect(view.skills.niceToHave).toEqual([{ name: 'Ownership', skill: 'ownership', bodyHtml: '<p>it helps.</p>' }]);
  });

  it('counts coverage as the bank counts it under the same filters', async () => {
    const { coverage, stages } = await test.call(getGuide, { params: { slug: 'acme-sre' } });
    expect(coverage.total).toMatchObject({ total: 2, byStage: [2] });
    expect(coverage.areas.map(({ slug, total, byStage }) => ({ slug, total, byStage }))).toEqual([
      { slug: 'linux', total: 1, byStage: [1] },
      { slug: 'coding', total: 1, byStage: [1] },
    ]);
    expect(coverage.skills.map(({ slug, name, byStage }) => ({ slug, name, byStage }))).toEqual([
      { slug: 'linux', name: 'Linux internals', byStage: [2] },
      { slug: 'coding', name: 'Production coding', byStage: [1] },
    ]);
    const inTheBank = async (query: Record<string, string>) => (await test.call(listQuestions, { query: { guide: 'acme-sre', ...query } })).total;
    for (const [filter, rows] of [
      ['area', coverage.areas],
      ['skill', coverage.skills],
    ] as const) {
      for (const { slug, total, byStage } of rows) {
        expect(await inTheBank({ [filter]: slug })).toBe(total);
        for (const [index, stage] of stages.entries()) expect(await inTheBank({ [filter]: slug, stage: stage.slug })).toBe(byStage[index]);
      }
    }
  });

  it('holds exactly the keys of the contract', async () => {
    const response = await test.app.inject('/api/guides/acme-sre');
    const expected = [
      ...TOP,
      ...under('pillars', ENTRY),
      ...under('responsibilities', ENTRY),
      ...under('tips', ENTRY),
      ...under('stages', ['slug', 'name', 'rounds', 'rounds.min', 'rounds.max', 'minutes', 'order', 'covers', 'followUps']),
      ...under('stages[].questions', QUESTION),
      ...under('areas', ['slug', 'name', 'introHtml', 'followUps']),
      ...under('areas[].topics', ['name', 'bodyHtml']),
      ...under('areas[].questions', QUESTION),
      ...under('commonQuestions', ['slug', 'group']),
      ...under('commonQuestions[].questions', QUESTION),
      ...under('skills.mustHave', ['name', 'skill', 'bodyHtml']),
      ...under('skills.niceToHave', ['name', 'skill', 'bodyHtml']),
      'coverage',
      ...['slug', 'name', 'total', 'byStage'].map((key) => `coverage.total.${key}`),
      'coverage.total',
      ...under('coverage.areas', ['slug', 'name', 'total', 'byStage']),
      ...under('coverage.skills', ['slug', 'name', 'total', 'byStage']),
      ...under('faq', ['question', 'answerHtml']),
      ...under('sources', ['id', 'name', 'url', 'period']),
    ];
    expect(keyPaths(response.json())).toEqual(expected.toSorted());
  });

  it('invents nothing: what the file does not give is null or empty', async () => {
    const own = await buildTestApp(async (folder) => {
      await folder.edit('guides/acme-sre.md', 'weeks: [2, 3]\n', '');
      await folder.edit('guides/acme-sre.md', 'salary: pay-acme-sre\n', '');
      await folder.edit('guides/acme-sre.md', 'rounds: [1, 2], minutes: 45, covers: [Linux], ', '');
    });
    try {
      const view = await own.call(getGuide, { params: { slug: 'acme-sre' } });
      expect(view).toMatchObject({ weeks: null, salary: null, pillars: [], responsibilities: [], processHtml: '' });
      expect(view.stages[0]).toMatchObject({ rounds: null, minutes: null, covers: [] });
    } finally {
      await own.close();
    }
  });

  it('has no guide of another name', async () => {
    expect(await refusal(test.call(getGuide, { params: { slug: 'nothing' } }))).toEqual({ status: 404, code: 'guide_not_found', fields: [] });
    expect(await refusal(test.call(getGuide, { params: { slug: 'fork' } }))).toEqual({ status: 404, code: 'guide_not_found', fields: [] });
  });

  it('has no guide that was retired', async () => {
    const own = await buildTestApp();
    try {
      expect((await own.app.inject('/api/guides/acme-sre')).statusCode).toBe(200);
      await own.folder.edit('tracks/acme-three-days.md', 'guide: guide-acme-sre\n', '');
      await own.folder.remove('guides/acme-sre.md');
      await own.sync();
      expect(await refusal(own.call(getGuide, { params: { slug: 'acme-sre' } }))).toEqual({ status: 404, code: 'guide_not_found', fields: [] });
      expect(await own.call(listGuides, {})).toEqual({ items: [] });
      expect((await own.app.inject('/api/questions?guide=acme-sre')).statusCode).toBe(400);
      expect((await own.app.inject('/api/questions')).json()).toMatchObject({ total: 3, facets: { stage: [] } });
      expect((await own.app.inject('/api/questions/fork')).json()).toMatchObject({ thread: { guides: [] } });
    } finally {
      await own.close();
    }
  });
});

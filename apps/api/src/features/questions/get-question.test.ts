import { getQuestion, getQuestionTests, getQuestionVersion } from '@whetstone/contracts/questions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { refusal } from '../../testing/refusal.ts';

const VERSION_KEYS = [
  'answerHtml',
  'code',
  'code.cases',
  'code.cases[].expected',
  'code.cases[].given',
  'code.cases[].name',
  'code.cases[].visibility',
  'code.entry',
  'code.entry.python',
  'code.entry.typescript',
  'code.reference',
  'code.reference.python',
  'code.reference.typescript',
  'code.starter',
  'code.starter.python',
  'code.starter.typescript',
  'difficulty',
  'hints',
  'hints[].html',
  'hints[].id',
  'id',
  'kind',
  'minutes',
  'number',
  'pitfallsHtml',
  'probes',
  'probes[].id',
  'probes[].promptHtml',
  'probes[].surfacesHtml',
  'promptHtml',
  'referencesHtml',
  'rubric',
  'rubric[].anchors',
  'rubric[].anchors[].html',
  'rubric[].anchors[].id',
  'rubric[].anchors[].level',
  'rubric[].dimension',
  'slug',
  'title',
];
const THREAD_KEYS = [
  'thread',
  'thread.area',
  'thread.area.name',
  'thread.area.slug',
  'thread.guides',
  'thread.guides[].company',
  'thread.guides[].company.id',
  'thread.guides[].company.name',
  'thread.guides[].company.slug',
  'thread.guides[].guide',
  'thread.guides[].guide.name',
  'thread.guides[].guide.slug',
  'thread.guides[].role',
  'thread.guides[].salary',
  'thread.guides[].salary.name',
  'thread.guides[].salary.slug',
  'thread.guides[].sections',
  'thread.guides[].sections[].kind',
  'thread.guides[].sections[].name',
  'thread.guides[].sections[].slug',
  'thread.guides[].stages',
  'thread.guides[].stages[].name',
  'thread.guides[].stages[].slug',
  'thread.skills',
  'thread.skills[].name',
  'thread.skills[].slug',
];
const INFO_KEYS = ['versions', 'versions[].createdAt', 'versions[].number'];
const SOURCE_KEYS = ['sources', 'sources[].id', 'sources[].name', 'sources[].period', 'sources[].url'];

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

describe('GET /api/questions/:slug', () => {
  it('answers with the current version, all parts in their order', async () => {
    const view = await test.call(getQuestion, { params: { slug: 'fork' } });
    expect(view).toMatchObject({
      id: 'q-fork',
      slug: 'fork',
      number: 1,
      title: 'What does fork() do?',
      kind: 'concept',
      difficulty: 'medium',
      minutes: 20,
      promptHtml: '<p>Tell me about q-fork.</p>',
      answerHtml: '<p>It makes a child by copying the page tables and marking the pages copy-on-write.</p>',
      code: null,
    });
    expect(view.hints.map(({ id }) => id)).toEqual(['h-first', 'h-second']);
    expect(view.rubric.map(({ dimension, anchors }) => [dimension, anchors.map(({ level }) => level)])).toEqual([
      ['Depth of mechanism', ['Strong no hire', 'No hire', 'Hire', 'Strong hire']],
      ['Communication', ['Strong no hire', 'No hire', 'Hire', 'Strong hire']],
    ]);
    expect(view.probes.map(({ id }) => id)).toEqual(['p-1', 'p-2', 'p-3', 'p-4']);
    expect(view.sources).toEqual([{ id: 'handbook', name: 'Test handbook', url: 'https://example.org/handbook', period: '2026' }]);
    expect(view.versions.map(({ number }) => number)).toEqual([1]);
  });

  it('says where the question stands: company, role, stages, sections, area, skills', async () => {
    const { thread } = await test.call(getQuestion, { params: { slug: 'fork' } });
    expect(thread).toEqual({
      guides: [
        {
          company: { id: 'acme', slug: 'acme', name: 'Acme Corporation' },
          role: 'SRE',
          guide: { slug: 'acme-sre', name: 'SRE at Acme' },
          salary: { slug: 'acme-sre', name: 'SRE' },
          stages: [{ slug: 'phone', name: 'Phone screen' }],
          sections: [
            { kind: 'area', slug: 'kernel', name: 'Kernel' },
            { kind: 'common', slug: 'scripts', name: 'Scripts' },
          ],
        },
      ],
      area: { slug: 'linux', name: 'Linux' },
      skills: [{ slug: 'linux', name: 'Linux internals' }],
    });
  });

  it('has an empty thread where no guide uses the question, and skills in the order of the bank', async () => {
    expect((await test.call(getQuestion, { params: { slug: 'a-mistake' } })).thread.guides).toEqual([]);
    const { thread } = await test.call(getQuestion, { params: { slug: 'top-ips' } });
    expect(thread.skills.map(({ slug }) => slug)).toEqual(['linux', 'coding']);
  });

  it('holds exactly the keys of the contract', async () => {
    const response = await test.app.inject('/api/questions/top-ips');
    const expected = [...VERSION_KEYS, ...THREAD_KEYS, ...SOURCE_KEYS, ...INFO_KEYS];
    expect(keyPaths(response.json())).toEqual(expected.toSorted());
  });

  it('shows visible cases with their values and hidden ones by name only', async () => {
    const { code } = await test.call(getQuestion, { params: { slug: 'top-ips' } });
    expect(code?.cases).toEqual([
      { name: 'sorts two', visibility: 'visible', given: '[["b","a"]]', expected: '["a","b"]' },
      { name: 'keeps what is hidden', visibility: 'hidden', given: null, expected: null },
      { name: 'runs a driver', visibility: 'hidden', given: null, expected: null },
    ]);
  });

  it.each(['nothing', '~q-fork', 'FORK', 'q-fork', '%20', '..%2F..%2Fetc'])('has no question "%s"', async (slug) => {
    const response = await test.app.inject(`/api/questions/${slug}`);
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ error: { code: 'question_not_found', fields: [] } });
  });

  it.each([
    ['a NUL', '%00', ['slug']],
    ['a NUL after a good name', 'fork%00', ['slug']],
    ['more than 100 characters', 'x'.repeat(101), ['slug']],
  ])('refuses %s with the field', async (_what, slug, fields) => {
    const response = await test.app.inject(`/api/questions/${slug}`);
    expect(response.statusCode).toBe(400);
    expect(response.json<{ error: { code: string; fields: { field: string }[] } }>().error.fields.map(({ field }) => field)).toEqual(fields);
  });
});

describe('GET /api/questions/:slug/versions/:number', () => {
  it('keeps an earlier version readable after an edit', async () => {
    const own = await buildTestApp();
    try {
      const before = await own.call(getQuestionVersion, { params: { slug: 'fork', number: '1' } });
      expect(before.isCurrent).toBe(true);
      await own.folder.edit('questions/linux/fork.md', 'It makes a child', 'It begets a child');
      await own.folder.edit('questions/linux/fork.md', '# What does', '# Well, what does');
      await own.sync();
      const { versions, ...kept } = await own.call(getQuestionVersion, { params: { slug: 'fork', number: '1' } });
      expect(versions.map(({ number }) => number)).toEqual([2, 1]);
      expect({ ...kept, versions: before.versions }).toEqual({ ...before, isCurrent: false });
      const second = await own.call(getQuestionVersion, { params: { slug: 'fork', number: '2' } });
      expect(second).toMatchObject({ number: 2, title: 'Well, what does fork() do?', isCurrent: true });
      expect(second.answerHtml).toContain('It begets a child');
      const now = await own.call(getQuestion, { params: { slug: 'fork' } });
      expect(now.number).toBe(2);
      expect(now.versions.map(({ number }) => number)).toEqual([2, 1]);
    } finally {
      await own.close();
    }
  });

  it('holds exactly the keys of the contract', async () => {
    const response = await test.app.inject('/api/questions/top-ips/versions/1');
    expect(keyPaths(response.json())).toEqual([...VERSION_KEYS, ...INFO_KEYS, 'createdAt', 'isCurrent'].toSorted());
  });

  it.each(['0', '2', '999999999'])('has no version %s', async (number) => {
    expect(await refusal(test.call(getQuestionVersion, { params: { slug: 'fork', number } }))).toEqual({ status: 404, code: 'question_not_found', fields: [] });
  });

  it('has no version of a question that is not there', async () => {
    const params = { slug: 'nothing', number: '1' };
    expect(await refusal(test.call(getQuestionVersion, { params }))).toEqual({ status: 404, code: 'question_not_found', fields: [] });
  });

  it.each(['one', '-1', '1.5', '9999999999', '1e3'])('refuses version "%s" with the field', async (number) => {
    expect(await refusal(test.call(getQuestionVersion, { params: { slug: 'fork', number } }))).toEqual({
      status: 400,
      code: 'invalid_request',
      fields: ['number'],
    });
  });
});

describe('what must not leave the server', () => {
  it('is in the database and in no answer: hidden values, drivers and wrong solutions', async () => {
    const secrets =
      /secret-(?:fault-sentence|wrong-python|wrong-typescript|hidden-argument|hidden-expectation|driver-python|driver-typescript|driver-expectation)/g;
    const [row] = await test.db.questionVersion.findMany({ where: { questionId: 'q-top-ips' } });
    expect(new Set(JSON.stringify(row).match(secrets)).size).toBe(8);
    const urls = ['/api/questions', '/api/questions?q=secret', '/api/questions/top-ips', '/api/questions/top-ips/versions/1', '/api/guides/acme-sre'];
    for (const url of urls) expect((await test.app.inject(url)).body).not.toMatch(/secret-/);
  });
});

describe('GET /api/questions/:slug/versions/:number/tests', () => {
  it('holds every case with what calls the solution, and neither a reference nor a wrong solution', async () => {
    const view = await test.call(getQuestionTests, { params: { slug: 'top-ips', number: '1' } });
    expect(Object.keys(view).toSorted()).toEqual(['cases', 'entry', 'id', 'number']);
    expect(view.cases.map(({ name, visibility, args, driver }) => [name, visibility, args !== null, driver !== null])).toEqual([
      ['sorts two', 'visible', true, false],
      ['keeps what is hidden', 'hidden', true, false],
      ['runs a driver', 'hidden', false, true],
    ]);
    expect(Object.keys(view.cases[2]?.driver ?? {}).toSorted()).toEqual(['python', 'typescript']);
  });

  it.each([
    ['a question without code', 'fork', '1'],
    ['a version that is not there', 'top-ips', '9'],
    ['a question that is not there', 'nothing', '1'],
  ])('are not there for %s', async (_what, slug, number) => {
    expect(await refusal(test.call(getQuestionTests, { params: { slug, number } }))).toEqual({ status: 404, code: 'question_not_found', fields: [] });
  });
});

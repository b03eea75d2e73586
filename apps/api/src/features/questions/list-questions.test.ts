import { type QuestionPage, listQuestions } from '@whetstone/contracts/questions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addManyQuestions } from '../../testing/add-many-questions.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { refusal } from '../../testing/refusal.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(addManyQuestions);
});
afterAll(async () => test.close());

const list = async (query: Record<string, string>): Promise<QuestionPage> => test.call(listQuestions, { query });
const fieldsOf = async (address: string): Promise<[number, string, string[]]> => {
  const response = await test.app.inject(address);
  const { error } = response.json<{ error: { code: string; fields: { field: string }[] } }>();
  return [response.statusCode, error.code, error.fields.map(({ field }) => field)];
};

describe('GET /api/questions', () => {
  it('lists all public questions by area, then title, with names and no answer', async () => {
    const page = await list({});
    expect(page.total).toBe(15);
    expect(page.nextCursor).toBeNull();
    expect(page.items.map(({ area, title }) => `${area.slug}: ${title}`)).toEqual([
      'linux: Question number 0',
      'linux: Question number 1',
      'linux: Question number 3',
      'linux: Question number 4',
      'linux: What does fork() do?',
      'coding: Question number 0',
      'coding: Question number 1',
      'coding: Question number 2',
      'coding: Question number 4',
      'coding: The busiest addresses',
      'behavioral: A mistake of yours',
      'behavioral: Question number 0',
      'behavioral: Question number 1',
      'behavioral: Question number 2',
      'behavioral: Question number 3',
    ]);
    expect(page.items[4]).toMatchObject({
      id: 'q-fork',
      slug: 'fork',
      kind: 'concept',
      area: { slug: 'linux', name: 'Linux' },
      skills: [{ slug: 'linux', name: 'Linux internals' }],
      difficulty: 'medium',
      minutes: 20,
    });
  });

  it('holds exactly the keys of the contract', async () => {
    const response = await test.app.inject('/api/questions?limit=2');
    const facet = (name: string): string[] => [`facets.${name}`, ...['value', 'name', 'count'].map((key) => `facets.${name}[].${key}`)];
    const item = [
      'id',
      'slug',
      'title',
      'kind',
      'area',
      'area.slug',
      'area.name',
      'skills',
      'skills[].slug',
      'skills[].name',
      'difficulty',
      'minutes',
      'origin',
      'highlight',
    ];
    const expected = [
      'total',
      'items',
      'facets',
      'without',
      'corrections',
      'missing',
      'nextCursor',
      ...item.map((key) => `items[].${key}`),
      ...['area', 'kind', 'skill', 'difficulty', 'origin', 'guide', 'stage'].flatMap(facet),
    ];
    expect(keyPaths(response.json())).toEqual(expected.toSorted());
  });

  it('counts every value, in the order of the bank, of difficulty and of the stages', async () => {
    const { facets } = await list({});
    expect(facets).toEqual({
      area: [
        { value: 'linux', name: 'Linux', count: 5 },
        { value: 'coding', name: 'Coding', count: 5 },
        { value: 'behavioral', name: 'Behaviour', count: 5 },
      ],
      kind: [
        { value: 'concept', name: 'concept', count: 4 },
        { value: 'troubleshooting', name: 'troubleshooting', count: 3 },
        { value: 'coding', name: 'coding', count: 1 },
        { value: 'system-design', name: 'system-design', count: 3 },
        { value: 'behavioral', name: 'behavioral', count: 4 },
      ],
      skill: [
        { value: 'linux', name: 'Linux internals', count: 10 },
        { value: 'coding', name: 'Production coding', count: 8 },
        { value: 'ownership', name: 'Ownership', count: 5 },
      ],
      difficulty: [
        { value: 'easy', name: 'easy', count: 3 },
        { value: 'medium', name: 'medium', count: 6 },
        { value: 'hard', name: 'hard', count: 6 },
      ],
      stage: [
        { value: 'phone', name: 'Phone screen', count: 6 },
        { value: 'onsite', name: 'Onsite', count: 3 },
      ],
      origin: [{ value: 'source', name: 'source', count: 15 }],
      guide: [
        { value: 'acme-dev', name: 'Developer at Acme', count: 6 },
        { value: 'acme-sre', name: 'SRE at Acme', count: 5 },
      ],
    });
  });

  it.each([
    [{ area: 'coding', kind: 'coding' }, ['q-top-ips']],
    [{ skill: 'ownership', difficulty: 'easy' }, ['q-many-7']],
    [{ guide: 'acme-dev', stage: 'phone' }, ['q-many-2', 'q-many-3']],
    [{ guide: 'acme-dev', stage: 'onsite', area: 'linux' }, ['q-many-3']],
    [{ stage: 'phone', difficulty: 'easy' }, ['q-many-0', 'q-top-ips']],
    [{ guide: 'acme-sre', kind: 'troubleshooting' }, ['q-many-1']],
    [{ area: 'behavioral', kind: 'coding' }, []],
  ] as const)('filters by %o', async (query, ids) => {
    const page = await list(query);
    expect(page.items.map(({ id }) => id).toSorted()).toEqual(ids);
    expect(page.total).toBe(ids.length);
  });
});

describe('a page', () => {
  it.each(['1', '2', '3', '4', '5', '15', '100'])('of %s leads by cursors to every question exactly once', async (limit) => {
    const whole = (await list({})).items.map(({ id }) => id);
    const walked: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page: QuestionPage = await list({ limit, ...(cursor === null ? {} : { cursor }) });
      expect(page.total).toBe(15);
      walked.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      pages += 1;
    } while (cursor !== null);
    expect(walked).toEqual(whole);
    expect(pages).toBe(Math.ceil(15 / Number(limit)));
  });

  it('keeps to the filter while it walks', async () => {
    const first = await list({ area: 'coding', limit: '3' });
    expect(first.items).toHaveLength(3);
    const second = await list({ area: 'coding', limit: '3', cursor: first.nextCursor ?? '' });
    expect(second.items).toHaveLength(2);
    expect(second.nextCursor).toBeNull();
    expect(new Set([...first.items, ...second.items].map(({ area }) => area.slug))).toEqual(new Set(['coding']));
  });
});

describe('bad queries are refused with the field', () => {
  const huge = 'x'.repeat(2_000);
  it.each([
    ['an unknown key', 'colour=red', ['colour']],
    ['a key that objects have by themselves', '__proto__=x', ['__proto__']],
    ['a key with brackets', 'area[]=linux', ['area[]']],
    ['an unknown area', 'area=cobol', ['area']],
    ['an unknown skill', 'skill=cobol', ['skill']],
    ['an unknown guide', 'guide=nowhere', ['guide']],
    ['an unknown stage', 'stage=nowhere', ['stage']],
    ["a stage of another guide than the chosen one's", 'guide=acme-sre&stage=onsite', ['stage']],
    ['an unknown kind', 'kind=riddle', ['kind']],
    ['an unknown difficulty', 'difficulty=extreme', ['difficulty']],
    ['letter case that is not ours', 'area=LINUX', ['area']],
    ['limit 0', 'limit=0', ['limit']],
    ['limit 101', 'limit=101', ['limit']],
    ['limit abc', 'limit=abc', ['limit']],
    ['limit 1e9', 'limit=1e9', ['limit']],
    ['a negative limit', 'limit=-5', ['limit']],
    ['an empty limit', 'limit=', ['limit']],
    ['a limit of 400 digits', `limit=${'9'.repeat(400)}`, ['limit']],
    ['a cursor of no page', 'cursor=nonsense', ['cursor']],
    ['an empty cursor', 'cursor=', ['cursor']],
    ['a cursor that is JSON of something else', `cursor=${Buffer.from('[1,"a","b"]').toString('base64url')}`, ['cursor']],
    ['a cursor that is null', `cursor=${Buffer.from('null').toString('base64url')}`, ['cursor']],
    ['a cursor beyond all numbers', `cursor=${Buffer.from('{"offset":1e300}').toString('base64url')}`, ['cursor']],
    ['a cursor before the first', `cursor=${Buffer.from('{"offset":-1}').toString('base64url')}`, ['cursor']],
    ['a huge cursor', `cursor=${huge}`, ['cursor']],
    ['a huge area', `area=${huge}`, ['area']],
    ['a huge search text', `q=${huge}`, ['q']],
    ['a repeated key', 'area=linux&area=coding', ['area']],
    ['a repeated limit', 'limit=5&limit=6', ['limit']],
    ['a repeated cursor', 'cursor=a&cursor=b', ['cursor']],
    ['an empty area', 'area=', ['area']],
    ['an area with a NUL', 'area=linux%00', ['area']],
    ['a skill that is SQL', "skill=linux'%20OR%201=1--", ['skill']],
    ['a stage that is a pattern', 'stage=%25', ['stage']],
    ['two unknown values at once', 'area=cobol&skill=fortran', ['area', 'skill']],
    ['an unknown key beside a bad limit', 'colour=red&limit=0', ['limit', 'colour']],
  ])('%s', async (_what, query, fields) => {
    const [status, code, named] = await fieldsOf(`/api/questions?${query}`);
    expect([status, code]).toEqual([400, 'invalid_request']);
    expect(named.toSorted()).toEqual(fields.toSorted());
  });

  it('as a CallError for the client', async () => {
    expect(await refusal(list({ limit: '0' }))).toEqual({ status: 400, code: 'invalid_request', fields: ['limit'] });
  });

  it.each(['q=%00', 'q=%22%27%3A%2A%26%7C%21()', 'q=%EF%BF%BF', `q=${'a%20'.repeat(66)}`, 'q=<->', 'q=%F0%9F%98%80', 'q=_', 'q=%5C'])(
    'a strange search text is none: %s finds what it finds',
    async (query) => {
      const response = await test.app.inject(`/api/questions?${query}`);
      expect(response.statusCode).toBe(200);
    },
  );
});

import type { ContentFolder } from '@whetstone/sync/testing/content-folder';
import { questionText } from '@whetstone/sync/testing/question-text';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, buildApp } from './app.ts';
import { followContentRevision } from './content-revision.ts';
import { ReadyCache } from './ready-bytes.ts';
import { OPEN_INSTALLATION, type TestApp, buildTestApp } from './testing/build-test-app.ts';

/*
 * One question, told apart by its words, goes off the public bank in every way there is. First each address is shown
 * to tell of it while it is public (the control), then no address may.
 */

const FILE = 'questions/linux/hush-address.md';
const MARKS = /hush/i;

/** Addresses at which the question shows while it is public. */
const TELLING = [
  '/api/questions',
  '/api/questions?area=linux',
  '/api/questions?kind=troubleshooting',
  '/api/questions?skill=networking',
  '/api/questions?difficulty=hard',
  '/api/questions?guide=acme-sre',
  '/api/questions?stage=onsite',
  '/api/questions?guide=acme-sre&stage=onsite',
  '/api/questions?q=hushword',
  '/api/questions?q=hush',
  '/api/questions?q=hushwrod',
  '/api/questions/hush-address',
  '/api/questions/hush-address/versions/1',
  '/api/questions/hush-address/versions/2',
  '/api/questions/hush-address/changes',
  '/api/questions/hush-address/changes?from=1&to=2',
  '/api/questions/hush-former',
  '/api/questions/fork',
  '/api/questions/fork/versions/2',
  '/api/questions/fork/versions/3',
  '/api/guides/acme-sre',
  '/api/tracks/acme-three-days',
  '/api/tracks/acme-three-days/places/fork',
  '/api/articles/anvils',
];
const OTHERS = ['/api/guides', '/api/tracks', '/api/articles', '/api/salaries', '/api/salaries/acme-sre', '/api/questions/top-ips', '/api/openapi.json'];

async function addHushed(folder: ContentFolder): Promise<void> {
  const hushed = questionText({
    id: 'q-hush',
    title: 'Hush title',
    kind: 'troubleshooting',
    skills: ['networking'],
    difficulty: 'hard',
    minutes: 13,
    answer: 'Hushword.',
  });
  await folder.write('questions/linux/hush-former.md', hushed.replace('Tell me about', 'Hushword about'));
  await folder.edit('bank.md', '{ slug: ownership, name: Ownership }', '{ slug: ownership, name: Ownership }\n  - { slug: networking, name: Networks }');
  await folder.edit('questions/behavioral/a-mistake.md', 'difficulty: hard', 'difficulty: easy');
  const stage = '  - { slug: onsite, name: Onsite, questions: [q-hush] }\n';
  await folder.edit('guides/acme-sre.md', 'areas:\n', `${stage}areas:\n`);
  await folder.edit('guides/acme-sre.md', '{ slug: kernel, name: Kernel, questions: [q-fork]', '{ slug: kernel, name: Kernel, questions: [q-fork, q-hush]');
  await folder.edit('guides/acme-sre.md', 'questions: [q-top-ips, q-fork]', 'questions: [q-top-ips, q-fork, q-hush]');
  await folder.edit('tracks/acme-three-days.md', '- `q-fork`', '- `q-hush` what hushes\n- `q-fork`');
}

/** A second version, another address, and links from a question and an article. */
async function moveHushed(folder: ContentFolder): Promise<void> {
  await folder.rename('questions/linux/hush-former.md', FILE);
  await folder.edit(FILE, '# Hush title', '# Hush title now');
  await folder.edit('questions/linux/fork.md', 'copy-on-write.', 'copy-on-write, unlike [this](hush-address.md).');
  await folder.edit('articles/anvils.md', 'They are heavy', '[They](../questions/linux/hush-address.md) are heavy');
}

let test: TestApp;
beforeEach(async () => {
  test = await buildTestApp(addHushed);
  await moveHushed(test.folder);
  await test.sync();
  // version 2 of `fork` has the link, and so has version 3, which is current
  await test.folder.edit('questions/linux/fork.md', '# What does', '# And what does');
  await test.sync();
});
afterEach(async () => test.close());

/** All that an address tells, headers and body; a redirect is part of it. */
async function told(app: App, address: string): Promise<string> {
  const response = await app.inject(address);
  // the refusal repeats what was asked for, which tells nothing new
  const body = response.statusCode >= 400 ? response.body.replaceAll(/"(?:message|given)":"[^}]*?"(?=[,}])/g, '') : response.body;
  return `${response.headers.location ?? ''} ${body}`;
}

const tellingOnes = async (app: App, addresses: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const address of addresses) if (MARKS.test((await told(app, address)).replaceAll(/"given":"[^"]*"|"missing":\[[^\]]*\]/g, ''))) found.push(address);
  return found;
};

interface Counts {
  total: number;
  facets: Record<string, { value: string; count: number }[]>;
}
const counts = async (query = ''): Promise<Counts> => (await test.app.inject(`/api/questions${query}`)).json<Counts>();
const sumOf = (list: { count: number }[] | undefined): number => (list ?? []).reduce((sum, { count }) => sum + count, 0);

/** No count includes the question: it alone is of its kind, skill, difficulty and stage. */
async function expectNotCounted(): Promise<void> {
  const { total, facets } = await counts();
  expect(total).toBe(3);
  expect(sumOf(facets['area'])).toBe(3);
  expect(facets['kind']?.map(({ value }) => value)).not.toContain('troubleshooting');
  expect(facets['skill']?.map(({ value }) => value)).not.toContain('networking');
  expect(facets['difficulty']?.map(({ value }) => value)).not.toContain('hard');
  expect(facets['stage']?.map(({ value }) => value)).not.toContain('onsite');
  for (const query of ['?kind=troubleshooting', '?difficulty=hard', '?q=hushword', '?skill=networking']) expect((await counts(query)).total).toBe(0);
  const guides = (await test.app.inject('/api/guides')).json<{ items: { questionCount: number }[] }>();
  expect(guides.items[0]?.questionCount).toBe(2);
  const tracks = (await test.app.inject('/api/tracks')).json<{ items: { questionCount: number; minutes: number }[] }>();
  expect(tracks.items[0]).toMatchObject({ questionCount: 1, minutes: 27 });
}

async function expectCounted(): Promise<void> {
  const { total, facets } = await counts();
  expect(total).toBe(4);
  expect(facets['kind']).toContainEqual({ value: 'troubleshooting', name: 'troubleshooting', count: 1 });
  expect(facets['skill']).toContainEqual({ value: 'networking', name: 'Networks', count: 1 });
  expect(facets['difficulty']).toContainEqual({ value: 'hard', name: 'hard', count: 1 });
  expect(facets['stage']).toContainEqual({ value: 'onsite', name: 'Onsite', count: 1 });
  const guides = (await test.app.inject('/api/guides')).json<{ items: { questionCount: number }[] }>();
  expect(guides.items[0]?.questionCount).toBe(3);
  const tracks = (await test.app.inject('/api/tracks')).json<{ items: { questionCount: number; minutes: number }[] }>();
  expect(tracks.items[0]).toMatchObject({ questionCount: 2, minutes: 40 });
}

async function expectPublic(app: App): Promise<void> {
  expect(await tellingOnes(app, [...TELLING, ...OTHERS])).toEqual(TELLING);
}

async function expectHushed(app: App): Promise<void> {
  expect(await tellingOnes(app, [...TELLING, ...OTHERS])).toEqual([]);
  for (const address of ['hush-address', 'hush-address/versions/1', 'hush-address/versions/2', 'hush-former']) {
    const response = await app.inject(`/api/questions/${address}`);
    expect([address, response.statusCode]).toEqual([address, 404]);
    expect(response.json()).toMatchObject({ error: { code: 'question_not_found' } });
  }
}

describe('a question that is not public appears nowhere', () => {
  it.each([
    ['visibility: public', 'visibility: private'],
    ['visibility: public', 'visibility: workspace'],
    ['status: ready', 'status: draft'],
    ['status: ready', 'status: in-review'],
  ])('when %s becomes %s, and everywhere again when it is undone', async (from, to) => {
    await expectPublic(test.app);
    await expectCounted();
    await test.folder.edit(FILE, from, to);
    await test.sync();
    await expectHushed(test.app);
    await expectNotCounted();
    await test.folder.edit(FILE, to, from);
    await test.sync();
    await expectPublic(test.app);
    await expectCounted();
  });

  it('when its file is gone', async () => {
    await expectPublic(test.app);
    const { folder } = test;
    await folder.remove(FILE);
    await folder.edit('guides/acme-sre.md', 'Onsite, questions: [q-hush]', 'Onsite, questions: []');
    await folder.edit('guides/acme-sre.md', '[q-fork, q-hush]', '[q-fork]');
    await folder.edit('guides/acme-sre.md', '[q-top-ips, q-fork, q-hush]', '[q-top-ips, q-fork]');
    await folder.edit('tracks/acme-three-days.md', '- `q-hush` what hushes\n', '');
    await folder.edit('questions/linux/fork.md', '[this](hush-address.md)', 'this');
    await folder.edit('articles/anvils.md', '[They](../questions/linux/hush-address.md)', 'They');
    await test.sync();
    expect(await tellingOnes(test.app, [...TELLING, ...OTHERS])).toEqual([]);
    await expectNotCounted();
  });

  it('when it belongs to another workspace', async () => {
    await expectPublic(test.app);
    await test.db.$executeRaw`INSERT INTO workspace (id, slug, name) VALUES ('00000000-0000-7000-8000-000000000099', 'other', 'Other')`;
    await test.db.$executeRaw`UPDATE question SET workspace_id = '00000000-0000-7000-8000-000000000099' WHERE id = 'q-hush'`;
    await test.db.$executeRaw`SELECT refresh_question_search(ARRAY['q-hush'])`;
    await test.db.$executeRaw`SELECT rebuild_search_words()`;
    // links in the text of others are made at sync, which a move between workspaces will have to do
    const linking = new Set(['/api/questions/fork', '/api/questions/fork/versions/3', '/api/articles/anvils']);
    expect(
      await tellingOnes(
        test.app,
        [...TELLING, ...OTHERS].filter((address) => !linking.has(address)),
      ),
    ).toEqual([]);
    await expectNotCounted();
  });
});

describe('the cache of ready answers', () => {
  it('forgets a question that went off the public bank', async () => {
    const cache = new ReadyCache(1_000_000);
    const revision = await followContentRevision({ db: test.db, directUrl: test.url, changed: () => cache.clear() });
    const app = await buildApp({ db: test.db, installation: OPEN_INSTALLATION }, { contentCache: { cache, revision } });
    try {
      await expectPublic(app);
      await expectPublic(app);
      await test.folder.edit(FILE, 'visibility: public', 'visibility: private');
      const before = revision.current();
      await test.sync();
      await expect.poll(() => revision.current()).toBeGreaterThan(before);
      await expectHushed(app);
    } finally {
      await app.close();
      await revision.close();
    }
  });
});

import { getQuestionChanges, QUESTION_PARTS } from '@whetstone/contracts/questions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { refusal } from '../../testing/refusal.ts';

const FORK = 'questions/linux/fork.md';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
  await test.folder.edit(FORK, 'It makes a child by copying', 'It begets a child by [copying](../coding/top-ips.md)');
  await test.folder.edit(FORK, 'minutes: 20', 'minutes: 25');
  await test.sync();
  await test.folder.edit(FORK, '2. `h-second` Think of what is copied.', '2. `h-second` Think of what is copied.\n3. `h-third` Think of *both*.');
  await test.sync();
});
afterAll(async () => test.close());

const changes = async (query: { from?: string; to?: string } = {}) => test.call(getQuestionChanges, { params: { slug: 'fork' }, query });

describe('GET /api/questions/:slug/changes', () => {
  it('lays the current version beside the one before it', async () => {
    const view = await changes();
    expect(view).toMatchObject({ id: 'q-fork', slug: 'fork', title: 'What does fork() do?', from: { number: 2 }, to: { number: 3 } });
    expect(view.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
    const differing = QUESTION_PARTS.filter((part) => view.from.texts[part] !== view.to.texts[part]);
    expect(differing).toEqual(['hints']);
    expect(view.to.texts.hints).toBe('Think of what is shared.\nThink of what is copied.\nThink of both.');
  });

  it('lays any two versions beside each other, also the later one first', async () => {
    const { from, to } = await changes({ from: '1', to: '2' });
    expect([from.minutes, to.minutes]).toEqual([20, 25]);
    expect(to.texts.answer).toBe('It begets a child by copying the page tables and marking the pages copy-on-write.');
    const back = await changes({ from: '2', to: '1' });
    expect([back.from, back.to]).toEqual([to, from]);
  });

  it('takes the version before the one that is asked for', async () => {
    expect(await changes({ to: '2' })).toMatchObject({ from: { number: 1 }, to: { number: 2 } });
  });

  it('lays the only version beside itself', async () => {
    const view = await test.call(getQuestionChanges, { params: { slug: 'top-ips' } });
    expect(view.from).toEqual(view.to);
    expect(view.versions).toHaveLength(1);
  });

  it('has rubric, ladder, code and visible tests as text, and of hidden tests the name only', async () => {
    const { to } = await test.call(getQuestionChanges, { params: { slug: 'top-ips' } });
    expect(to.texts.rubric).toContain('Depth of mechanism, Strong no hire: Says thing 1 about depth of mechanism.');
    expect(to.texts.probes).toContain('Rung 1?\ndepth 1.');
    expect(to.texts.reference).toContain('def top_ips(lines):\n    return sorted(lines)');
    expect(to.texts.tests).toBe('sorts two (visible): [["b","a"]] → ["a","b"]\nkeeps what is hidden (hidden)\nruns a driver (hidden)');
    expect(JSON.stringify(to)).not.toContain('secret');
  });

  it('holds exactly the keys of the contract', async () => {
    const response = await test.app.inject('/api/questions/fork/changes');
    const facts = ['number', 'createdAt', 'kind', 'minutes', 'difficulty', 'texts'];
    const side = (name: string): string[] => [name, ...[...facts, ...QUESTION_PARTS.map((part) => `texts.${part}`)].map((key) => `${name}.${key}`)];
    const top = ['id', 'slug', 'title', 'versions', 'versions[].number', 'versions[].createdAt'];
    expect(keyPaths(response.json())).toEqual([...top, ...side('from'), ...side('to')].toSorted());
  });

  it.each([{ from: '0' }, { from: '4' }, { to: '4' }, { from: '1', to: '999999999' }])('has no version beyond those there have been: %j', async (query) => {
    expect(await refusal(changes(query))).toEqual({ status: 404, code: 'question_not_found', fields: [] });
  });

  it.each([
    ['from=x', ['from']],
    ['to=-1', ['to']],
    ['from=1&to=1e3', ['to']],
  ])('refuses ?%s with the field', async (query, fields) => {
    const response = await test.app.inject(`/api/questions/fork/changes?${query}`);
    expect(response.statusCode).toBe(400);
    expect(response.json<{ error: { fields: { field: string }[] } }>().error.fields.map(({ field }) => field)).toEqual(fields);
  });

  it('has no changes of a question that is not there', async () => {
    expect(await refusal(test.call(getQuestionChanges, { params: { slug: 'nothing' } }))).toEqual({ status: 404, code: 'question_not_found', fields: [] });
  });
});

import { getTrackPlace } from '@whetstone/contracts/tracks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(async (folder) => {
    await folder.edit(
      'tracks/acme-three-days.md',
      '- `pay-acme-sre` read it aloud',
      '- `q-top-ips` count first\n- `q-a-mistake` yours\n- `pay-acme-sre` read it aloud',
    );
  });
});
afterAll(async () => test.close());

const placeOf = async (question: string, slug = 'acme-three-days') => (await test.call(getTrackPlace, { params: { slug, question } })).place;

describe('GET /api/tracks/:slug/places/:question', () => {
  it('counts over the questions of the track and names the ones beside, with what lies between', async () => {
    expect(await placeOf('top-ips')).toEqual({
      track: { slug: 'acme-three-days', name: 'Acme in three days' },
      step: { title: 'The offer', fromDay: 3, toDay: 3 },
      number: 2,
      count: 3,
      previous: { slug: 'fork', title: 'What does fork() do?', between: [expect.objectContaining({ kind: 'article', slug: 'anvils' })] },
      next: { slug: 'a-mistake', title: 'A mistake of yours', between: [] },
    });
  });

  it('has nothing before the first question and nothing after the last', async () => {
    expect(await placeOf('fork')).toMatchObject({ number: 1, previous: null, next: { slug: 'top-ips' } });
    expect(await placeOf('a-mistake')).toMatchObject({ number: 3, previous: { slug: 'top-ips' }, next: null });
  });

  it.each([
    ['a track that is not there', 'fork', 'nothing'],
    ['a question that is not there', 'nothing', 'acme-three-days'],
    ['a reading of the track', 'anvils', 'acme-three-days'],
    ['another kind of document', 'fork', 'acme-sre'],
  ])('answers null for %s', async (_what, question, slug) => {
    expect(await placeOf(question, slug)).toBeNull();
  });

  it('holds exactly the keys of the contract', async () => {
    const response = await test.app.inject('/api/tracks/acme-three-days/places/top-ips');
    const under = (path: string, keys: string[]): string[] => [path, ...keys.map((key) => `${path}.${key}`)];
    const item = ['kind', 'id', 'slug', 'title', 'minutes', 'noteHtml'].map((key) => `place.previous.between[].${key}`);
    const expected = [
      ...under('place', ['number', 'count']),
      ...under('place.track', ['slug', 'name']),
      ...under('place.step', ['title', 'fromDay', 'toDay']),
      ...under('place.previous', ['slug', 'title', 'between']),
      ...under('place.next', ['slug', 'title', 'between']),
      ...item,
    ];
    expect(keyPaths(response.json())).toEqual(expected.toSorted());
  });

  it('leads to the new address of a renamed track', async () => {
    const own = await buildTestApp();
    try {
      await own.folder.rename('tracks/acme-three-days.md', 'tracks/acme-in-a-hurry.md');
      await own.sync();
      const response = await own.app.inject('/api/tracks/acme-three-days/places/fork');
      expect([response.statusCode, response.headers.location]).toEqual([308, '/api/tracks/acme-in-a-hurry/places/fork']);
    } finally {
      await own.close();
    }
  });
});

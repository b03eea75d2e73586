import { getTrack, listTracks } from '@whetstone/contracts/tracks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { refusal } from '../../testing/refusal.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(async (folder) => {
    const track = await folder.read('tracks/acme-three-days.md');
    const long = track.replace('id: track-acme', 'id: track-acme-long').replace('days: 3', 'days: 30').replace('guide: guide-acme-sre\n', '');
    await folder.write('tracks/acme-thirty-days.md', long.replace('# Acme in three days', '# Acme in thirty days'));
  });
});
afterAll(async () => test.close());

describe('GET /api/tracks', () => {
  it('lists tracks, the longest first, with questions and minutes counted', async () => {
    const { items } = await test.call(listTracks, {});
    expect(
      items.map(({ slug, days, questionCount, minutes, readingMinutes, guide }) => ({ slug, days, questionCount, minutes, readingMinutes, guide })),
    ).toEqual([
      { slug: 'acme-thirty-days', days: 30, questionCount: 1, minutes: 27, readingMinutes: 7, guide: null },
      { slug: 'acme-three-days', days: 3, questionCount: 1, minutes: 27, readingMinutes: 7, guide: { slug: 'acme-sre', name: 'SRE at Acme' } },
    ]);
  });
});

describe('GET /api/tracks/:slug', () => {
  it('answers with steps, items of every kind and their minutes', async () => {
    const view = await test.call(getTrack, { params: { slug: 'acme-three-days' } });
    expect(view).toMatchObject({
      id: 'track-acme',
      title: 'Acme in three days',
      days: 3,
      minutes: 27,
      readingMinutes: 7,
      summaryHtml: '<p>For those in a hurry.</p>',
    });
    expect(view.steps).toEqual([
      {
        title: 'The kernel',
        fromDay: 1,
        toDay: 2,
        introHtml: '',
        minutes: 27,
        readingMinutes: 7,
        items: [
          { kind: 'question', id: 'q-fork', slug: 'fork', title: 'What does fork() do?', minutes: 20, noteHtml: '<p>copy-on-write</p>' },
          { kind: 'article', id: 'article-anvils', slug: 'anvils', title: 'On anvils', minutes: 7, noteHtml: '<p>what they weigh</p>' },
        ],
      },
      {
        title: 'The offer',
        fromDay: 3,
        toDay: 3,
        introHtml: '',
        minutes: 0,
        readingMinutes: 0,
        items: [{ kind: 'salary', id: 'pay-acme-sre', slug: 'acme-sre', title: 'What Acme pays', minutes: null, noteHtml: '<p>read it aloud</p>' }],
      },
    ]);
  });

  it('holds exactly the keys of the contract', async () => {
    const response = await test.app.inject('/api/tracks/acme-three-days');
    const step = ['title', 'fromDay', 'toDay', 'introHtml', 'minutes', 'readingMinutes', 'items'].map((key) => `steps[].${key}`);
    const item = ['kind', 'id', 'slug', 'title', 'minutes', 'noteHtml'].map((key) => `steps[].items[].${key}`);
    const source = ['id', 'name', 'url', 'period'].map((key) => `sources[].${key}`);
    const top = ['id', 'slug', 'title', 'days', 'guide', 'guide.slug', 'guide.name', 'summaryHtml', 'minutes', 'readingMinutes', 'steps', 'sources', 'version'];
    expect(keyPaths(response.json())).toEqual([...top, 'version.number', 'version.createdAt', ...step, ...item, ...source].toSorted());
    const list = await test.app.inject('/api/tracks');
    const entry = ['slug', 'title', 'days', 'summaryHtml', 'guide', 'guide.slug', 'guide.name', 'questionCount', 'minutes', 'readingMinutes'].map(
      (key) => `items[].${key}`,
    );
    expect(keyPaths(list.json())).toEqual(['items', ...entry].toSorted());
  });

  it('has no track of another name', async () => {
    expect(await refusal(test.call(getTrack, { params: { slug: 'nothing' } }))).toEqual({ status: 404, code: 'track_not_found', fields: [] });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionText } from '@whetstone/sync/testing/question-text';
import { type TestApp, buildTestApp } from './testing/build-test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(async (folder) => {
    await folder.write('questions/linux/q.md', questionText({ id: 'q-short', title: 'A short address' }));
    await folder.write('questions/linux/questions.md', questionText({ id: 'q-plural', title: 'An address like its folder' }));
  });
  const { folder } = test;
  await folder.edit('questions/coding/top-ips.md', '../linux/fork.md', '../linux/forking.md');
  await folder.edit('articles/anvils.md', 'linux/fork.md', 'linux/forking.md');
  await folder.rename('questions/linux/fork.md', 'questions/linux/forking.md');
  await folder.rename('questions/linux/q.md', 'questions/linux/short.md');
  await folder.rename('questions/linux/questions.md', 'questions/linux/plural.md');
  await folder.rename('guides/acme-sre.md', 'guides/acme-reliability.md');
  await folder.rename('salaries/acme-sre.md', 'salaries/acme-pay.md');
  await folder.rename('tracks/acme-three-days.md', 'tracks/acme-quick.md');
  await folder.rename('articles/anvils.md', 'articles/on-anvils.md');
  await test.sync();
});
afterAll(async () => test.close());

describe('an address that moved', () => {
  it.each([
    ['/api/questions/fork', '/api/questions/forking'],
    ['/api/questions/fork/versions/1', '/api/questions/forking/versions/1'],
    ['/api/questions/%66ork', '/api/questions/forking'],
    ['/api/questions/q', '/api/questions/short'],
    ['/api/questions/questions', '/api/questions/plural'],
    ['/api/guides/acme-sre', '/api/guides/acme-reliability'],
    ['/api/salaries/acme-sre', '/api/salaries/acme-pay'],
    ['/api/tracks/acme-three-days', '/api/tracks/acme-quick'],
    ['/api/articles/anvils', '/api/articles/on-anvils'],
  ])('%s leads by 308 to %s, which answers', async (from, to) => {
    const response = await test.app.inject(from);
    expect([response.statusCode, response.headers.location]).toEqual([308, to]);
    expect((await test.app.inject(to)).statusCode).toBe(200);
  });

  it('is asked for again each time, since the file may be renamed back', async () => {
    expect((await test.app.inject('/api/questions/fork')).headers['cache-control']).toBe('no-cache');
  });

  it('no longer redirects to a question that went off the public bank', async () => {
    const own = await buildTestApp(async (folder) => folder.edit('questions/behavioral/a-mistake.md', 'id: q-a-mistake', 'id: q-moving'));
    try {
      await own.folder.rename('questions/behavioral/a-mistake.md', 'questions/behavioral/secret-name.md');
      await own.sync();
      expect((await own.app.inject('/api/questions/a-mistake')).headers.location).toBe('/api/questions/secret-name');
      await own.folder.edit('questions/behavioral/secret-name.md', 'visibility: public', 'visibility: private');
      await own.sync();
      const response = await own.app.inject('/api/questions/a-mistake');
      expect(response.statusCode).toBe(404);
      expect(JSON.stringify([response.headers, response.body])).not.toContain('secret-name');
    } finally {
      await own.close();
    }
  });

  it('answers at the new address in lists and links', async () => {
    const guide = (await test.app.inject('/api/guides/acme-reliability')).body;
    expect(guide).toContain('"slug":"forking"');
    expect(guide).toContain('"slug":"acme-pay"');
    expect((await test.app.inject('/api/articles/on-anvils')).body).toContain('/questions/forking');
  });
});

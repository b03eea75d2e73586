import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { unlinkHidden } from './unlink-hidden.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(async (folder) => folder.edit('questions/behavioral/a-mistake.md', 'visibility: public', 'visibility: private'));
  await test.folder.edit('questions/coding/top-ips.md', '../linux/fork.md', '../linux/forking.md');
  await test.folder.edit('articles/anvils.md', 'linux/fork.md', 'linux/forking.md');
  await test.folder.rename('questions/linux/fork.md', 'questions/linux/forking.md');
  await test.sync();
});
afterAll(async () => test.close());

const unlinked = async (html: string): Promise<string> => (await unlinkHidden(test, { answerHtml: html })).answerHtml;

describe('unlinkHidden', () => {
  it.each([
    ['to a public question', '<p><a href="/questions/top-ips">top</a></p>'],
    ['to the former address of a public question', '<a href="/questions/fork#hints">fork</a>'],
    ['to a guide', '<a href="/guides/acme-sre">guide</a>'],
    ['to the web', '<a href="https://example.org/questions/a-mistake" rel="noopener noreferrer">web</a>'],
  ])('keeps a link %s', async (_what, html) => {
    expect(await unlinked(html)).toBe(html);
  });

  it.each([
    ['a private question', '<p>See <a href="/questions/a-mistake">this <em>one</em></a>.</p>', '<p>See this <em>one</em>.</p>'],
    ['a part of a private question', '<a href="/questions/a-mistake#hints">hints</a>', 'hints'],
    ['nothing', '<a href="/questions/gone">gone</a>', 'gone'],
    ['a private question beside a public one', '<a href="/questions/gone">a</a> <a href="/questions/top-ips">b</a>', 'a <a href="/questions/top-ips">b</a>'],
  ])('keeps only the words of a link to %s', async (_what, html, expected) => {
    expect(await unlinked(html)).toBe(expected);
  });

  it('reaches every piece of HTML and nothing else', async () => {
    const link = '<a href="/questions/gone">gone</a>';
    const view = {
      title: link,
      promptHtml: link,
      hints: [{ id: link, html: link }],
      probes: [{ promptHtml: link }],
      code: { starter: { python: link } },
      number: 3,
      none: null,
    };
    expect(await unlinkHidden(test, view)).toEqual({
      title: link,
      promptHtml: 'gone',
      hints: [{ id: link, html: 'gone' }],
      probes: [{ promptHtml: 'gone' }],
      code: { starter: { python: link } },
      number: 3,
      none: null,
    });
  });
});

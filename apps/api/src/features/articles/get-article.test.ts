import { getArticle, listArticles } from '@whetstone/contracts/articles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { refusal } from '../../testing/refusal.ts';

const COMPANY = { id: 'acme', slug: 'acme', name: 'Acme Corporation' };
let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(async (folder) => {
    const article = await folder.read('articles/anvils.md');
    const own = article.replace('id: article-anvils', 'id: article-bellows').replace('company: acme\n', '').replace('# On anvils', '# A word on bellows');
    await folder.write('articles/bellows.md', own);
  });
});
afterAll(async () => test.close());

describe('GET /api/articles', () => {
  it('lists readings by title; one that belongs to no company has null', async () => {
    expect(await test.call(listArticles, {})).toEqual({
      items: [
        { slug: 'bellows', title: 'A word on bellows', company: null, minutes: 7 },
        { slug: 'anvils', title: 'On anvils', company: COMPANY, minutes: 7 },
      ],
    });
  });
});

describe('GET /api/articles/:slug', () => {
  it('answers with the text, its links led to the app', async () => {
    const view = await test.call(getArticle, { params: { slug: 'anvils' } });
    expect(view).toMatchObject({ id: 'article-anvils', slug: 'anvils', title: 'On anvils', company: COMPANY, minutes: 7, version: { number: 1 } });
    expect(view.bodyHtml).toBe('<h2>Weight</h2>\n<p>They are heavy, see <a href="/questions/fork">fork</a>.</p>');
  });

  it('holds exactly the keys of the contract', async () => {
    const response = await test.app.inject('/api/articles/anvils');
    const expected = ['id', 'slug', 'title', 'company', 'company.id', 'company.slug', 'company.name', 'minutes', 'bodyHtml', 'sources', 'version'];
    const source = ['id', 'name', 'url', 'period'].map((key) => `sources[].${key}`);
    expect(keyPaths(response.json())).toEqual([...expected, ...source, 'version.number', 'version.createdAt'].toSorted());
  });

  it('has no article of another name', async () => {
    expect(await refusal(test.call(getArticle, { params: { slug: 'nothing' } }))).toEqual({ status: 404, code: 'article_not_found', fields: [] });
  });
});

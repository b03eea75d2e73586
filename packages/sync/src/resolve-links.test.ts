import { parseFile } from '@whetstone/content/parse-file';
import { describe, expect, it } from 'vitest';
import { linkResolver } from './resolve-links.ts';
import { questionText } from './testing/question-text.ts';
import { SMALL_FILES } from './testing/small-files.ts';

const texts = {
  ...SMALL_FILES,
  'questions/linux/private.md': questionText({ id: 'q-private', visibility: 'private' }),
  'questions/linux/workspace.md': questionText({ id: 'q-workspace', visibility: 'workspace' }),
  'questions/linux/draft.md': questionText({ id: 'q-draft', status: 'draft' }),
  'questions/linux/other-name.md': questionText({ id: 'q-slug', extra: 'slug: its-own-slug' }),
};
const resolve = linkResolver(Object.entries(texts).map(([file, text]) => parseFile(file, new TextEncoder().encode(text))));

describe('linkResolver', () => {
  it.each([
    ['another question', 'questions/coding/top-ips.md', '../linux/fork.md', '/questions/fork'],
    ['a question beside it', 'questions/linux/private.md', 'fork.md', '/questions/fork'],
    ['a part of a question', 'articles/anvils.md', '../questions/linux/fork.md#hints', '/questions/fork#hints'],
    ['the slug, not the file name', 'articles/anvils.md', '../questions/linux/other-name.md', '/questions/its-own-slug'],
    ['a guide', 'articles/anvils.md', '../guides/acme-sre.md', '/guides/acme-sre'],
    ['a salary page', 'articles/anvils.md', '../salaries/acme-sre.md', '/pay/acme-sre'],
    ['a track', 'articles/anvils.md', '../tracks/acme-three-days.md', '/tracks/acme-three-days'],
    ['an article', 'tracks/acme-three-days.md', '../articles/anvils.md', '/readings/anvils'],
    ['the web', 'articles/anvils.md', 'https://example.org/page.md', 'https://example.org/page.md'],
    ['an anchor of the same page', 'articles/anvils.md', '#weight', '#weight'],
  ])('leads a link to %s to its address', (_what, from, url, address) => {
    expect(resolve(from)(url)).toBe(address);
  });

  it.each([
    ['a company, which has no page', '../companies/acme.md'],
    ['the bank', '../bank.md'],
    ['a private question', '../questions/linux/private.md'],
    ["a workspace's question", '../questions/linux/workspace.md'],
    ['a draft', '../questions/linux/draft.md'],
    ['nothing', '../questions/linux/gone.md'],
  ])('has no address for a link to %s', (_what, url) => {
    expect(resolve('articles/anvils.md')(url)).toBeNull();
  });
});

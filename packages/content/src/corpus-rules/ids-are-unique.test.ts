import { describe, expect, it } from 'vitest';
import { ARTICLE, COMPANY, DRAFT, brief, checkCorpus, fixture } from '../testing/corpus.ts';
import { replace } from '../testing/edit-text.ts';

const found = (changes: Record<string, string>): [string, string, string][] =>
  checkCorpus(changes).findings.map((finding) => [finding.file, brief(finding), finding.text]);

describe('idsAreUnique', () => {
  it('warns of an id that a file of the same kind has', () => {
    expect(found({ 'questions/linux/copy.md': fixture(DRAFT) })).toEqual([
      ['questions/linux/fork.md', '2:1 error ids-are-unique', 'id q-fork already used in questions/linux/copy.md:2'],
    ]);
  });

  it('warns of an id that a file of another kind has, once for each repetition', () => {
    const edit = replace('id: article-anvils', 'id: acme');
    const other = replace('id: article-anvils', 'minutes: 5\nid: acme')(fixture(ARTICLE)).replace('minutes: 5\nsources', 'sources');
    expect(found({ 'articles/a.md': edit(fixture(ARTICLE)), 'articles/b.md': other })).toEqual([
      ['articles/b.md', '3:1 error ids-are-unique', 'id acme already used in articles/a.md:2'],
      [COMPANY, '2:1 error ids-are-unique', 'id acme already used in articles/a.md:2'],
    ]);
  });

  it('passes ids that are used once', () => {
    expect(found({})).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ARTICLE, DRAFT, brief, checkCorpus, fixture } from '../testing/corpus.ts';
import { replace } from '../testing/edit-text.ts';

const question = (id: string, slug = ''): string => replace('id: q-fork', `id: ${id}${slug && `\nslug: ${slug}`}`)(fixture(DRAFT));
const found = (changes: Record<string, string>): [string, string, string][] =>
  checkCorpus(changes).findings.map((finding) => [finding.file, brief(finding), finding.text]);

describe('slugsAreUnique', () => {
  it.each<[string, Record<string, string>, [string, string, string][]]>([
    [
      'two files of one name in two folders',
      { 'questions/coding/fork.md': question('q-other') },
      [['questions/linux/fork.md', '1:1 error slugs-are-unique', 'slug fork already used in questions/coding/fork.md:1']],
    ],
    [
      'a slug that is the name of another file',
      { 'questions/linux/a.md': question('q-a', 'fork') },
      [['questions/linux/fork.md', '1:1 error slugs-are-unique', 'slug fork already used in questions/linux/a.md:3']],
    ],
    [
      'the same slug in two files',
      { 'questions/linux/a.md': question('q-a', 'x'), 'questions/linux/b.md': question('q-b', 'x') },
      [['questions/linux/b.md', '3:1 error slugs-are-unique', 'slug x already used in questions/linux/a.md:3']],
    ],
  ])('warns of %s', (_name, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it.each<[string, Record<string, string>]>([
    ['one slug for two kinds', { 'articles/fork.md': replace('id: article-anvils', 'id: article-fork')(fixture(ARTICLE)) }],
    ['two files of one name with slugs of their own', { 'questions/coding/fork.md': question('q-other', 'other-fork') }],
  ])('passes %s', (_name, changes) => {
    expect(found(changes)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ARTICLE, DRAFT, QUESTION, TRACK, checkCorpus, findingsAfter } from '../testing/corpus.ts';
import { replace, under } from '../testing/edit-text.ts';

describe('linksResolve', () => {
  it.each([
    ['a file that is not there', '[a](nowhere.md)', ['21:1 error links-resolve']],
    ['a file in another folder', 'See [a](../fork.md).', ['21:5 error links-resolve']],
    ['a path out of the folder', '[a](../../../README.md)', ['21:1 error links-resolve']],
    ['a reference', '[a][x]\n\n[x]: nowhere.md', ['23:1 error links-resolve']],
    ['a place in a file that is not there', '- [a](nowhere.md#hints)', ['21:3 error links-resolve']],
    ['each of two', '[a](b.md) [c](d.md)', ['21:1 error links-resolve', '21:11 error links-resolve']],
  ])('warns of %s', (_name, answer, expected) => {
    expect(findingsAfter(QUESTION, under('Answer', answer))).toEqual(expected);
  });

  it.each([
    'fork.md',
    './fork.md',
    '../coding/add-two-numbers.md',
    '../../articles/on-anvils.md#why',
    'https://example.org/x.md',
    '#hints',
    'mailto:a@b.md',
    'notes.txt',
  ])('passes %s', (url) => {
    expect(findingsAfter(QUESTION, under('Answer', `[a](${url})`))).toEqual([]);
  });

  it('warns in articles too', () => {
    expect(findingsAfter(ARTICLE, replace('Iron.', '[iron](iron.md)'))).toEqual(['14:1 error links-resolve']);
  });

  it('warns of every link to a file that is taken away', () => {
    const { findings } = checkCorpus({ [DRAFT]: null });
    expect(findings.map(({ file, line, column, rule }) => [file, line, column, rule])).toEqual([
      ['guides/acme-engineer.md', 10, 55, 'references-resolve'],
      ['guides/acme-engineer.md', 12, 47, 'references-resolve'],
      [QUESTION, 21, 15, 'links-resolve'],
    ]);
    expect(findings.map(({ file }) => file)).not.toContain(TRACK);
  });
});

import { describe, expect, it } from 'vitest';
import { QUESTION, checkCorpus, findingsAfter, fixture } from '../testing/corpus.ts';
import { type Edit, all, replace } from '../testing/edit-text.ts';

describe('idsInFileAreUnique', () => {
  it.each<[string, Edit, string[]]>([
    ['two hints with one id', replace('`h-two`', '`h-one`'), ['23:1 error ids-in-file-are-unique']],
    ['two anchors of different dimensions with one id', replace('`a-comm-1`', '`a-depth-1`'), ['28:1 error ids-in-file-are-unique']],
    ['a probe with the id of a hint', replace('`p-four`', '`h-one`'), ['44:1 error ids-in-file-are-unique']],
    [
      'an id that is used three times, twice',
      all(replace('`p-four`', '`p-one`'), replace('`p-three`', '`p-one`')),
      ['44:1 error ids-in-file-are-unique', '44:1 error ids-in-file-are-unique'],
    ],
  ])('warns of %s', (_name, edit, expected) => {
    expect(findingsAfter(QUESTION, edit)).toEqual(expected);
  });

  it('passes ids that are used once', () => {
    expect(findingsAfter(QUESTION, replace('`h-two`', '`h-three`'))).toEqual([]);
  });

  it('passes the same id in two files', () => {
    const copy = all(replace('id: q-signal', 'id: q-copy'))(fixture(QUESTION));
    expect(checkCorpus({ 'questions/linux/copy.md': copy }).findings).toEqual([]);
  });
});

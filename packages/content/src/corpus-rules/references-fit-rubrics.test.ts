import { describe, expect, it } from 'vitest';
import { REFERENCE, brief, checkCorpus, findingsAfter, fixture } from '../testing/corpus.ts';
import { type Edit, replace } from '../testing/edit-text.ts';

describe('referencesFitRubrics', () => {
  it.each<[string, Edit, string[]]>([
    [
      'a dimension that the rubric has not',
      replace('- **Communication** **No hire** has', '- **Coding** **No hire** none\n- **Communication** **No hire** has'),
      ['20:1 error references-fit-rubrics'],
    ],
    ['a dimension that is left out', replace('- **Communication** **No hire** has to be asked\n', ''), ['20:1 error references-fit-rubrics']],
    ['a question without a rubric', replace('question: q-signal', 'question: q-fork'), [9, 20, 31, 44].map((line) => `${line}:1 error references-fit-rubrics`)],
  ])('warns of %s', (_name, edit, expected) => {
    expect(findingsAfter(REFERENCE, edit)).toEqual(expected);
  });

  it('warns of a second file for one question', () => {
    const second = 'references/what-is-a-signal-again.md';
    const { findings } = checkCorpus({ [second]: replace('id: reference-signal', 'id: reference-again')(fixture(REFERENCE)) });
    expect(findings.map((finding) => [finding.file, brief(finding), finding.text])).toEqual([
      [REFERENCE, '1:1 error references-fit-rubrics', `q-signal has reference answers in ${second}`],
    ]);
  });

  it('passes answers that are scored in every dimension of the rubric', () => {
    expect(findingsAfter(REFERENCE, (text) => text)).toEqual([]);
  });
});

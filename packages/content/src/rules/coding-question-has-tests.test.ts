import { describe, expect, it } from 'vitest';
import { CODING, QUESTION, checkCorpus, findingsAfter, fixture } from '../testing/corpus.ts';
import { type Edit, all, replace, without } from '../testing/edit-text.ts';

const RULE = 'error coding-question-has-tests';
const noCode = all(without('Starter'), without('Reference'), without('Wrong'), without('Tests'));

describe('codingQuestionHasTests', () => {
  it.each<[string, string, Edit, string[]]>([
    ['a coding question without code', CODING, noCode, [`13:1 ${RULE}`]],
    ['code in another kind of question', CODING, replace('kind: coding', 'kind: concept'), [`64:1 ${RULE}`]],
    ['a concept that claims to be coding', QUESTION, replace('kind: concept', 'kind: coding'), [`13:1 ${RULE}`]],
    ['a language without an entry', CODING, replace('{ python: add, typescript: add }', '{ python: add }'), [`64:1 ${RULE}`]],
    ['a language without a driver', CODING, replace('      typescript: |\n        return [add(1, 2), add(3, 4)];\n', ''), [`64:1 ${RULE}`]],
    ['no wrong solution', CODING, without('Wrong'), [`49:1 ${RULE}`]],
    ['no hidden case', CODING, replace('visibility: hidden', 'visibility: visible'), [`64:1 ${RULE}`]],
    ['no visible case', CODING, replace('visibility: visible', 'visibility: hidden'), [`64:1 ${RULE}`]],
  ])('warns of %s', (_name, file, edit, expected) => {
    expect(findingsAfter(file, edit)).toEqual(expected);
  });

  it('says each fault by its name', () => {
    const text = all(replace(', typescript: add }', ' }'), replace('visibility: hidden', 'visibility: visible'))(fixture(CODING));
    expect(checkCorpus({ [CODING]: text }).findings.map((finding) => finding.text)).toEqual(['no entry for typescript', 'no hidden case']);
  });

  it.each<[string, string, Edit]>([
    ['a coding question with all of it', CODING, (text) => text],
    ['a question of another kind without code', QUESTION, (text) => text],
    [
      'cases with arguments only',
      CODING,
      replace(fixture(CODING).slice(fixture(CODING).indexOf('    driver:'), fixture(CODING).indexOf('    expect: [3, 7]')), '    args: [3, 4]\n'),
    ],
  ])('passes %s', (_name, file, edit) => {
    expect(findingsAfter(file, edit)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { toJson } from '../record-json.ts';
import { REFERENCE, checkOne, findingsAfter, fixture, recordOf } from '../testing/corpus.ts';
import { type Edit, replace, without } from '../testing/edit-text.ts';

describe('shapeReference', () => {
  it('reads everything that a file of reference answers holds', () => {
    const { answers, ...rest } = toJson(recordOf('reference', checkOne(REFERENCE, fixture(REFERENCE))));
    expect(rest).toEqual({
      kind: 'reference',
      id: 'reference-signal',
      slug: 'what-is-a-signal',
      title: 'Answers on signals',
      sources: ['whetstone'],
      question: 'q-signal',
    });
    expect(answers.map(({ level }) => level)).toEqual(['Strong no hire', 'No hire', 'Hire', 'Strong hire']);
    expect(answers[2]).toEqual({
      level: 'Hire',
      answer: 'A number.\n\nA handler runs on the way back.',
      levels: [
        { dimension: 'Depth of mechanism', level: 'Hire', why: 'says when' },
        { dimension: 'Communication', level: 'Strong hire', why: 'checks' },
      ],
    });
  });

  it.each<[string, Edit, string[]]>([
    ['a level that is missing', without('Hire'), ['1:1 error heading-is-there']],
    ['a level that is unknown', replace('## No hire', '## Maybe'), ['1:1 error heading-is-there', '20:1 error heading-is-known']],
    [
      'a heading that is unknown',
      replace('### Levels\n\n- **Depth of mechanism** **No hire**', '### Score\n\n- **Depth of mechanism** **No hire**'),
      ['20:1 error reference-levels-order', '20:1 error references-fit-rubrics', '26:1 error heading-is-known'],
    ],
    ['an answer without words', replace('It is a pipe.\n\n', ''), ['9:1 error reference-has-answer']],
    [
      'a level of no dimension',
      replace('- **Communication** **No hire** has', '- **Manners** **No hire** has'),
      ['20:1 error references-fit-rubrics', '29:1 error dimension-is-known'],
    ],
    [
      'a dimension without a level',
      replace('**Communication** **No hire** has', '**Communication** has'),
      ['20:1 error references-fit-rubrics', '29:1 error reference-has-level'],
    ],
    ['a question that is not there', replace('question: q-signal', 'question: gone'), ['3:1 error references-resolve']],
  ])('reports %s', (_name, edit, expected) => {
    expect(findingsAfter(REFERENCE, edit)).toEqual(expected);
  });
});

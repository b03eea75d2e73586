import { describe, expect, it } from 'vitest';
import { QUESTION, checkOne, findingsAfter, fixture } from '../testing/corpus.ts';
import { type Edit, all, replace, under, without } from '../testing/edit-text.ts';

const INCOMPLETE = '13:1 error ready-question-is-complete';
const RUNGS = '13:1 warning ladder-has-four-to-six-rungs';
const ladder = (count: number): Edit =>
  under('Probes', Array.from({ length: count }, (_, rung) => `1. \`p-${rung}x\` Why?\n\n   **Surfaces:** that.`).join('\n'));

describe('readyQuestionIsComplete', () => {
  it.each<[string, Edit, string[]]>([
    ['no area', replace('area: linux\n', ''), ['12:1 error ready-question-is-complete']],
    ['no skill', replace('skills: [linux]', 'skills: []'), [INCOMPLETE]],
    ['no rubric', without('Rubric'), [INCOMPLETE]],
    ['no hint', without('Hints'), [INCOMPLETE]],
    ['no probe', without('Probes'), [INCOMPLETE]],
    ['nothing but prompt and answer', all(without('Rubric'), without('Hints'), without('Probes')), [INCOMPLETE, INCOMPLETE, INCOMPLETE]],
    ['three rungs', ladder(3), [RUNGS]],
    ['seven rungs', ladder(7), [RUNGS]],
  ])('warns of a ready question with %s', (_name, edit, expected) => {
    expect(findingsAfter(QUESTION, edit)).toEqual(expected);
  });

  it('names what is missing', () => {
    const { findings } = checkOne(QUESTION, all(without('Rubric'), without('Hints'))(fixture(QUESTION)));
    expect(findings.map(({ text }) => text)).toEqual(['a ready question without rubric', 'a ready question without hint']);
  });

  it.each<[string, Edit]>([
    ['four rungs', ladder(4)],
    ['six rungs', ladder(6)],
    ['a draft without any of it', all(replace('status: ready', 'status: draft'), without('Rubric'), without('Hints'), without('Probes'))],
    ['one in review with two rungs', all(replace('status: ready', 'status: in-review'), ladder(2))],
  ])('passes %s', (_name, edit) => {
    expect(findingsAfter(QUESTION, edit)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { QUESTION, checkOne, findingsAfter, fixture } from '../testing/corpus.ts';
import { type Edit, all, replace, under } from '../testing/edit-text.ts';

const RULE = '28:1 error rubric-is-complete';
const LEVELS = ['Strong no hire', 'No hire', 'Hire', 'Strong hire'];
const dimensions = (...names: string[]): Edit =>
  under(
    'Rubric',
    names
      .map((name, part) => `### ${name}\n\n${LEVELS.map((level, at) => `- **${level}** \`a-${part}-${at}\` Shows ${part} and ${at}.`).join('\n')}\n`)
      .join('\n'),
  );

describe('rubricIsComplete', () => {
  it.each<[string, Edit, string]>([
    ['a level without an anchor', replace('- **Hire** `a-depth-3` Says when a handler runs.\n', ''), 'Depth of mechanism: no anchor for Hire'],
    [
      'two levels without an anchor',
      replace('- **No hire** `a-comm-2` Needs each step asked for.\n- **Hire** `a-comm-3` Leads through the steps.\n', ''),
      'Communication: no anchor for No hire, Hire',
    ],
    ['an anchor without words', replace(' Says when a handler runs.', ''), 'anchor a-depth-3 has no text'],
    ['two anchors that say the same', replace('Names SIGKILL only.', 'says when a  handler runs.'), 'anchors a-depth-2 and a-depth-3 say the same'],
    ['one dimension', dimensions('Coding'), 'one dimension'],
    ['five dimensions', dimensions('Coding', 'Trade-offs', 'Ownership', 'Communication', 'Customer impact'), '5 dimensions'],
    ['a dimension that is used twice', dimensions('Coding', 'Coding'), 'dimension "Coding" is used twice'],
    ['a dimension without anything', under('Rubric', '### Coding\n\n### Ownership'), '0'],
  ])('warns of %s', (_name, edit, text) => {
    const { findings } = checkOne(QUESTION, edit(fixture(QUESTION)));
    if (text === '0')
      expect(findings.map((finding) => finding.text)).toEqual(['Coding', 'Ownership'].map((name) => `${name}: no anchor for ${LEVELS.join(', ')}`));
    else expect(findings.map((finding) => finding.text)).toEqual([text]);
    expect(findingsAfter(QUESTION, edit)).toEqual(findings.map(() => RULE));
  });

  it.each<[string, Edit]>([
    ['two dimensions', dimensions('Coding', 'Trade-offs')],
    ['four dimensions', dimensions('Problem isolation', 'Failure and recovery', 'Correctness and testing', 'Customer impact')],
    ['two anchors at a level', replace('- **Hire** `a-depth-3`', '- **Hire** `a-depth-5` Draws the stack.\n- **Hire** `a-depth-3`')],
    ['a draft without a rubric', all(replace('status: ready', 'status: draft'), under('Rubric', ''), replace('\n## Rubric\n', ''))],
  ])('passes %s', (_name, edit) => {
    expect(findingsAfter(QUESTION, edit)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { toJson } from '../record-json.ts';
import { GUIDE, checkOne, findingsAfter, fixture, recordOf } from '../testing/corpus.ts';
import { type Edit, replace } from '../testing/edit-text.ts';

describe('shapeGuide', () => {
  it('reads everything that a guide holds', () => {
    expect(toJson(recordOf('guide', checkOne(GUIDE, fixture(GUIDE))))).toEqual({
      kind: 'guide',
      id: 'guide-acme',
      slug: 'acme-engineer',
      title: 'Engineer at Acme',
      sources: ['manual'],
      company: 'acme',
      role: 'Engineer',
      salary: 'pay-acme',
      weeks: { min: 4, max: 6 },
      summary: 'What the role is.',
      process: 'A phone screen.',
      pillars: [{ title: 'Iron', body: 'It has to be good.' }],
      stages: [{ slug: 'phone', name: 'Technical phone screen', rounds: { min: 1, max: 2 }, minutes: null, covers: ['Linux'], questions: ['q-signal'] }],
      areas: [
        {
          slug: 'linux',
          name: 'Linux',
          questions: ['q-signal', 'q-fork'],
          intro: 'The kernel.',
          topics: [
            { name: 'Signals', body: 'what `kill` sends' },
            { name: 'Processes', body: 'what `fork` copies' },
          ],
        },
      ],
      common: [{ slug: 'all', name: 'All of it', questions: ['q-fork'] }],
      responsibilities: [{ title: 'Lifting', body: 'With both hands.' }],
      skills: {
        mustHave: [{ name: 'Linux', skill: 'linux', body: 'knows its way' }],
        niceToHave: [{ name: 'Code', skill: 'coding', body: 'writes some' }],
      },
      faq: [{ title: 'Is it heavy?', body: 'Yes.' }],
      tips: [{ title: 'Rest', body: 'Often.' }],
    });
  });

  it.each<[string, Edit, string[]]>([
    ['an area of the front matter that is not described', replace('### Linux', '### Kernel'), ['10:5 error area-is-described', '34:1 error area-is-listed']],
    ['a topic without a name', replace('- **Signals**: what', '- what'), ['38:1 error topic-has-name']],
    ['a skill without an id', replace('**Linux** `linux`:', '**Linux**:'), ['51:1 error skill-has-id']],
    ['an unknown list of skills', replace('### Nice to have', '### Would be nice'), ['53:1 error heading-is-known']],
    ['text above the skills', replace('## Skills\n', '## Skills\n\nWords.\n'), ['49:1 error text-has-heading']],
    ['text above the areas', replace('## Areas\n', '## Areas\n\nWords.\n'), ['34:1 error text-has-heading']],
    ['text among the skills', replace('- **Linux** `linux`', 'Words.\n\n- **Linux** `linux`'), ['51:1 error list-is-a-list']],
    ['a tip without text', replace('Often.\n', ''), ['65:1 error entry-has-text']],
    ['an answer above its question', replace('### Is it heavy?\n\n', ''), ['59:1 error text-has-heading']],
  ])('reports %s', (_name, edit, expected) => {
    expect(findingsAfter(GUIDE, edit)).toEqual(expected);
  });
});

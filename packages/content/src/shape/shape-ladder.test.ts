import { describe, expect, it } from 'vitest';
import { toJson } from '../record-json.ts';
import { QUESTION, checkOne, findingsAfter, fixture, recordOf } from '../testing/corpus.ts';
import { type Edit, replace, under } from '../testing/edit-text.ts';

const record = (edit: Edit) => toJson(recordOf('question', checkOne(QUESTION, edit(fixture(QUESTION)))));

describe('shapeHints', () => {
  it.each<[string, string, string[]]>([
    ['a hint without an id', '1. `h-one` A.\n2. No id.', ['26:1 error item-has-id']],
    ['an id with a capital', '1. `H-one` A.\n2. `h-two` B.', ['25:1 error item-has-id']],
    ['an id further on', '1. See `h-one`.', ['25:1 error item-has-id', '13:1 error ready-question-is-complete']],
    ['an item that begins with code', '1. ```\n   x\n   ```\n2. `h-two` B.', ['25:1 error item-has-id']],
    ['text that is no list', 'First.\n\n1. `h-one` A.', ['25:1 error list-is-a-list']],
  ])('reports %s', (_name, hints, expected) => {
    expect(findingsAfter(QUESTION, under('Hints', hints)).toSorted()).toEqual(expected.toSorted());
  });

  it('keeps what follows the id as it was written, further blocks too', () => {
    expect(record(under('Hints', '1. `h-one` A **b** `c`:\n\n   ```bash\n   d\n   ```\n2. `h-two`: E.')).hints).toEqual([
      { id: 'h-one', text: 'A **b** `c`:\n\n   ```bash\n   d\n   ```' },
      { id: 'h-two', text: 'E.' },
    ]);
  });

  it('reads bullets, and an id that stands before code', () => {
    expect(record(under('Hints', '- `h-one` `kill` it\n- `h-two`')).hints).toEqual([
      { id: 'h-one', text: '`kill` it' },
      { id: 'h-two', text: '' },
    ]);
  });
});

describe('shapeProbes', () => {
  const probes = (first: string): Edit => replace('1. `p-one` Which signals cannot be caught?\n\n   **Surfaces:** SIGKILL and SIGSTOP.', first);

  it.each<[string, string, string[]]>([
    ['a probe that surfaces nothing', '1. `p-one` Which?', ['46:1 error probe-surfaces']],
    ['a probe without an id', '1. Which?\n\n   **Surfaces:** x', ['13:1 warning ladder-has-four-to-six-rungs', '46:1 error item-has-id']],
    ['what it surfaces in the first paragraph', '1. `p-one` Which? **Surfaces:** x', ['46:1 error probe-surfaces']],
  ])('reports %s', (_name, first, expected) => {
    expect(findingsAfter(QUESTION, probes(first))).toEqual(expected);
  });

  it('divides a rung at the label, which may have its colon outside', () => {
    expect(record(probes('1. `p-one` Which?\n\n   More.\n\n   **Surfaces**: this.\n\n   And that.')).probes[0]).toEqual({
      id: 'p-one',
      prompt: 'Which?\n\n   More.',
      surfaces: 'this.\n\n   And that.',
    });
  });
});

describe('shapeRubric', () => {
  it.each<[string, Edit, string[]]>([
    ['an unknown dimension', replace('### Communication', '### Charm'), ['28:1 error rubric-is-complete', '37:1 error dimension-is-known']],
    ['an anchor without a level', replace('**Hire** `a-comm-3`', '`a-comm-3`'), ['28:1 error rubric-is-complete', '41:1 error anchor-has-level']],
    ['a level in small letters', replace('**Hire** `a-comm-3`', '**hire** `a-comm-3`'), ['28:1 error rubric-is-complete', '41:1 error anchor-has-level']],
    ['an anchor without an id', replace('**Hire** `a-comm-3`', '**Hire**'), ['28:1 error rubric-is-complete', '41:1 error item-has-id']],
    ['text among the anchors', replace('- **Hire** `a-comm-3`', '\nWords.\n\n- **Hire** `a-comm-3`'), ['42:1 error list-is-a-list']],
    ['text above the dimensions', replace('## Rubric\n', '## Rubric\n\nWords.\n'), ['30:1 error text-has-heading']],
  ])('reports %s', (_name, edit, expected) => {
    expect(findingsAfter(QUESTION, edit)).toEqual(expected);
  });

  it('keeps the markup of an anchor', () => {
    const edited = record(replace('Leads through the steps.', 'Leads through *all* `steps`.'));
    expect(edited.rubric[1]?.anchors[2]).toEqual({ id: 'a-comm-3', level: 'Hire', text: 'Leads through *all* `steps`.' });
  });
});

import { describe, expect, it } from 'vitest';
import { toJson } from '../record-json.ts';
import { QUESTION, checkOne, fixture, recordOf } from '../testing/corpus.ts';
import { all, replace, without } from '../testing/edit-text.ts';

describe('shapeQuestion', () => {
  it('reads everything that a question holds', () => {
    expect(toJson(recordOf('question', checkOne(QUESTION, fixture(QUESTION))))).toEqual({
      kind: 'question',
      id: 'q-signal',
      slug: 'what-is-a-signal',
      title: 'What is a signal?',
      sources: ['manual'],
      questionKind: 'concept',
      area: 'linux',
      skills: ['linux'],
      difficulty: 'medium',
      minutes: 20,
      status: 'ready',
      visibility: 'public',
      prompt: 'Say what `kill` sends.',
      answer: 'A number, and [a table](fork.md) of what it does.',
      hints: [
        { id: 'h-one', text: 'Think of `kill -l`.' },
        { id: 'h-two', text: 'A handler, or the default.' },
      ],
      rubric: [
        {
          dimension: 'Depth of mechanism',
          anchors: [
            { id: 'a-depth-1', level: 'Strong no hire', text: 'Confuses a signal with a pipe.' },
            { id: 'a-depth-2', level: 'No hire', text: 'Names SIGKILL only.' },
            { id: 'a-depth-3', level: 'Hire', text: 'Says when a handler runs.' },
            { id: 'a-depth-4', level: 'Strong hire', text: 'Names async-signal-safety.' },
          ],
        },
        {
          dimension: 'Communication',
          anchors: [
            { id: 'a-comm-1', level: 'Strong no hire', text: 'Answers another question.' },
            { id: 'a-comm-2', level: 'No hire', text: 'Needs each step asked for.' },
            { id: 'a-comm-3', level: 'Hire', text: 'Leads through the steps.' },
            { id: 'a-comm-4', level: 'Strong hire', text: 'Checks what was understood.' },
          ],
        },
      ],
      probes: [
        { id: 'p-one', prompt: 'Which signals cannot be caught?', surfaces: 'SIGKILL and SIGSTOP.' },
        { id: 'p-two', prompt: 'When does a handler run?', surfaces: 'on the way back to user space.' },
        { id: 'p-three', prompt: 'What may it call?', surfaces: 'functions that are async-signal-safe.' },
        { id: 'p-four', prompt: 'How do you wait for one?', surfaces: '`signalfd`, `sigwaitinfo`.' },
      ],
      pitfalls: '- Calling `printf` in a handler.',
      references: '- signal(7)',
      code: null,
    });
  });

  it('is empty where a part is not there', () => {
    const draft = all(
      replace('status: ready', 'status: draft'),
      replace('area: linux', 'area: null'),
      without('Hints'),
      without('Rubric'),
      without('Probes'),
      without('Pitfalls'),
    );
    const parsed = checkOne(QUESTION, draft(fixture(QUESTION)));
    expect(parsed.findings).toEqual([]);
    expect(toJson(recordOf('question', parsed))).toMatchObject({ area: '', hints: [], rubric: [], probes: [], pitfalls: '' });
  });
});

import type { QuestionJson } from '@whetstone/content/testing/any-question';

/** A small question without hints, rubric or code; a test names what matters to it. */
export function oneQuestion(fields: Partial<QuestionJson>): QuestionJson {
  return {
    kind: 'question',
    id: 'q-one',
    slug: 'one',
    title: 'What is one?',
    sources: ['handbook'],
    questionKind: 'concept',
    area: 'linux',
    skills: ['linux'],
    difficulty: 'medium',
    minutes: 20,
    status: 'ready',
    visibility: 'public',
    prompt: 'Say what one is.',
    answer: 'The first number.',
    hints: [],
    rubric: [],
    probes: [],
    pitfalls: '',
    references: '',
    code: null,
    ...fields,
  };
}

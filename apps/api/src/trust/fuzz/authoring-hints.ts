import * as fc from 'fast-check';
import type { Hints } from './schema-arbitrary.ts';

const EMPTY = { choices: [], hints: [], rubric: [], probes: [], pitfalls: '', references: '', code: '' };
const RECORD = { title: 'What is a queue? \ud83e', kind: null, difficulty: null, minutes: null, prompt: 'Say it.', answer: '', ...EMPTY };
const FULL = {
  ...RECORD,
  kind: 'concept',
  choices: [{ text: 'A line', isRight: true }],
  hints: [
    { id: 'h-one', text: 'Stand.' },
    { id: null, text: '\ud83e' },
  ],
  rubric: [{ dimension: 'Communication', anchors: [{ id: null, level: 'Hire', text: 'Says it.' }] }],
  code: '## Starter',
};

/** What is written in a workspace; elsewhere some of these names mean other things. */
export function hintsOfAuthoring(name: string): Hints {
  if (!/\/(?:questions\/:questionId|questions\/preview|question-files|question-conflicts)/.test(name)) return {};
  return {
    record: fc.constantFrom(RECORD, FULL, { ...FULL, hints: [FULL.hints[0], FULL.hints[0]] }),
    place: fc.constantFrom({ area: null, skills: [], sources: [] }, { area: 'linux', skills: ['linux', 'linux'], sources: ['nothing'] }),
    base: fc.constantFrom(0, 1),
    basePlace: fc.constantFrom('', 'a'.repeat(64)),
    ...(name.endsWith('/copy') && { from: fc.constantFrom('fork', 'nothing-of-this-name') }),
  };
}

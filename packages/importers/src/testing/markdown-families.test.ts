import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdownBank } from '../markdown/read-markdown-bank.ts';
import { FAMILIES, type MadeQuestion, renderBank } from './render-bank.ts';

const THINGS = ['pipe', 'socket', 'signal', 'process', 'inode', 'mount', 'shell', 'thread', 'lock', 'queue', 'cache', 'page'];
const OPENINGS = ['What is a', 'How does one close a', 'Why would you need a', 'When is it wise to use a', 'Who owns a', 'Explain the life of a', 'Describe a'];
const CLAIMS = [
  'It holds bytes until they are read',
  'The kernel keeps it in a table',
  'Nobody does unless it is asked to',
  'That depends on the flags it was opened with',
];

const question = fc.record({
  opening: fc.constantFrom(...OPENINGS),
  thing: fc.constantFrom(...THINGS),
  answer: fc.constantFrom(...CLAIMS),
  right: fc.nat(3),
  followUps: fc.constantFrom<string[]>([], ['And who pays for it?'], ['How long?', 'How often?']),
});

/** Questions with titles of their own, of which at least some end with a question mark. */
const questions = fc.array(question, { minLength: 4, maxLength: 25 }).map((made): MadeQuestion[] =>
  made.map(({ opening, thing, answer, right, followUps }, index) => {
    const task = index > 1 && /^(?:Explain|Describe)/.test(opening);
    return {
      title: task
        ? `${opening} ${thing} of kind ${index}`
        : `${opening.replace(/^(?:Explain the life of|Describe) a/, 'What is a')} ${thing} of kind ${index}?`,
      answer: `${answer} (${index}).`,
      choices: ['one', 'two', 'three', 'four'].map((word) => `${word} ${index}`),
      right,
      followUps,
    };
  }),
);

const surroundings = fc.record({ before: fc.boolean(), code: fc.boolean(), after: fc.boolean() });

describe('banks of every family', () => {
  it.each(Object.keys(FAMILIES))('%s come back exactly', (family) => {
    const { answers, choices = false, followUps = false } = FAMILIES[family] ?? { answers: false };
    fc.assert(
      fc.property(questions, surroundings, (made, around) => {
        const { text, lines } = renderBank(family, made, around);
        const read = readMarkdownBank(text).questions;
        expect(read.map(({ line }) => line)).toEqual(lines);
        expect(read.map(({ answered }) => answered)).toEqual(made.map(() => answers));
        if (!family.startsWith('S8')) expect(read.map(({ title }) => title.replace(/ ⭐$/, ''))).toEqual(made.map(({ title }) => title));
        if (choices) expect(read.map((one) => one.choices.findIndex(({ correct }) => correct))).toEqual(made.map(({ right }) => right));
        else expect(read.every((one) => one.choices.length === 0)).toBe(true);
        if (followUps) expect(read.map((one) => one.followUps)).toEqual(made.map((one) => one.followUps));
      }),
      { numRuns: 40 },
    );
  });

  it('loses a question when a line of it is lost, so that the check can fail', () => {
    const made = [1, 2, 3, 4].map((index): MadeQuestion => ({ title: `What is thing ${index}?`, answer: 'A thing.', choices: [], right: 0, followUps: [] }));
    const { text, lines } = renderBank('S2 headings', made, { before: true, code: true, after: true });
    const shorter = text.replace('#### What is thing 2?\n', '');
    expect(readMarkdownBank(shorter).questions.map(({ line }) => line)).not.toEqual(lines);
  });
});

import { SUGGESTION_KINDS } from '@whetstone/contracts/suggestions';
import { expect, it } from 'vitest';
import { areasFor, EMPTY_WISH, keyOf, kindsFor, lackingOf, suggestionOf } from './wish.ts';

const GUIDE = { slug: 'acme-sre', name: 'SRE' };
const LINUX = { guide: GUIDE, area: { slug: 'linux', name: 'Linux' }, isLeftOut: false };
const CODING = { guide: GUIDE, area: { slug: 'coding', name: 'Coding' }, isLeftOut: true };

it('offers areas to leave out and to take up only as the person prepares for them or not', () => {
  expect(kindsFor([])).toEqual(['question', 'stage', 'area', 'minutes']);
  expect(kindsFor([LINUX])).toEqual(['question', 'stage', 'area', 'minutes', 'omit']);
  expect(kindsFor([LINUX, CODING])).toEqual([...SUGGESTION_KINDS]);
  expect([areasFor('omit', [LINUX, CODING]), areasFor('include', [LINUX, CODING])]).toEqual([[LINUX], [CODING]]);
});

it('sends what its kind names, and nothing of the others', () => {
  const wish = {
    ...EMPTY_WISH,
    question: 'fork',
    guide: 'acme-sre',
    stage: 'phone',
    area: 'linux',
    planned: keyOf(CODING),
    roundMinutes: 30,
    addedMinutes: 10,
  };
  expect(SUGGESTION_KINDS.map((kind) => suggestionOf({ ...wish, kind }))).toEqual([
    { kind: 'question', question: 'fork' },
    { kind: 'stage', guide: 'acme-sre', stage: 'phone', minutes: 30 },
    { kind: 'area', area: 'linux', minutes: 30 },
    { kind: 'minutes', minutes: 10 },
    { kind: 'omit', guide: 'acme-sre', area: 'coding' },
    { kind: 'include', guide: 'acme-sre', area: 'coding' },
  ]);
});

it('says what is missing before it is sent', () => {
  expect(lackingOf({ ...EMPTY_WISH, reason: 'Why.' })).toBe('question');
  expect(lackingOf({ ...EMPTY_WISH, question: 'fork', reason: ' ' })).toBe('reason');
  expect(lackingOf({ ...EMPTY_WISH, kind: 'minutes', reason: 'Why.' })).toBeNull();
});

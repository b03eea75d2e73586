import type { ReviewComment, ReviewDraft } from '@whetstone/contracts/review-content';
import type { SubmittedWork } from '@whetstone/contracts/submitted-work';
import { expect, it } from 'vitest';
import { isSameDraft, mergeDrafts, numberByPlace, problemsOf } from './draft.ts';

const comment = (id: string, text: string, given: Partial<ReviewComment> = {}): ReviewComment => ({
  id,
  part: 1,
  anchor: null,
  kind: 'optional',
  text,
  ...given,
});
const draft = (given: Partial<ReviewDraft> = {}): ReviewDraft => ({ comments: [], levels: [], nextStep: '', ...given });
const work = { parts: [{ position: 1, title: 'Fork', text: 'It copies the page tables.' }] } as unknown as SubmittedWork;

it('puts two windows together so that nothing written in either is lost', () => {
  const level = { part: 1, dimension: 'Coding', evidence: 'line 9' };
  const theirs = draft({
    comments: [comment('a', 'first'), comment('b', 'only theirs')],
    levels: [{ ...level, level: 'hire', evidence: 'page 3' }],
    nextStep: 'Read on.',
  });
  const mine = draft({
    comments: [comment('a', 'first, longer'), comment('c', 'only mine')],
    levels: [{ ...level, level: 'no-hire' }],
    nextStep: 'Draw it.',
  });
  expect(mergeDrafts(theirs, mine)).toEqual({
    comments: [comment('a', 'first, longer'), comment('c', 'only mine'), comment('b', 'only theirs')],
    levels: [{ ...level, level: 'no-hire', evidence: 'page 3\n\nline 9' }],
    nextStep: 'Read on.\n\nDraw it.',
  });
  expect(mergeDrafts(mine, mine)).toEqual(mine);
});

it('finds two drafts the same whatever the order in which they are stored, and no others', () => {
  const anchor = { start: 2, end: 4, quote: 'co' };
  const [first, second] = [comment('a', 'first', { anchor }), comment('b', 'second')];
  const levels = [
    { part: 1, dimension: 'Coding', level: 'hire', evidence: 'line 9' },
    { part: 2, dimension: 'Coding', level: null, evidence: 'line 2' },
  ] as const;
  const one = draft({ comments: [first, second], levels: [...levels], nextStep: 'Draw it.' });
  // as PostgreSQL gives JSON back: other fields first
  const turned = { text: 'first', part: 1, kind: 'optional', id: 'a', anchor: { end: 4, quote: 'co', start: 2 } } as const;
  expect(isSameDraft(one, draft({ nextStep: 'Draw it.', levels: [...levels].toReversed(), comments: [second, turned] }))).toBe(true);
  const others = [
    { ...one, nextStep: 'Draw it' },
    { ...one, comments: [first] },
    { ...one, comments: [{ ...first, anchor: null }, second] },
    { ...one, levels: [{ ...levels[0], level: null }, levels[1]] },
  ];
  expect(others.map((other) => isSameDraft(one, other))).toEqual([false, false, false, false]);
});

it('numbers comments as they stand in the work, those on a whole answer last', () => {
  const at = (start: number) => ({ anchor: { start, end: start + 1, quote: 'x' } });
  const comments = [comment('whole', ''), comment('second', '', { part: 2, ...at(0) }), comment('late', '', at(9)), comment('early', '', at(2))];
  expect(numberByPlace(comments).map(({ id, number }) => [number, id])).toEqual([
    [1, 'early'],
    [2, 'late'],
    [3, 'whole'],
    [4, 'second'],
  ]);
});

it('says what a review still lacks', () => {
  const level = { part: 1, dimension: 'Coding', level: 'hire' } as const;
  const kindsOf = (given: Partial<ReviewDraft>): string[] => problemsOf(draft(given), work).map(({ kind }) => kind);
  expect(kindsOf({})).toEqual(['empty', 'next-step']);
  expect(kindsOf({ levels: [{ ...level, evidence: 'too short' }], comments: [comment('a', ' ')], nextStep: 'x'.repeat(19) })).toEqual([
    'evidence',
    'comment',
    'next-step',
  ]);
  expect(kindsOf({ levels: [{ ...level, evidence: 'page tables' }], nextStep: 'x'.repeat(20) })).toEqual([]);
  expect(kindsOf({ levels: [{ ...level, level: 'no-evidence', evidence: '' }], nextStep: 'x'.repeat(20) })).toEqual([]);
});

import type { AttemptView, MyQuestionView } from '@whetstone/contracts/attempts';
import { describe, expect, it } from 'vitest';
import { catchUp, isOpen, laterOf, newSitting, openAttempt, sittingOf } from './choose-sitting.ts';

const now = new Date('2026-11-28T12:00:00.000Z');
const begun = { owner: 'me', slug: 'fork', title: 'fork', version: 2, now };
const fresh = newSitting(begun, 'a1');
const revision = (id: string, basedOnId: string | null) => ({ id, basedOnId, text: `text of ${id}`, createdAt: now.toISOString(), claimedAt: null });
const attempt = (...revisions: ReturnType<typeof revision>[]) => ({ id: 'a1', startedAt: now.toISOString(), revisions }) as unknown as AttemptView;
const mine = (...attempts: { id: string; grade: number | null; version: number; roundId?: string }[]) =>
  ({ attempts: attempts.map((one) => ({ roundId: null, ...one })) }) as unknown as MyQuestionView;

describe('isOpen', () => {
  it.each([
    ['one that was just begun', fresh, true],
    ['one of an earlier version', { ...fresh, version: 1 }, false],
    ['one graded an hour ago', { ...fresh, gradedAt: '2026-11-28T11:00:00.000Z' }, true],
    ['one graded yesterday', { ...fresh, gradedAt: '2026-11-27T11:00:00.000Z' }, false],
  ])('judges %s', (_what, draft, isGoneOnWith) => {
    expect(isOpen(draft, 2, now)).toBe(isGoneOnWith);
  });
});

describe('laterOf', () => {
  const later = { ...fresh, text: 'more', changedAt: '2026-11-28T12:00:01.000Z' };

  it.each([
    ['the last words, where the database did not get them any more', fresh, later, later],
    ['the database, where it did', later, { ...later, text: 'the same moment' }, later],
    ['the one that is there', null, later, later],
    ['nothing, where nothing is', null, null, null],
  ])('takes %s', (_what, kept, lastWords, expected) => {
    expect(laterOf(kept, lastWords)).toBe(expected);
  });
});

describe('openAttempt', () => {
  it.each([
    ['the latest that is not graded', mine({ id: 'a2', grade: null, version: 2 }, { id: 'a1', grade: null, version: 2 }), 'a2'],
    ['none after a grade', mine({ id: 'a2', grade: 3, version: 2 }, { id: 'a1', grade: null, version: 2 }), null],
    ['none of an earlier version', mine({ id: 'a1', grade: null, version: 1 }), null],
    ['none of a round', mine({ id: 'a1', grade: null, version: 2, roundId: 'r1' }), null],
    ['the latest outside of rounds', mine({ id: 'a2', grade: null, version: 2, roundId: 'r1' }, { id: 'a1', grade: null, version: 2 }), 'a1'],
    ['none where there is none', mine(), null],
    ['none where it could not be asked', null, null],
  ])('finds %s', (_what, view, id) => {
    expect(openAttempt(view, 2)).toBe(id);
  });
});

describe('a sitting of another device', () => {
  it('begins with the latest revision', () => {
    expect(sittingOf(begun, attempt(revision('r2', 'r1'), revision('r1', null)))).toMatchObject({
      text: 'text of r2',
      savedText: 'text of r2',
      headId: 'r2',
      isBegun: true,
    });
  });

  it('is gone on from where nothing newer stands here', () => {
    const here = { ...fresh, text: 'text of r1', savedText: 'text of r1', headId: 'r1' };
    expect(catchUp(here, attempt(revision('r2', 'r1'), revision('r1', null)))).toMatchObject({ text: 'text of r2', headId: 'r2' });
  });

  it('takes the place of nothing that was written here meanwhile', () => {
    const unsaved = { ...fresh, text: 'more of mine', savedText: 'text of r1', headId: 'r1' };
    expect(catchUp(unsaved, attempt(revision('r2', 'r1'), revision('r1', null)))).toBe(unsaved);
    const forked = { ...fresh, text: 'mine', savedText: 'mine', headId: 'r3' };
    expect(catchUp(forked, attempt(revision('r2', 'r1'), revision('r3', 'r1'), revision('r1', null)))).toBe(forked);
  });
});

import { describe, expect, it } from 'vitest';
import { isBasedOn, mergeRevisions, otherEnds, type Revision } from './lineage.ts';

let minute = 0;
const revision = (id: string, basedOnId: string | null): Revision => ({
  id,
  basedOnId,
  text: id,
  claimedAt: null,
  createdAt: new Date(Date.UTC(2026, 10, 28, 12, (minute += 1))).toISOString(),
});
const ids = (revisions: readonly Revision[]): string[] => revisions.map(({ id }) => id);

describe('otherEnds', () => {
  const first = revision('first', null);
  const [mine, more, theirs, further] = [revision('mine', 'first'), revision('more', 'mine'), revision('theirs', 'first'), revision('further', 'theirs')];

  it('is nothing where one device wrote', () => {
    expect(otherEnds([first, mine, more], 'more', [])).toEqual([]);
  });

  it('is the last of what another device wrote from the same beginning', () => {
    expect(ids(otherEnds([first, mine, more, theirs, further], 'more', []))).toEqual(['further']);
  });

  it('is what another device wrote with nothing to begin at', () => {
    expect(ids(otherEnds([mine, revision('alone', null)], 'mine', []))).toEqual(['alone']);
  });

  it('leaves out what was laid aside, until more is written there', () => {
    expect(otherEnds([first, mine, theirs], 'mine', ['theirs'])).toEqual([]);
    expect(ids(otherEnds([first, mine, theirs, further], 'mine', ['theirs']))).toEqual(['further']);
  });

  it('does not run in circles over a log that has one', () => {
    expect(otherEnds([revision('a', 'b'), revision('b', 'a')], 'a', [])).toEqual([]);
  });
});

describe('isBasedOn', () => {
  const all = [revision('first', null), revision('second', 'first'), revision('third', 'second'), revision('other', 'first')];

  it.each([
    ['third', 'first', true],
    ['third', null, true],
    ['other', 'second', false],
  ])('says of %s whether it goes back to %s: %s', (later, earlier, isSo) => {
    expect(isBasedOn(all, later, earlier)).toBe(isSo);
  });
});

describe('mergeRevisions', () => {
  it('has each once, as the first list has it, the newest first', () => {
    const [old, recent] = [revision('old', null), revision('recent', 'old')];
    expect(mergeRevisions([recent], [old, { ...recent, text: 'as it was here' }])).toEqual([recent, old]);
  });
});

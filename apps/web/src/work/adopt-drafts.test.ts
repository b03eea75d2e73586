import { describe, expect, it } from 'vitest';
import { piecesOfDraft } from './adopt-drafts.ts';
import { VISITOR } from './drafts.ts';

describe('piecesOfDraft', () => {
  it('makes an attempt and an answer of it, with the times at which they were begun and written', () => {
    const [startedAt, changedAt] = ['2026-11-28T10:00:00.000Z', '2026-11-28T10:20:00.000Z'];
    const kept = { text: 'It copies.', headId: null, savedText: '', isBegun: false, settledIds: [], gradedAt: null };
    const entries = piecesOfDraft({ owner: VISITOR, slug: 'fork', title: 'fork', attemptId: 'a1', version: 2, ...kept, startedAt, changedAt }, 'me', 'r1');
    expect(entries.map(({ person, piece, claimedAt }) => [person, piece, claimedAt])).toEqual([
      ['me', { kind: 'attempt', attemptId: 'a1', question: 'fork', version: 2 }, startedAt],
      ['me', { kind: 'answer', attemptId: 'a1', revisionId: 'r1', basedOnId: null, text: 'It copies.' }, changedAt],
    ]);
  });
});

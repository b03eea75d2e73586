import type { StoryEnd } from '@whetstone/contracts/stories';
import { describe, expect, it } from 'vitest';
import type { Entry, StoryPiece } from './piece.ts';
import { noteSentStory, withUnsent } from './stories.ts';

const CONTENT = { title: '', situation: '', task: '', action: '', result: '', qualities: [], skills: [] };
const end = (id: string, title: string, storyId = 's'): StoryEnd => ({ id, storyId, ...CONTENT, title, savedAt: '2026-11-28T10:00:00.000Z' });
const piece = (revisionId: string, basedOnIds: string[], change: Partial<StoryPiece> = {}): StoryPiece => ({
  kind: 'story',
  revisionId,
  storyId: 's',
  basedOnIds,
  content: { ...CONTENT, title: revisionId },
  isRemoved: false,
  ...change,
});
const entry = (of: StoryPiece, refusal: string | null = null): Entry => ({
  seq: 1,
  person: 'p',
  key: of.revisionId,
  piece: of,
  about: { slug: '', title: '' },
  writtenAt: '2026-11-28T11:00:00.000Z',
  claimedAt: null,
  tries: 0,
  wasSentUnclaimed: false,
  refusal,
});
const titles = (ends: readonly StoryEnd[]): string[] => ends.map(({ title }) => title);

describe('stories with what is on its way', () => {
  it('are the latest of each line', () => {
    expect(titles(withUnsent([end('a', 'a'), end('x', 'x', 'other')], [entry(piece('b', ['a'])), entry(piece('c', ['b']))]))).toEqual(['c', 'x']);
  });

  it('hold both ends where another device has gone on from the same place', () => {
    expect(titles(withUnsent([end('theirs', 'theirs')], [entry(piece('mine', ['begun']))]))).toEqual(['mine', 'theirs']);
    expect(titles(withUnsent([end('theirs', 'theirs'), end('mine', 'mine')], [entry(piece('both', ['mine', 'theirs']))]))).toEqual(['both']);
  });

  it('lack what is removed, and have it again when it is brought back', () => {
    const removal = entry(piece('gone', ['a'], { isRemoved: true }));
    expect(withUnsent([end('a', 'a')], [removal])).toEqual([]);
    expect(titles(withUnsent([end('a', 'a')], [removal, entry(piece('back', ['gone']))]))).toEqual(['back']);
  });

  it('show a revision once whose answer got lost, and one that was refused not at all', () => {
    expect(titles(withUnsent([end('b', 'b')], [entry(piece('b', ['a']))]))).toEqual(['b']);
    expect(withUnsent([], [entry(piece('b', []), 'invalid_request')])).toEqual([]);
  });

  it('do not go back when one has arrived', () => {
    const view = { items: [end('a', 'a')], sources: [], skills: [] };
    const after = noteSentStory(piece('b', ['a']), { savedAt: '2026-11-28T12:00:00.000Z' })(view);
    expect(after?.items).toMatchObject([{ id: 'b', savedAt: '2026-11-28T12:00:00.000Z' }]);
  });
});

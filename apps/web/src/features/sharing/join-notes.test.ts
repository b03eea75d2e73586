import { expect, it } from 'vitest';
import { joinNotes } from './join-notes.ts';

it.each([
  ['one after the other', 'Theirs.', 'Mine.', 'Theirs.\n\nMine.'],
  ['the same once', 'Both.', 'Both.', 'Both.'],
  ['what one has added to the other, once', 'Before.', 'Before. And after.', 'Before. And after.'],
  ['the longer of the other', 'Before. And after.', 'Before.', 'Before. And after.'],
  ['what stands where nothing was', '', 'Mine.', 'Mine.'],
])('joins notes of two windows: %s', (_name, theirs, mine, both) => {
  expect(joinNotes(theirs, mine)).toBe(both);
});

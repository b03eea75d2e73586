import { describe, expect, it } from 'vitest';
import { readBoardMessage } from './read-board-message.ts';

const BOX = { id: 'a', kind: 'rectangle', x: 0, y: 0, w: 10, h: 10, text: 'Queue' };

describe('readBoardMessage', () => {
  it.each([
    [{ kind: 'ready', more: 1 }, { kind: 'ready' }],
    [
      { kind: 'leave', isBack: 'yes' },
      { kind: 'leave', isBack: false },
    ],
    [
      { kind: 'board', turn: 1, board: [{ ...BOX, onclick: 'x' }] },
      { kind: 'board', turn: 1, board: [BOX] },
    ],
  ])('takes %j', (data, message) => {
    expect(readBoardMessage(data)).toEqual(message);
  });

  it.each([null, 'ready', 7, {}, { kind: 'run' }, { kind: 'board', board: [] }])('refuses what the board should not say: %j', (data) => {
    expect(readBoardMessage(data)).toBeNull();
  });

  it.each([
    ['no list', { 0: BOX }],
    ['too many things', Array.from({ length: 5_001 }, () => BOX)],
    ['a thing nobody knows', [{ ...BOX, kind: 'image' }]],
    ['an id that is markup', [{ ...BOX, id: '<b>' }]],
    ['a place far away', [{ ...BOX, x: 1e9 }]],
    ['half a pixel', [{ ...BOX, x: 0.5 }]],
    ['a text without end', [{ ...BOX, text: 'x'.repeat(20_001) }]],
    ['a stroke without end', [{ ...BOX, kind: 'freehand', points: Array.from({ length: 20_002 }, () => 1) }]],
    ['half a point', [{ ...BOX, kind: 'line', points: [0, 0, 1, 1, 2] }]],
  ])('has no board of %s', (_what, board) => {
    expect(readBoardMessage({ kind: 'board', turn: 0, board })).toEqual({ kind: 'board', turn: 0, board: null });
  });
});

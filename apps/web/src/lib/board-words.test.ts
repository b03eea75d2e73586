import { expect, it } from 'vitest';
import { enDesigning } from '../messages/en-designing.ts';
import { boardLines } from './board-words.ts';

const at = { x: 0, y: 0, w: 10, h: 10 };

it('tells what leads where, what stands alone, and what is only written or drawn', () => {
  const lines = boardLines(
    [
      { id: 'a', kind: 'rectangle', ...at, text: 'API\ngateway' },
      { id: 'q', kind: 'ellipse', ...at, text: 'Queue' },
      { id: 'n', kind: 'diamond', ...at },
      { id: 'c', kind: 'rectangle', ...at, text: 'CDN' },
      { id: '1', kind: 'arrow', ...at, text: 'enqueue', from: 'a', to: 'q' },
      { id: '2', kind: 'arrow', ...at, from: 'q', to: 'n' },
      { id: '3', kind: 'arrow', ...at, from: 'q', to: 'gone' },
      { id: 't', kind: 'text', ...at, text: '400/s' },
      { id: 'f', kind: 'freehand', ...at, points: [0, 0, 1, 1] },
    ],
    enDesigning.designing.boardWords,
  );
  expect(lines).toEqual([
    'API gateway → Queue: enqueue',
    'Queue → a diamond',
    'Queue → nothing',
    'Without a connection: CDN',
    'Text: 400/s',
    '1 line or stroke',
  ]);
});

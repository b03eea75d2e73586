import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOXES, type Board, type BoardElement } from './board.ts';
import { DESIGN_SECTIONS, type DesignAnswer, formatDesignAnswer, parseDesignAnswer } from './design-answer.ts';

const ANSWER: DesignAnswer = {
  notes: 'Two paths, apart.',
  sections: { requirements: '99.99 %\n\nof redirects', tradeOffs: '302 costs requests.' },
  board: [
    { id: 'a', kind: 'rectangle', x: 0, y: -10, w: 120, h: 60, text: 'API gateway' },
    { id: 'q', kind: 'ellipse', x: 300, y: 0, w: 120, h: 60, text: 'Queue\nof "clicks"' },
    { id: 'e', kind: 'arrow', x: 120, y: 20, w: 180, h: -4, text: 'enqueue', from: 'a', to: 'q' },
    { id: 'f', kind: 'freehand', x: 5, y: 5, w: 3, h: 4, points: [0, 0, 3, 4] },
  ],
};

const TEXT = `Two paths, apart.

## Requirements

99.99 %

of redirects

## Trade-offs

302 costs requests.

\`\`\`board
[
{"id":"a","kind":"rectangle","x":0,"y":-10,"w":120,"h":60,"text":"API gateway"},
{"id":"q","kind":"ellipse","x":300,"y":0,"w":120,"h":60,"text":"Queue\\nof \\"clicks\\""},
{"id":"e","kind":"arrow","x":120,"y":20,"w":180,"h":-4,"text":"enqueue","from":"a","to":"q"},
{"id":"f","kind":"freehand","x":5,"y":5,"w":3,"h":4,"points":[0,0,3,4]}
]
\`\`\``;

/** Text as it may come, with what means something to the format more often than chance would have it. */
const piece = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('## Requirements', '## Data', '## Trade-offs', '\\## Data', '\\\\```board', '```board', '```', '[', ']', '', '\n', 'x'),
);
const anyText = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('\n'));
const whole = fc.integer({ min: -9_000, max: 9_000 });
const id = fc.stringMatching(/^[\w-]{1,8}$/);
const words = anyText.filter((text) => text !== '');
const place = { id, x: whole, y: whole, w: whole, h: whole };
const box = fc.record({ ...place, kind: fc.constantFrom(...BOXES), text: words }, { requiredKeys: ['id', 'x', 'y', 'w', 'h', 'kind'] });
const arrow = fc.record({ ...place, kind: fc.constant('arrow' as const), from: id, to: id }, { requiredKeys: ['id', 'x', 'y', 'w', 'h', 'kind'] });
const drawn = fc.record({ ...place, kind: fc.constant('freehand' as const), points: fc.tuple(whole, whole, whole, whole) });
const anyBoard: fc.Arbitrary<Board> = fc.array(fc.oneof<fc.Arbitrary<BoardElement>[]>(box, arrow, drawn), { maxLength: 4 });
const anySections = fc.record(Object.fromEntries(DESIGN_SECTIONS.map((name) => [name, words])), { requiredKeys: [] });

describe('an answer to a question of system design', () => {
  it('is markdown with a heading for each section and a fence for the board', () => {
    expect(formatDesignAnswer(ANSWER)).toBe(TEXT);
    expect(parseDesignAnswer(TEXT)).toEqual(ANSWER);
  });

  it.each([
    ['nothing', ''],
    ['an answer from before there were sections', '# Plan\n\n## Storage\n\nPostgres'],
    ['sections in another order', '## Data\n\nx\n\n## Requirements\n\ny'],
    ['a section without text', '## Data\n\n'],
    ['a section twice', '## Data\n\nx\n\n## Data\n\ny'],
    ['a board that is not JSON', '```board\n[\n{"id":\n]\n```'],
    ['a board written otherwise', '```board\n[{"id":"a","kind":"text","x":0,"y":0,"w":1,"h":1,"text":"x"}]\n```'],
    ['a board with a thing nobody knows', '```board\n[\n{"id":"a","kind":"image","x":0,"y":0,"w":1,"h":1}\n]\n```'],
    ['a board that something follows', `${TEXT}\n\nand so on`],
  ])('is a note alone: %s', (_what, text) => {
    expect(parseDesignAnswer(text)).toEqual({ notes: text, sections: {}, board: [] });
  });

  it('loses nothing by being read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const answer = parseDesignAnswer(text);
        expect(answer.notes === text || formatDesignAnswer(answer) === text).toBe(true);
      }),
    );
  });

  it('comes back whole, whatever its parts hold', () => {
    fc.assert(
      fc.property(anyText, anySections, anyBoard, (notes, sections, board) => {
        const answer = { notes, sections, board };
        expect(parseDesignAnswer(formatDesignAnswer(answer))).toEqual(answer);
      }),
    );
  });
});

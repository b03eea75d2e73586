import { expect, it } from 'vitest';
import { writeBoard } from '#src/lib/board.ts';
import { formatCodeAnswer } from '#src/lib/code-answer.ts';
import { formatDesignAnswer } from '#src/lib/design-answer.ts';
import { splitWork, type Stretch } from './split-work.ts';
import { cutAtMarks } from './work-marks.ts';

const words = (text: string, { start, end }: Stretch): string => text.slice(start, end);

it('picks prose by sentences and code by lines, each at its place in the text', () => {
  const text = formatCodeAnswer({ notes: 'First. Then that.\n\nLast', code: { python: 'def f():\n\n    return 1' }, cases: [] });
  const blocks = splitWork(text);
  expect(blocks.map(({ kind }) => kind)).toEqual(['prose', 'code']);
  const units = blocks.flatMap((block) => (block.kind === 'prose' || block.kind === 'code' ? block.lines.flatMap((line) => line.units) : []));
  expect(units.map((unit) => words(text, unit))).toEqual(['First.', 'Then that.', 'Last', 'def f():', 'return 1']);
});

it('names the sections of a design, and finds the elements of its board on their own lines', () => {
  const at = { x: 0, y: 0, w: 1, h: 1 };
  const board = [
    { id: 'a', kind: 'rectangle', ...at, text: 'API' },
    { id: 'b', kind: 'text', ...at, text: '400/s' },
  ] as const;
  const text = formatDesignAnswer({ notes: '', sections: { api: 'GET /x', data: 'By key.' }, board });
  const blocks = splitWork(text);
  expect(blocks.map((block) => (block.kind === 'section' ? block.section : block.kind))).toEqual(['api', 'prose', 'data', 'prose', 'board']);
  const lines = blocks.flatMap((block) => (block.kind === 'board' ? block.lines : []));
  expect(lines.map((line) => writeBoard([JSON.parse(words(text, line))]))).toEqual(board.map((element) => writeBoard([element])));
});

it('leaves a fence that is never closed as it was written', () => {
  const text = '```python\nprint(1)';
  expect(splitWork(text).map(({ kind }) => kind)).toEqual(['prose']);
});

it('cuts a stretch where marks begin and end, and says which end there', () => {
  const mark = (id: string, start: number, end: number) => ({ id, number: 1, kind: 'optional' as const, start, end });
  const pieces = cutAtMarks({ start: 10, end: 20 }, [mark('over', 5, 15), mark('within', 12, 18), mark('beside', 20, 25)]);
  expect(pieces.map(({ start, end, marks, ending }) => [start, end, marks.map(({ id }) => id), ending.map(({ id }) => id)])).toEqual([
    [10, 12, ['over'], []],
    [12, 15, ['over', 'within'], ['over']],
    [15, 18, ['within'], ['within']],
    [18, 20, [], []],
  ]);
});

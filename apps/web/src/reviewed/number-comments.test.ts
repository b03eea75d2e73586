import type { ReviewComment } from '@whetstone/contracts/review-content';
import { expect, it } from 'vitest';
import { marksOf, numberComments } from './number-comments.ts';

const comment = (id: string, kind: ReviewComment['kind'], part: number, start: number | null): ReviewComment => ({
  id,
  kind,
  part,
  anchor: start === null ? null : { start, end: start + 1, quote: 'x' },
  text: '',
});

const given = [
  comment('praise', 'praise', 1, 0),
  comment('later', 'essential', 2, 3),
  comment('whole', 'essential', 2, null),
  comment('first', 'essential', 1, 9),
];

it('numbers what is essential first, then in the order of the work', () => {
  expect(numberComments(given).map(({ id, number }) => [id, number])).toEqual([
    ['first', 1],
    ['whole', 2],
    ['later', 3],
    ['praise', 4],
  ]);
});

it('marks what has a place in an answer, by the same numbers', () => {
  expect(marksOf(numberComments(given), 2)).toEqual([{ id: 'later', number: 3, kind: 'essential', start: 3, end: 4 }]);
});

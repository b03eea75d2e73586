import type { Anchor } from '@whetstone/contracts/review-content';
import { type BoardWords, tellBoard } from '#src/lib/board-words.ts';
import { splitWork } from './split-work.ts';

/** The words of a stretch as a person reads them: those of a whiteboard are what its lines say. */
export function quoteWords(text: string, { start, end, quote }: Anchor, words: BoardWords): string {
  const board = splitWork(text).find((block) => block.kind === 'board');
  const first = board?.lines[0]?.start ?? text.length;
  if (board === undefined || start < first) return quote;
  const touched = board.board.filter((_, at) => (board.lines[at]?.start ?? end) < end && (board.lines[at]?.end ?? 0) > start);
  const ids = new Set(touched.map(({ id }) => id));
  const told = tellBoard(board.board, words).filter((line) => line.ids.some((id) => ids.has(id)));
  return told.length === 0 ? quote : told.map((line) => line.text).join('\n');
}

import { type Board, readBoard } from '#src/lib/board.ts';

/** What the board may say; `board` is null where what stands on it is more, or other, than an answer can hold. */
export type BoardMessage = { kind: 'ready' } | { kind: 'board'; turn: number; board: Board | null } | { kind: 'leave'; isBack: boolean };

/** What the sandbox of the board has said; null for what it should not say. A program of others runs there, so that anything may come. */
export function readBoardMessage(data: unknown): BoardMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, turn, board, isBack } = data as Record<string, unknown>;
  if (kind === 'ready') return { kind };
  if (kind === 'leave') return { kind, isBack: isBack === true };
  return kind === 'board' && typeof turn === 'number' ? { kind, turn, board: readBoard(board) } : null;
}

import type { Board } from '#src/lib/board.ts';

/*
 * What a page and the whiteboard in its sandbox say to each other, through a port of their own. The page doubts all it is told:
 * it reads a board as it reads one of anybody.
 */

/** How the board has to look: as the page around it. */
export interface BoardLook {
  language: 'en' | 'zh-CN';
  theme: 'light' | 'dark';
}

export interface Opening {
  look: BoardLook;
  board: Board;
}

/** `turn` counts the boards that were shown: what comes back about an earlier one is of no use any more. */
export type ToBoard = { kind: 'look'; look: BoardLook } | { kind: 'show'; turn: number; board: Board };

export type FromBoard =
  | { kind: 'ready' }
  | { kind: 'board'; turn: number; board: Board }
  /** the keyboard leaves, onwards or back */
  | { kind: 'leave'; isBack: boolean };

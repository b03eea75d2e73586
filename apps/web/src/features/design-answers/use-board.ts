import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { type Board, writeBoard } from '#src/lib/board.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { type BoardHandle, createBoard } from './create-board.ts';
import { useBoardLook } from './use-board-look.ts';

export interface DrawnBoard {
  board: Board;
  /** @returns whether the answer could take it */
  onDraw: (board: Board) => boolean;
  onLeave: () => void;
  /** the keyboard goes on behind it, or back to what stands before it */
  onLeaveByKeyboard: (isBack: boolean) => void;
}

interface BoardState {
  state: 'loading' | 'ready' | 'away';
  /** what was drawn last is not in the answer */
  isTooBig: boolean;
}

/** A whiteboard in its frame: what is drawn goes into the answer, and another answer onto the board. */
export function useBoard(host: RefObject<HTMLElement | null>, { board, onDraw, onLeave, onLeaveByKeyboard }: DrawnBoard): BoardState {
  const { designing } = useMessages();
  const handle = useRef<BoardHandle>(null);
  const look = useBoardLook();
  const [state, setState] = useState<BoardState['state']>('loading');
  const [isTooBig, setTooBig] = useState(false);
  const text = writeBoard(board);
  /** what stands in the frame, as far as it has gone into the answer */
  const shown = useRef(text);

  const draw = useEffectEvent((drawn: Board | null) => {
    const before = shown.current;
    if (drawn !== null) shown.current = writeBoard(drawn);
    const isTaken = drawn !== null && onDraw(drawn);
    if (!isTaken) shown.current = before;
    setTooBig(!isTaken);
  });
  const leaveByKeyboard = useEffectEvent(onLeaveByKeyboard);
  const leave = useEffectEvent(onLeave);
  const begin = useEffectEvent((parent: HTMLElement) =>
    createBoard({
      parent,
      label: designing.board,
      opening: { look, board },
      onState: setState,
      onBoard: (drawn) => draw(drawn),
      onLeave: (isBack) => leaveByKeyboard(isBack),
      onBlur: () => leave(),
    }),
  );
  const follow = useEffectEvent((written: string) => {
    if (shown.current === written) return;
    shown.current = written;
    setTooBig(false);
    handle.current?.show(board);
  });

  useEffect(() => {
    if (host.current === null) return undefined;
    const made = begin(host.current);
    handle.current = made;
    return () => made.destroy();
  }, [host]);
  useEffect(() => handle.current?.setLook(look), [look]);
  useEffect(() => handle.current?.setLabel(designing.board), [designing.board]);
  // At once: between what is drawn and its way into the answer nothing else may come in.
  useLayoutEffect(() => follow(text), [text]);
  return { state, isTooBig };
}

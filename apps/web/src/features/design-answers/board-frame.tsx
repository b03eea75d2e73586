import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { type Board, writeBoard } from '#src/lib/board.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { type BoardHandle, createBoard } from './create-board.ts';
import { useBoardLook } from './use-board-look.ts';

interface BoardFrameProps {
  board: Board;
  /** @returns whether the answer could take it */
  onDraw: (board: Board) => boolean;
  onLeave: () => void;
  /** the keyboard goes on behind it, or back to what stands before it */
  onLeaveByKeyboard: (isBack: boolean) => void;
}

/** The whiteboard as a part of a screen. */
export function BoardFrame({ board, onDraw, onLeave, onLeaveByKeyboard }: BoardFrameProps) {
  const { designing } = useMessages();
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<BoardHandle>(null);
  const look = useBoardLook();
  const [state, setState] = useState<'loading' | 'ready' | 'away'>('loading');
  const [isTooBig, setTooBig] = useState(false);
  const [tries, setTries] = useState(0);
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
  const begin = useEffectEvent((parent: HTMLElement) => {
    shown.current = text;
    setState('loading');
    setTooBig(false);
    return createBoard({
      parent,
      label: designing.board,
      opening: { look, board },
      onState: setState,
      onBoard: (drawn) => draw(drawn),
      onLeave: (isBack) => leaveByKeyboard(isBack),
      onBlur: () => leave(),
    });
  });
  const leaveByKeyboard = useEffectEvent(onLeaveByKeyboard);
  const leave = useEffectEvent(onLeave);

  useEffect(() => {
    if (host.current === null) return undefined;
    const made = begin(host.current);
    handle.current = made;
    return () => made.destroy();
  }, [tries]);
  useEffect(() => handle.current?.setLook(look), [look]);
  useEffect(() => handle.current?.setLabel(designing.board), [designing.board]);
  const follow = useEffectEvent(() => {
    if (shown.current === text) return;
    shown.current = text;
    setTooBig(false);
    handle.current?.show(board);
  });
  // At once: between what is drawn and its way into the answer nothing else may come in.
  useLayoutEffect(() => follow(), [text]);
  return (
    <>
      <div className="relative h-96 overflow-clip rounded border border-rule-strong bg-paper focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-spark lg:h-[32rem]">
        <div ref={host} className={`size-full ${state === 'ready' ? '' : 'invisible'}`} />
        {state !== 'ready' && (
          <div className="absolute inset-0 p-3">
            <p role="status" className="label max-w-measure">
              {state === 'loading' ? designing.boardLoading : designing.boardAway}
            </p>
            {state === 'away' && (
              <button type="button" className="button mt-2" onClick={() => setTries(tries + 1)}>
                {designing.again}
              </button>
            )}
          </div>
        )}
      </div>
      <p className="label mt-1.5">{designing.keys}</p>
      <p role="alert" className="text-error">
        {isTooBig && designing.tooBig}
      </p>
    </>
  );
}

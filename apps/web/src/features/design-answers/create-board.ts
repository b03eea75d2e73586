import { BOARD_SANDBOX_PATH } from '@whetstone/contracts/board-sandbox';
import type { Board } from '#src/lib/board.ts';
import type { BoardLook, Opening, ToBoard } from '#src/programs/board/protocol.ts';
import { loadBoardProgram } from './load-board-program.ts';
import { readBoardMessage } from './read-board-message.ts';

const WAIT_MS = 60_000;

interface BoardOptions {
  parent: HTMLElement;
  label: string;
  opening: Opening;
  /** it stands there, or cannot be had */
  onState: (state: 'ready' | 'away') => void;
  /** null for one that an answer cannot hold */
  onBoard: (board: Board | null) => void;
  /** the keyboard leaves it, onwards or back */
  onLeave: (isBack: boolean) => void;
  onBlur: () => void;
}

export interface BoardHandle {
  /** puts another board there */
  show: (board: Board) => void;
  setLook: (look: BoardLook) => void;
  setLabel: (label: string) => void;
  destroy: () => void;
}

/** A whiteboard in a document of its own, which shares nothing with this page. */
export function createBoard({ parent, label, opening, onState, onBoard, onLeave, onBlur }: BoardOptions): BoardHandle {
  const frame = document.createElement('iframe');
  // No same origin: what runs there has an origin of its own.
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.title = label;
  frame.className = 'block size-full border-0';
  frame.src = BOARD_SANDBOX_PATH;
  const { port1, port2 } = new MessageChannel();
  const life = new AbortController();
  const { signal } = life;
  let turn = 0;

  const limit = setTimeout(() => onState('away'), WAIT_MS);
  const send = (message: ToBoard): void => port1.postMessage(message);
  const open = async (): Promise<void> => {
    const program = await loadBoardProgram();
    // The document has no origin that could be named, so it goes to whoever stands there.
    if (!signal.aborted) frame.contentWindow?.postMessage({ program, opening }, '*', [port2]);
  };
  const beginOnce = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || data !== 'open') return;
    removeEventListener('message', beginOnce);
    open().catch(() => !signal.aborted && onState('away'));
  };
  const hear = ({ data }: MessageEvent<unknown>): void => {
    const message = readBoardMessage(data);
    if (message?.kind === 'ready') {
      clearTimeout(limit);
      onState('ready');
    } else if (message?.kind === 'leave') onLeave(message.isBack);
    else if (message?.turn === turn) onBoard(message.board);
  };
  addEventListener('message', beginOnce, { signal });
  port1.addEventListener('message', hear, { signal });
  frame.addEventListener('blur', onBlur, { signal });
  port1.start();
  parent.append(frame);
  return {
    show: (board) => {
      turn += 1;
      send({ kind: 'show', turn, board });
    },
    setLook: (look) => send({ kind: 'look', look }),
    setLabel: (given) => {
      frame.title = given;
    },
    destroy: () => {
      clearTimeout(limit);
      life.abort();
      port1.close();
      frame.remove();
    },
  };
}

import { CaptureUpdateAction, convertToExcalidrawElements, Excalidraw, MainMenu, restoreElements } from '@excalidraw/excalidraw';
import type { ExcalidrawElement } from '@excalidraw/excalidraw/element/types';
import type { ExcalidrawImperativeAPI, ExcalidrawProps } from '@excalidraw/excalidraw/types';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Board, writeBoard } from '#src/lib/board.ts';
import type { FromBoard, Opening, ToBoard } from './protocol.ts';
import { boardOf, FONT_FAMILY, FONT_SIZE, isKnown, joinArrows, skeletonsOf, STROKE_WIDTH } from './scene.ts';

/** No way to files, pictures or other looks: nothing of these would stand in an answer. */
const OPTIONS: NonNullable<ExcalidrawProps['UIOptions']> = {
  canvasActions: { changeViewBackgroundColor: false, export: false, loadScene: false, saveAsImage: false, saveToActiveFile: false, toggleTheme: false },
  tools: { image: false },
};
const APP_STATE = {
  viewBackgroundColor: 'transparent',
  currentItemFontFamily: FONT_FAMILY,
  currentItemFontSize: FONT_SIZE,
  currentItemRoughness: 0,
  currentItemStrokeWidth: STROKE_WIDTH,
  currentItemRoundness: 'sharp',
  currentItemArrowType: 'sharp',
} as const;

const elementsOf = (board: Board) =>
  restoreElements(joinArrows(convertToExcalidrawElements(skeletonsOf(board), { regenerateIds: false }), board), null, { repairBindings: true });

/** Tells the page once that the board is there: what the page has to say by then can be shown, and nothing before it. */
function useReady(port: MessagePort): (api: ExcalidrawImperativeAPI | null, elements: readonly ExcalidrawElement[]) => void {
  const isReady = useRef(false);
  return (api, elements) => {
    if (isReady.current) return;
    isReady.current = true;
    // On a narrow screen all of it is seen, if smaller.
    if (elements.length > 0) api?.scrollToContent(elements, { fitToContent: true, animate: false });
    port.start();
    port.postMessage({ kind: 'ready' } satisfies FromBoard);
  };
}

/** The board, and what it says to the page: what stands on it, whenever that has changed. */
export function Whiteboard({ opening, port }: { opening: Opening; port: MessagePort }) {
  const [look, setLook] = useState(opening.look);
  const [initialData] = useState(() => ({ elements: elementsOf(opening.board), appState: APP_STATE, scrollToContent: true }));
  const api = useRef<ExcalidrawImperativeAPI>(null);
  const turn = useRef(0);
  const said = useRef<string | null>(null);
  const beReady = useReady(port);

  /** What was put there is known to the page; only what follows is told. */
  const show = useEffectEvent((board: Board) => {
    const elements = elementsOf(board);
    said.current = writeBoard(boardOf(elements));
    api.current?.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER });
  });
  useEffect(() => {
    const hear = ({ data }: MessageEvent<ToBoard>): void => {
      if (data.kind === 'look') return setLook(data.look);
      turn.current = data.turn;
      return show(data.board);
    };
    port.addEventListener('message', hear);
    return () => port.removeEventListener('message', hear);
  }, [port]);
  useEffect(() => {
    document.documentElement.lang = look.language;
    document.documentElement.style.colorScheme = look.theme;
  }, [look]);

  const change: NonNullable<ExcalidrawProps['onChange']> = (elements, { cursorButton }) => {
    beReady(api.current, elements);
    // While something is being drawn it is not there yet.
    if (cursorButton === 'down') return;
    const strange = elements.some((element) => !element.isDeleted && !isKnown(element));
    if (strange) return api.current?.updateScene({ elements: elements.filter(isKnown), captureUpdate: CaptureUpdateAction.NEVER });
    tell(elements);
    return undefined;
  };
  const tell = (elements: readonly ExcalidrawElement[]): void => {
    const board = boardOf(elements);
    const text = writeBoard(board);
    if (said.current === null) said.current = text;
    if (said.current === text) return;
    said.current = text;
    port.postMessage({ kind: 'board', turn: turn.current, board } satisfies FromBoard);
  };
  return (
    <Excalidraw
      langCode={look.language}
      theme={look.theme}
      initialData={initialData}
      excalidrawAPI={(given) => (api.current = given)}
      onChange={change}
      UIOptions={OPTIONS}
      handleKeyboardGlobally
      aiEnabled={false}
    >
      <MainMenu>
        <MainMenu.DefaultItems.ClearCanvas />
        <MainMenu.DefaultItems.Help />
      </MainMenu>
    </Excalidraw>
  );
}

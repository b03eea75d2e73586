import './without-fonts.ts';
import { createRoot } from 'react-dom/client';
import { leaveByKeyboard } from './leave-by-keyboard.ts';
import { prepareDocument } from './prepare-document.ts';
import type { FromBoard, Opening } from './protocol.ts';
import { Whiteboard } from './whiteboard.tsx';

/* The program of the whiteboard, which runs in the document of its sandbox (apps/api/src/plugins/board-sandbox.ts). */

addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<Opening>) => {
  // The document hands on what the page has given it.
  if (source !== window || !port) return;
  leaveByKeyboard((isBack) => port.postMessage({ kind: 'leave', isBack } satisfies FromBoard));
  createRoot(prepareDocument()).render(<Whiteboard opening={data} port={port} />);
});

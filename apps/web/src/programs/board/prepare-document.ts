import excalidrawStyles from '@excalidraw/excalidraw/index.css?inline';
import ownStyles from './board.css?inline';
import { nameParts } from './name-parts.ts';

/** Until the board is in use a wheel turns the page. */
function leaveWheelToPage(): void {
  addEventListener(
    'wheel',
    (event) => {
      if (!document.hasFocus()) event.stopPropagation();
    },
    { capture: true },
  );
}

/** Gives the empty document of the sandbox its styles. @returns where the board goes */
export function prepareDocument(): HTMLElement {
  leaveWheelToPage();
  const styles = document.createElement('style');
  styles.textContent = excalidrawStyles.replaceAll(/@font-face\s*\{[^}]*\}/g, '') + ownStyles;
  const root = document.createElement('div');
  document.head.append(styles);
  document.body.append(root);
  nameParts(root);
  return root;
}

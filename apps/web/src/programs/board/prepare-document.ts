import excalidrawStyles from '@excalidraw/excalidraw/index.css?inline';
import ownStyles from './board.css?inline';

/** Fonts would have to be fetched, which nothing here can: text is in those of the system. */
function withoutFonts(): void {
  document.fonts.add = () => document.fonts;
  document.fonts.load = async () => [];
}

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
  withoutFonts();
  leaveWheelToPage();
  const styles = document.createElement('style');
  styles.textContent = excalidrawStyles.replaceAll(/@font-face\s*\{[^}]*\}/g, '') + ownStyles;
  const root = document.createElement('main');
  document.head.append(styles);
  document.body.append(root);
  return root;
}

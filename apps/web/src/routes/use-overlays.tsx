import { type ComponentType, type ReactNode, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useShortcuts } from '#src/features/shortcuts/use-shortcuts.ts';
import { useMessages } from '#src/lib/messages.tsx';

type Overlay = ComponentType<{ onClosed: () => void; openSheet: () => void }>;

/** Fetched when they are first wanted. */
const OVERLAYS = {
  palette: async (): Promise<Overlay> => (await import('./site-palette.tsx')).SitePalette,
  sheet: async (): Promise<Overlay> => (await import('#src/features/shortcuts/shortcut-sheet.tsx')).ShortcutSheet,
};

/** The palette and the shortcut sheet: what opens them, and the one that is open. */
export function useOverlays(): { openPalette: () => void; openSheet: () => void; shown: ReactNode } {
  const { shell } = useMessages();
  const [open, setOpen] = useState<{ Body: Overlay } | null>(null);
  const [isMissing, setMissing] = useState(false);
  const isOpening = useRef(false);
  // Going back closes what is open over the page that one leaves.
  const { pathname } = useLocation();
  const [shownAt, setShownAt] = useState(pathname);
  if (shownAt !== pathname) {
    setShownAt(pathname);
    setOpen(null);
  }
  const bring = (name: keyof typeof OVERLAYS): void => {
    if (isOpening.current) return;
    setMissing(false);
    isOpening.current = true;
    OVERLAYS[name]()
      .then(
        (Body) => setOpen({ Body }),
        () => setMissing(true),
      )
      .finally(() => {
        isOpening.current = false;
      });
  };
  const show = (name: keyof typeof OVERLAYS) => (): void => (open === null ? bring(name) : undefined);
  const [openPalette, openSheet] = [show('palette'), show('sheet')];
  // What is typed until the palette has come is meant for it, and is no shortcut.
  useShortcuts({ openPalette, openSheet, isOpening: () => isOpening.current });

  const shown = (
    <>
      {isMissing && (
        <p role="alert" className="fixed inset-x-0 bottom-0 z-20 bg-error-wash px-4 py-3 text-error">
          {shell.partMissing}
        </p>
      )}
      {open && <open.Body onClosed={() => setOpen(null)} openSheet={() => bring('sheet')} />}
    </>
  );
  return { openPalette, openSheet, shown };
}

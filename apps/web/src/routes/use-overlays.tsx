import { type ComponentType, type ReactNode, useState } from 'react';
import { useShortcuts } from '#src/features/shortcuts/use-shortcuts.ts';
import { useMessages } from '#src/lib/messages.tsx';

type Overlay = ComponentType<{ onClosed: () => void }>;

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
  const show = (name: keyof typeof OVERLAYS) => (): void => {
    setMissing(false);
    OVERLAYS[name]().then(
      (Body) => setOpen({ Body }),
      () => setMissing(true),
    );
  };
  const [openPalette, openSheet] = [show('palette'), show('sheet')];
  useShortcuts({ openPalette, openSheet });

  const shown = (
    <>
      {isMissing && (
        <p role="alert" className="fixed inset-x-0 bottom-0 z-20 bg-error-wash px-4 py-3 text-error">
          {shell.partMissing}
        </p>
      )}
      {open && <open.Body onClosed={() => setOpen(null)} />}
    </>
  );
  return { openPalette, openSheet, shown };
}

import { useMemo, useSyncExternalStore } from 'react';
import { useAppearance } from '#src/lib/appearance.ts';
import { useInterface } from '#src/lib/messages.tsx';
import type { BoardLook } from '#src/programs/board/protocol.ts';

const DARK = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Language and appearance of this page, as the board has to follow them. */
export function useBoardLook(): BoardLook {
  const { language } = useInterface();
  const appearance = useAppearance();
  const isSystemDark = useSyncExternalStore(
    subscribe,
    () => matchMedia(DARK).matches,
    () => false,
  );
  const isDark = appearance === 'system' ? isSystemDark : appearance === 'dark';
  return useMemo(() => ({ language, theme: isDark ? 'dark' : 'light' }), [language, isDark]);
}

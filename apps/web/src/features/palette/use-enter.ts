import { useEffect, useRef } from 'react';
import type { Shown } from './use-found.tsx';

interface Taken {
  /** the option that stands to be taken */
  active: Shown | undefined;
  /** nobody has moved away from the first option */
  isFirst: boolean;
  isSearching: boolean;
  choose: (entry: Shown, close: () => void) => void;
}

/**
 * Takes an option by Enter, and none that was found by the text before: Enter waits for what the text finds and takes the first
 * of it. On an older find that one has moved to it does nothing.
 */
export function useEnter({ active, isFirst, isSearching, choose }: Taken): { enter: (close: () => void) => void; forget: () => void } {
  /** closes the palette; there while Enter waits */
  const awaited = useRef<() => void>(undefined);

  useEffect(() => {
    const close = awaited.current;
    if (close === undefined || isSearching) return;
    awaited.current = undefined;
    if (active) choose(active, close);
  });

  return {
    enter: (close) => {
      if (active && !active.isOld) choose(active, close);
      else if (isSearching && isFirst) awaited.current = close;
    },
    forget: () => {
      awaited.current = undefined;
    },
  };
}

import { useEffect, useEffectEvent } from 'react';

/** Tells when the page is hidden, left or closed. */
export function useLeaving(leave: () => void): void {
  const onLeave = useEffectEvent(leave);
  useEffect(() => {
    const hide = (): void => {
      if (document.visibilityState === 'hidden') onLeave();
    };
    const go = (): void => onLeave();
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', go);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', go);
      go();
    };
  }, []);
}

import { useCallback, useEffect } from 'react';
import { useRevalidator } from 'react-router';

/** Asks again for what this screen needs: when it is told to and, where that is wished, by itself once the browser has a network again. */
export function useTryAgain({ onceOnline }: { onceOnline: boolean }): { tryAgain: () => void; isTrying: boolean } {
  const { revalidate, state } = useRevalidator();
  const tryAgain = useCallback(() => void revalidate(), [revalidate]);
  useEffect(() => {
    if (onceOnline) addEventListener('online', tryAgain);
    return () => removeEventListener('online', tryAgain);
  }, [onceOnline, tryAgain]);
  return { tryAgain, isTrying: state === 'loading' };
}

import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useAskBeforeClosing } from '#src/lib/use-ask-before-closing.ts';

/** Holds whoever goes to another page back until all is saved, and lets the browser ask before the page itself is closed. */
export function useAskBeforeLeaving(isSaved: boolean) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => !isSaved && nextLocation.pathname !== currentLocation.pathname);
  useAskBeforeClosing(!isSaved);
  const isWaiting = blocker.state === 'blocked';
  useEffect(() => {
    if (blocker.state === 'blocked' && isSaved) blocker.proceed();
  }, [blocker, isSaved]);
  return { isWaiting, stay: () => blocker.reset?.(), leave: () => blocker.proceed?.() };
}

import { type RefObject, useEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { wantsSearch } from '#src/lib/focus-search.ts';

/** Gives the search field the focus when one came here to search; not when one comes back. */
export function useWantedFocus(input: RefObject<HTMLInputElement | null>): void {
  const { state } = useLocation();
  const isWanted = useNavigationType() === NavigationType.Push && wantsSearch(state);
  useEffect(() => {
    if (isWanted) input.current?.focus();
  }, [isWanted, input]);
}

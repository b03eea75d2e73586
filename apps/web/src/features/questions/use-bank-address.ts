import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigation, useNavigationType } from 'react-router';
import { PATTERNS, paths, type QuestionFilters } from '#src/paths.ts';
import { readFilters } from './filters.ts';

const QUIET_MS = 250;

export interface BankAddress {
  /** the search box */
  input: RefObject<HTMLInputElement | null>;
  /** what is asked for at this moment: the filters of the address that is being gone to, and the text in the box */
  now: () => QuestionFilters;
  /** goes to other filters; a text among them needs no search of its own any more */
  go: (filters: QuestionFilters, options?: { state?: object; replace?: boolean }) => void;
  /** searches for what stands in the box */
  search: () => void;
  /** the same, once typing rests */
  searchSoon: () => void;
}

interface Known {
  inputRef: RefObject<HTMLInputElement | null>;
  /** the text that was searched for last */
  sentRef: RefObject<string>;
  /** what was gone to from here and has not come yet */
  askedRef: RefObject<QuestionFilters | undefined>;
}

/** The state of a navigation that began here: the box was right for it then, and may hold more by now. */
const OWN = { isOwn: true } as const;

const isOwn = (state: unknown): boolean => typeof state === 'object' && state !== null && 'isOwn' in state;

/** Tells that the bank is being left from the click on: a busy browser draws what the router knows of it only after typing has rested. */
function useLeaving(leave: () => void): void {
  useEffect(() => {
    const watch = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target === '_blank';
      if (link && !isElsewhere && link.pathname !== PATTERNS.questions) leave();
    };
    document.addEventListener('click', watch, true);
    return () => document.removeEventListener('click', watch, true);
  }, [leave]);
}

/** Has the step that is being left show what was typed there and not searched for yet, so that the way back has the whole of it. */
const keepInStep = (wanted: QuestionFilters): void => window.history.replaceState(window.history.state, '', paths.questions(wanted));

/** Back, forward and "clear" change the address: the box follows whatever it did not ask for itself. */
function useAddressInBox({ inputRef, sentRef, askedRef }: Known): void {
  const location = useLocation();
  const type = useNavigationType();
  useEffect(() => {
    const came = readFilters(new URLSearchParams(location.search));
    if (type !== NavigationType.Pop && isOwn(location.state)) {
      if (askedRef.current && paths.questions(askedRef.current) === paths.questions(came)) askedRef.current = undefined;
      return;
    }
    askedRef.current = undefined;
    const typed = came.q ?? '';
    if (inputRef.current && sentRef.current !== typed) inputRef.current.value = typed;
    sentRef.current = typed;
  }, [location, type, inputRef, sentRef, askedRef]);
}

/**
 * The bank's address as it is changed from two sides: by typing and by choosing filters. Each takes along what the other has
 * asked for and the address does not show yet, since the list for it is still being fetched or typing has not rested.
 */
export function useBankAddress(filters: QuestionFilters): BankAddress {
  const navigate = useNavigate();
  const { location: target } = useNavigation();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  const sent = useRef(filters.q ?? '');
  const asked = useRef<QuestionFilters | undefined>(undefined);
  const latest = useRef({ filters, target });
  useEffect(() => {
    latest.current = { filters, target };
  });

  const now = useCallback((): QuestionFilters => {
    const { filters: shown, target: next } = latest.current;
    const pending = next?.pathname === PATTERNS.questions ? readFilters(new URLSearchParams(next.search)) : undefined;
    const { q: _before, ...rest } = asked.current ?? pending ?? shown;
    const q = input.current?.value.trim() ?? '';
    return q === '' ? rest : { ...rest, q };
  }, []);

  const go = useCallback<BankAddress['go']>(
    (wanted, options) => {
      window.clearTimeout(timer.current);
      sent.current = wanted.q ?? '';
      asked.current = wanted;
      // What was asked for from elsewhere, as by taking the text away, is shown at once: the box is read by whatever comes next.
      if (input.current && input.current.value.trim() !== sent.current) input.current.value = sent.current;
      void navigate(paths.questions(wanted), { ...options, preventScrollReset: true, state: { ...OWN, ...options?.state } });
    },
    [navigate],
  );

  const search = useCallback((): void => {
    window.clearTimeout(timer.current);
    const { target: next } = latest.current;
    const wanted = now();
    // Who has opened a question meanwhile is not called back.
    const isLeaving = next !== undefined && next.pathname !== PATTERNS.questions;
    if (isLeaving || (wanted.q ?? '') === sent.current) return;
    // The first word leaves a step to go back to, the words after it do not. What counts is the address itself: the screen may lag behind it.
    go(wanted, { replace: readFilters(new URLSearchParams(window.location.search)).q !== undefined });
  }, [go, now]);

  const leave = useCallback((): void => {
    window.clearTimeout(timer.current);
    const wanted = now();
    if ((wanted.q ?? '') !== sent.current) keepInStep(wanted);
  }, [now]);
  useLeaving(leave);

  const searchSoon = useCallback((): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(search, QUIET_MS);
  }, [search]);

  useAddressInBox({ inputRef: input, sentRef: sent, askedRef: asked });
  // The server's page can be typed into before the app is there to hear of it.
  useEffect(() => {
    if ((input.current?.value.trim() ?? '') !== sent.current) searchSoon();
    return () => window.clearTimeout(timer.current);
  }, [searchSoon]);

  return useMemo(() => ({ input, now, go, search, searchSoon }), [now, go, search, searchSoon]);
}

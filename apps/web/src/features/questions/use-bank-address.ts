import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';
import { PATTERNS, paths, type QuestionFilters } from '#src/paths.ts';
import { readFilters } from './filters.ts';

const QUIET_MS = 250;

export interface BankAddress {
  /** the search box */
  input: RefObject<HTMLInputElement | null>;
  /** what is asked for at this moment: the filters of the address that is being gone to, and the text in the box */
  now: () => QuestionFilters;
  /** goes to other filters; a text among them needs no search of its own any more */
  go: (filters: QuestionFilters, options?: { state?: unknown; replace?: boolean }) => void;
  /** searches for what stands in the box */
  search: () => void;
  /** the same, once typing rests */
  searchSoon: () => void;
}

/**
 * The bank's address as it is changed from two sides: by typing and by choosing filters. Each takes along what the other has
 * asked for and the address does not show yet, since the list for it is still being fetched or typing has not rested.
 */
export function useBankAddress(filters: QuestionFilters): BankAddress {
  const navigate = useNavigate();
  const location = useLocation();
  const { location: target } = useNavigation();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  const sent = useRef(filters.q ?? '');
  const latest = useRef({ filters, target });
  useEffect(() => {
    latest.current = { filters, target };
  });

  const now = useCallback((): QuestionFilters => {
    const { filters: shown, target: next } = latest.current;
    const { q: _before, ...rest } = next?.pathname === PATTERNS.questions ? readFilters(new URLSearchParams(next.search)) : shown;
    const q = input.current?.value.trim() ?? '';
    return q === '' ? rest : { ...rest, q };
  }, []);

  const go = useCallback<BankAddress['go']>(
    (wanted, options) => {
      window.clearTimeout(timer.current);
      sent.current = wanted.q ?? '';
      // What was asked for from elsewhere, as by taking the text away, is shown at once: the box is read by whatever comes next.
      if (input.current && input.current.value.trim() !== sent.current) input.current.value = sent.current;
      void navigate(paths.questions(wanted), { preventScrollReset: true, ...options });
    },
    [navigate],
  );

  const search = useCallback((): void => {
    window.clearTimeout(timer.current);
    const { filters: shown, target: next } = latest.current;
    const wanted = now();
    // Who has opened a question meanwhile is not called back.
    const isLeaving = next !== undefined && next.pathname !== PATTERNS.questions;
    const asked = next === undefined ? (shown.q ?? '') : sent.current;
    if (isLeaving || (wanted.q ?? '') === asked) return;
    // The first word leaves a step to go back to, the words after it do not.
    go(wanted, { replace: shown.q !== undefined });
  }, [go, now]);

  const searchSoon = useCallback((): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(search, QUIET_MS);
  }, [search]);

  // Back, forward and "clear" change the address: the box follows whatever it did not ask for itself.
  useEffect(() => {
    const typed = readFilters(new URLSearchParams(location.search)).q ?? '';
    if (input.current && sent.current !== typed) input.current.value = typed;
    sent.current = typed;
  }, [location]);
  // The server's page can be typed into before the app is there to hear of it.
  useEffect(() => {
    if ((input.current?.value.trim() ?? '') !== sent.current) searchSoon();
    return () => window.clearTimeout(timer.current);
  }, [searchSoon]);

  return useMemo(() => ({ input, now, go, search, searchSoon }), [now, go, search, searchSoon]);
}

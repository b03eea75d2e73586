import { type FormEvent, useEffect, useId, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths, type QuestionFilters } from '#src/paths.ts';
import { useWantedFocus } from './use-wanted-focus.ts';

const QUIET_MS = 250;

const isComposing = ({ nativeEvent }: FormEvent): boolean => nativeEvent instanceof InputEvent && nativeEvent.isComposing;

/**
 * Searches as one types; the text stands in the address beside the filters. The first word leaves a step to go back to,
 * the words after it do not. What an input method has not finished is not searched for.
 */
export function SearchBox({ filters }: { filters: QuestionFilters }) {
  const { questions } = useMessages();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  const sent = useRef(filters.q ?? '');
  const latest = useRef(filters);
  const id = useId();
  const typed = filters.q ?? '';

  useEffect(() => {
    latest.current = filters;
  });
  // Back, forward and "clear" change the address: the box follows whatever it did not ask for itself.
  useEffect(() => {
    if (input.current && sent.current !== typed) input.current.value = typed;
    sent.current = typed;
  }, [typed]);
  useWantedFocus(input);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const search = (): void => {
    window.clearTimeout(timer.current);
    const before = latest.current.q ?? '';
    const q = input.current?.value.trim() ?? '';
    if (q === before) return;
    sent.current = q;
    void navigate(paths.questions({ ...latest.current, q }), { replace: before !== '', preventScrollReset: true });
  };
  const wait = (): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(search, QUIET_MS);
  };
  const type = (event: FormEvent): void => (isComposing(event) ? undefined : wait());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    search();
  };

  return (
    <search className="mb-4 block">
      <form onSubmit={submit}>
        <label htmlFor={id} className="label mb-1 block font-semibold">
          {questions.searchLabel}
        </label>
        <input
          ref={input}
          id={id}
          type="search"
          name="q"
          defaultValue={typed}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          placeholder={questions.searchHint}
          onInput={type}
          onCompositionEnd={wait}
          className="search-field"
        />
      </form>
    </search>
  );
}

import { type FormEvent, useEffect, useId, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths, type QuestionFilters } from '#src/paths.ts';

const QUIET_MS = 250;

/** Searches as one types; the text stands in the address beside the filters. Enter leaves a step to go back to. */
export function SearchBox({ filters }: { filters: QuestionFilters }) {
  const { questions } = useMessages();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  const id = useId();
  const typed = filters.q ?? '';

  // Back, forward and "clear" change the address: the box follows, but never under somebody's fingers.
  useEffect(() => {
    const box = input.current;
    if (box && document.activeElement !== box) box.value = typed;
  }, [typed]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const search = (replace: boolean): void => {
    window.clearTimeout(timer.current);
    const q = input.current?.value.trim() ?? '';
    if (q !== typed) void navigate(paths.questions({ ...filters, q }), { replace, preventScrollReset: true });
  };
  const type = (): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => search(true), QUIET_MS);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    search(false);
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
          onChange={type}
          className="search-field"
        />
      </form>
    </search>
  );
}

import { type FormEvent, useId } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import type { BankAddress } from './use-bank-address.ts';
import { useWantedFocus } from './use-wanted-focus.ts';

const isComposing = ({ nativeEvent }: FormEvent): boolean => nativeEvent instanceof InputEvent && nativeEvent.isComposing;

/** Searches as one types; the text stands in the address beside the filters. What an input method has not finished is not searched for. */
export function SearchBox({ initial, address: { input, search, searchSoon } }: { initial: string; address: BankAddress }) {
  const { questions } = useMessages();
  const id = useId();
  useWantedFocus(input);

  const type = (event: FormEvent): void => (isComposing(event) ? undefined : searchSoon());
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
          defaultValue={initial}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          placeholder={questions.searchHint}
          onInput={type}
          onCompositionEnd={searchSoon}
          className="search-field"
        />
      </form>
    </search>
  );
}

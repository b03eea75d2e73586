import { useSuspenseQuery } from '@tanstack/react-query';
import { useMessages } from '#src/lib/messages.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { AnswerState } from './answer-state.tsx';
import { mySuggestions } from './queries.ts';
import { SuggestionRow } from './suggestion-row.tsx';
import { useAnswering } from './use-answering.ts';

/** All that mentors suggest: what waits for an answer, then what was answered or is over. */
export function SuggestionList() {
  const { suggesting } = useMessages();
  const { items } = useSuspenseQuery(mySuggestions()).data;
  const answering = useAnswering();
  const [open, closed] = [items.filter(({ state }) => state === 'open'), items.filter(({ state }) => state !== 'open')];
  if (items.length === 0) return <Empty>{suggesting.empty}</Empty>;
  return (
    <>
      <AnswerState answering={answering} />
      {open.length > 0 && (
        <ul className="divide-y divide-rule border-y border-rule">
          {open.map((suggestion) => (
            <SuggestionRow key={suggestion.id} suggestion={suggestion} answering={answering} />
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <>
          <h2 className="mt-8 font-serif text-lg font-bold">{suggesting.earlier}</h2>
          <ul className="mt-2 divide-y divide-rule border-y border-rule">
            {closed.map((suggestion) => (
              <SuggestionRow key={suggestion.id} suggestion={suggestion} answering={answering} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

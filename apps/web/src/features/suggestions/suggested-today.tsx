import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { AnswerState } from './answer-state.tsx';
import { mySuggestions } from './queries.ts';
import { SuggestionRow } from './suggestion-row.tsx';
import { useAnswering } from './use-answering.ts';

const MOST = 3;

/** What waits for an answer, on the page of today; what was just answered stays until the page is left. */
export function SuggestedToday() {
  const { suggesting } = useMessages();
  const { data } = useQuery(mySuggestions());
  const answering = useAnswering();
  const shown = data?.items.filter(({ id, state }) => state === 'open' || answering.answered.has(id)).slice(0, MOST) ?? [];
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="suggested-today" className="mb-8 max-w-measure border-s-4 border-spark ps-4">
      <h2 id="suggested-today" className="font-serif text-lg font-bold">
        {suggesting.todayTitle}
      </h2>
      <AnswerState answering={answering} />
      <ul className="divide-y divide-rule">
        {shown.map((suggestion) => (
          <SuggestionRow key={suggestion.id} suggestion={suggestion} answering={answering} />
        ))}
      </ul>
      <Link to={paths.suggestions()} className="link inline-block py-0.5">
        {suggesting.all}
      </Link>
    </section>
  );
}

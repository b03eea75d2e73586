import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type MadeSuggestion, withdrawSuggestion } from '@whetstone/contracts/suggestions';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { nameSuggestion } from './name-suggestion.ts';
import { madeSuggestions, SUGGESTIONS } from './queries.ts';

function Row({ suggestion, onTakeBack }: { suggestion: MadeSuggestion; onTakeBack: () => void }) {
  const messages = useMessages();
  const { suggesting } = messages;
  const { reason, state, createdAt } = suggestion;
  const name = nameSuggestion(suggestion, messages);
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold break-words">
          <ContentText>{name}</ContentText>
        </p>
        <p className="break-words whitespace-pre-wrap">{reason}</p>
        <p className="label">
          {suggesting.at(createdAt)} · {suggesting.states[state]}
        </p>
      </div>
      {state === 'open' && (
        <button type="button" className="link min-h-6 text-[0.9375rem]" aria-label={suggesting.takeBackOf(name)} onClick={onTakeBack}>
          {suggesting.takeBack}
        </button>
      )}
    </li>
  );
}

/** What a mentor has suggested to a person, and what became of it. */
export function MadeList({ id }: { id: string }) {
  const { suggesting } = useMessages();
  const queries = useQueryClient();
  const { data } = useQuery(madeSuggestions(id));
  const takingBack = useMutation({
    mutationFn: (suggestionId: string) => call(withdrawSuggestion, { params: { id, suggestionId } }),
    onSettled: async () => queries.invalidateQueries({ queryKey: SUGGESTIONS }),
  });
  const { text } = useRefusal(takingBack.error);
  if (!data) return null;
  return (
    <div className="mt-8">
      <h3 className="font-serif text-lg font-bold">{suggesting.made}</h3>
      <p role="alert" className="text-error empty:hidden">
        {text}
      </p>
      {data.items.length === 0 ? (
        <p className="text-ink-soft">{suggesting.madeEmpty}</p>
      ) : (
        <ul className="mt-2 divide-y divide-rule border-y border-rule">
          {data.items.map((suggestion) => (
            <Row key={suggestion.id} suggestion={suggestion} onTakeBack={() => takingBack.mutate(suggestion.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}

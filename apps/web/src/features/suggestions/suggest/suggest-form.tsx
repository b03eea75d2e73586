import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LONGEST_REASON, makeSuggestion, SUGGESTION_KINDS } from '@whetstone/contracts/suggestions';
import { type SubmitEvent, useRef, useState } from 'react';
import { guideBySlug, guideList } from '#src/features/guides/queries.ts';
import { questionCounts } from '#src/features/questions/queries.ts';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Field } from '#src/ui/field.tsx';
import { SUGGESTIONS } from '../queries.ts';
import { type SuggestionChoices, SuggestionFields } from './suggestion-fields.tsx';
import { areasFor, EMPTY_WISH, keyOf, kindsFor, type PlannedArea, suggestionOf, type SuggestionWish } from './wish.ts';

/** What there is to choose from, and of what was not chosen the first. */
function useChoices(given: SuggestionWish, planned: readonly PlannedArea[]): { wish: SuggestionWish; choices: SuggestionChoices } {
  const guides = useQuery(guideList()).data?.items.map(({ slug, title }) => ({ slug, name: title })) ?? [];
  const areas = useQuery(questionCounts()).data?.facets.area.map(({ value, name }) => ({ slug: value, name })) ?? [];
  const guide = given.guide || (planned[0]?.guide.slug ?? guides[0]?.slug ?? '');
  const { data } = useQuery({ ...guideBySlug(guide), enabled: guide !== '' && given.kind === 'stage' });
  const stages = data?.stages.filter(({ questions }) => questions.length > 0).map(({ slug, name }) => ({ slug, name })) ?? [];
  const fitting = areasFor(given.kind, planned).map(keyOf);
  const wish = {
    ...given,
    guide,
    stage: given.stage || (stages[0]?.slug ?? ''),
    area: given.area || (areas[0]?.slug ?? ''),
    planned: fitting.includes(given.planned) ? given.planned : (fitting[0] ?? ''),
  };
  return { wish, choices: { guides, stages, areas, planned } };
}

function useSuggesting(personId: string, onSent: () => void) {
  const queries = useQueryClient();
  // one for as long as the form holds the same: however often the button is pressed, it is one suggestion
  const [suggestionId, setSuggestionId] = useState(() => crypto.randomUUID());
  return {
    sending: useMutation({
      mutationFn: (wish: SuggestionWish) =>
        call(makeSuggestion, { params: { id: personId, suggestionId }, body: { of: suggestionOf(wish), reason: wish.reason } }),
      onSuccess: async () => {
        onSent();
        await queries.invalidateQueries({ queryKey: SUGGESTIONS });
      },
    }),
    /** what is sent next is another one */
    renew: () => setSuggestionId(crypto.randomUUID()),
  };
}

interface SuggestFormProps {
  id: string;
  /** areas of what the person prepares for; none where that is not shared */
  planned: readonly PlannedArea[];
}

/** Suggests one thing to a person, and why. */
export function SuggestForm({ id, planned }: SuggestFormProps) {
  const { suggesting } = useMessages();
  const [given, setGiven] = useState(EMPTY_WISH);
  const [missing, setMissing] = useState<'question' | 'reason' | null>(null);
  const status = useRef<HTMLOutputElement>(null);
  const { wish, choices } = useChoices(given, planned);
  const { sending, renew } = useSuggesting(id, () => {
    setGiven({ ...EMPTY_WISH, kind: given.kind });
    renew();
    status.current?.focus();
  });
  const { text } = useRefusal(sending.error);
  const kinds = kindsFor(planned);
  const change = (part: Partial<SuggestionWish>): void => {
    setGiven({ ...given, ...part });
    if (sending.isError) renew();
    if (!sending.isIdle) sending.reset();
  };
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const lacking = wish.kind === 'question' && wish.question === '' ? 'question' : wish.reason.trim() === '' ? 'reason' : null;
    setMissing(lacking);
    if (lacking === null) sending.mutate(wish);
  };
  return (
    <form onSubmit={send} className="space-y-4">
      <Field label={suggesting.what}>
        {(control) => (
          <select
            {...control}
            value={wish.kind}
            onChange={({ target }) => change({ kind: SUGGESTION_KINDS.find((kind) => kind === target.value) ?? 'question' })}
            className="search-field"
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {suggesting.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SuggestionFields wish={wish} choices={choices} questionError={missing === 'question' ? suggesting.questionMissing : undefined} change={change} />
      <Field label={suggesting.reason} hint={suggesting.reasonHint} error={missing === 'reason' ? suggesting.reasonMissing : undefined}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={LONGEST_REASON}
            value={wish.reason}
            onChange={({ target }) => change({ reason: target.value })}
            className="search-field"
          />
        )}
      </Field>
      <p role="alert" className="text-error empty:hidden">
        {text}
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button" disabled={sending.isPending}>
          {suggesting.send}
        </button>
        <output ref={status} tabIndex={-1} className="outline-none">
          {sending.isSuccess ? suggesting.sent : ''}
        </output>
      </div>
    </form>
  );
}

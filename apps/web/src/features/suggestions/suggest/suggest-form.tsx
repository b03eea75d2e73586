import { LONGEST_REASON, SUGGESTION_KINDS, type SuggestionKind } from '@whetstone/contracts/suggestions';
import { type SubmitEvent, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Field } from '#src/ui/field.tsx';
import { SuggestionFields } from './suggestion-fields.tsx';
import { useChoices } from './use-choices.ts';
import { useSuggesting } from './use-suggesting.ts';
import { kindsFor, lackingOf, type PlannedArea } from './wish.ts';

interface KindChoiceProps {
  kinds: readonly SuggestionKind[];
  value: SuggestionKind;
  onChoose: (kind: SuggestionKind) => void;
}

function KindChoice({ kinds, value, onChoose }: KindChoiceProps) {
  const { suggesting } = useMessages();
  return (
    <Field label={suggesting.what}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={({ target }) => onChoose(SUGGESTION_KINDS.find((kind) => kind === target.value) ?? 'question')}
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
  );
}

interface SuggestFormProps {
  id: string;
  /** areas of what the person prepares for; none where that is not shared */
  planned: readonly PlannedArea[];
}

/** Suggests one thing to a person, and why. */
export function SuggestForm({ id, planned }: SuggestFormProps) {
  const { suggesting } = useMessages();
  const [missing, setMissing] = useState<'question' | 'reason' | null>(null);
  const { given, change, sending } = useSuggesting(id);
  const { wish, choices } = useChoices(given, planned);
  const { text } = useRefusal(sending.error);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const lacking = lackingOf(wish);
    setMissing(lacking);
    if (lacking === null) sending.mutate(wish);
  };
  return (
    <form onSubmit={send} className="space-y-4">
      <KindChoice kinds={kindsFor(planned)} value={wish.kind} onChoose={(kind) => change({ kind })} />
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
        <output>{sending.isSuccess ? suggesting.sent : ''}</output>
      </div>
    </form>
  );
}

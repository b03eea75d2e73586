import { RATINGS, type Rating } from '@whetstone/contracts/review-content';
import { LONGEST_QUESTION } from '@whetstone/contracts/submissions';
import { type SubmitEvent, useRef, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { ChoiceList } from '#src/ui/choice-list.tsx';
import { Field } from '#src/ui/field.tsx';
import type { useFeedback } from '../use-feedback.ts';

interface RateFormProps {
  /** as it stands; null before one was given */
  given: Rating | null;
  rating: ReturnType<typeof useFeedback>['rating'];
}

/** Whether an admin may read the review as well as the note: never unless it is ticked. */
function MayRead({ isTicked, onTick }: { isTicked: boolean; onTick: (isTicked: boolean) => void }) {
  const { feedback } = useMessages();
  return (
    <label className="flex max-w-measure items-start gap-3">
      <input type="checkbox" checked={isTicked} onChange={({ target }) => onTick(target.checked)} className="size-6 shrink-0 accent-stone" />
      <span>
        {feedback.mayRead}
        <span className="label block">{feedback.mayReadNote}</span>
      </span>
    </label>
  );
}

function Form({ given, rating, onDone }: RateFormProps & { onDone: () => void }) {
  const { handedIn, feedback } = useMessages();
  const [chosen, setChosen] = useState<Rating | null>(given);
  const [note, setNote] = useState('');
  const [mayRead, setMayRead] = useState(false);
  const [isNoteMissing, setNoteMissing] = useState(false);
  const { text } = useRefusal(rating.error);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (chosen === null) return;
    const said = chosen === 'problematic' ? note.trim() : '';
    const isMissing = chosen === 'problematic' && said === '';
    setNoteMissing(isMissing);
    if (!isMissing) rating.mutate({ rating: chosen, note: said, mayRead: chosen === 'problematic' && mayRead }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} className="space-y-4">
      <ChoiceList legend={feedback.rateLegend} values={RATINGS} value={chosen} labels={handedIn.ratings} onChoose={setChosen} />
      {chosen === 'problematic' && (
        <Field label={feedback.note} hint={feedback.noteHint} error={isNoteMissing ? feedback.noteMissing : undefined}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={LONGEST_QUESTION}
              value={note}
              onChange={({ target }) => setNote(target.value)}
              className="search-field"
            />
          )}
        </Field>
      )}
      {chosen === 'problematic' && <MayRead isTicked={mayRead} onTick={setMayRead} />}
      <p role="alert" className="text-error">
        {text}
      </p>
      <button type="submit" className="button" disabled={rating.isPending || chosen === null}>
        {feedback.sendRating}
      </button>
    </form>
  );
}

/** Says how useful a review was, and shows what was said. */
export function RateForm({ given, rating }: RateFormProps) {
  const { handedIn, feedback } = useMessages();
  const [isChanging, setChanging] = useState(false);
  const status = useRef<HTMLOutputElement>(null);
  const isAsking = given === null || isChanging;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4">
        <output ref={status} tabIndex={-1} className="outline-none">
          {given !== null && feedback.ratedAs(handedIn.ratings[given])}
        </output>
        {!isAsking && (
          <button type="button" className="link min-h-6 text-[0.9375rem]" onClick={() => setChanging(true)}>
            {feedback.changeRating}
          </button>
        )}
      </p>
      {isAsking && (
        <Form
          given={given}
          rating={rating}
          onDone={() => {
            setChanging(false);
            status.current?.focus();
          }}
        />
      )}
    </>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type AssessmentBody, LONGEST_ASSESSMENT_NOTE, putAssessment } from '@whetstone/contracts/assessments';
import { SET_CAPS, type SetView } from '@whetstone/contracts/question-sets';
import { LONGEST_ROUND_MINUTES, SHORTEST_ROUND_MINUTES } from '@whetstone/contracts/rounds';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Field } from '#src/ui/field.tsx';
import { NumberField } from '#src/ui/number-field.tsx';
import { assessmentById, assessmentList } from './queries.ts';

interface NewAssessmentProps {
  view: SetView;
  settle: () => Promise<SetView>;
}

interface Wish extends Omit<AssessmentBody, 'minutes' | 'days'> {
  minutes: number | null;
  days: number | null;
}

const USUAL_DAYS = 14;
const LONGEST_NAME = 80;

/** As long as the questions of the set are to take, as far as a round may last. */
const usualMinutes = ({ items }: SetView): number =>
  Math.min(
    LONGEST_ROUND_MINUTES,
    Math.max(
      SHORTEST_ROUND_MINUTES,
      items.reduce((sum, { minutes }) => sum + minutes, 0),
    ),
  );

/** Makes it and goes there. Saved again under the same id, so that pressing twice after a lost answer makes one. */
function useMaking({ view, settle }: NewAssessmentProps) {
  const [assessmentId] = useState(() => crypto.randomUUID());
  const params = { id: view.workspace.id, setId: view.id, assessmentId };
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async ({ minutes, days, ...wish }: Wish) => {
      if (minutes === null || days === null) return undefined;
      await settle();
      return call(putAssessment, { params, body: { ...wish, minutes, days } });
    },
    onSuccess: async (made) => {
      if (made === undefined) return;
      void queries.invalidateQueries({ queryKey: assessmentList(params).queryKey, exact: true });
      queries.removeQueries({ queryKey: assessmentById(params).queryKey });
      await navigate(paths.setAssessment(params));
    },
  });
}

function PauseField({ mayPause, onChange }: { mayPause: boolean; onChange: (mayPause: boolean) => void }) {
  const { assessments: words } = useMessages();
  return (
    <label className="flex min-h-9 max-w-md items-baseline gap-3 py-1">
      <input type="checkbox" checked={mayPause} onChange={({ target }) => onChange(target.checked)} className="size-5 shrink-0 translate-y-1 accent-stone" />
      <span>
        {words.mayPause}
        <span className="label block">{words.mayPauseHint}</span>
      </span>
    </label>
  );
}

function NoteField({ note, onWrite }: { note: string; onWrite: (note: string) => void }) {
  const { assessments: words } = useMessages();
  return (
    <Field label={words.candidateNote} hint={words.candidateNoteHint}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          maxLength={LONGEST_ASSESSMENT_NOTE}
          value={note}
          onChange={({ target }) => onWrite(target.value)}
          className="note-sheet"
        />
      )}
    </Field>
  );
}

/** What an assessment of the set is called, how long it takes, and what candidates are told. */
export function NewAssessment({ view, settle }: NewAssessmentProps) {
  const { assessments: words } = useMessages();
  const [wish, setWish] = useState<Wish>({ name: view.name, note: '', minutes: usualMinutes(view), mayPause: false, days: USUAL_DAYS });
  const making = useMaking({ view, settle });
  const { text } = useRefusal(making.error);
  const change = (part: Partial<Wish>): void => setWish((now) => ({ ...now, ...part }));
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate(wish);
      }}
    >
      <Field label={words.name}>
        {(control) => (
          <input
            {...control}
            required
            maxLength={LONGEST_NAME}
            value={wish.name}
            onChange={({ target }) => change({ name: target.value })}
            className="search-field"
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <NumberField
          label={words.minutes}
          hint={words.minutesHint}
          value={wish.minutes}
          min={SHORTEST_ROUND_MINUTES}
          max={LONGEST_ROUND_MINUTES}
          required
          onWrite={(minutes) => change({ minutes })}
        />
        <NumberField label={words.days} value={wish.days} min={1} max={SET_CAPS.linkDays} required onWrite={(days) => change({ days })} />
      </div>
      <PauseField mayPause={wish.mayPause} onChange={(mayPause) => change({ mayPause })} />
      <NoteField note={wish.note} onWrite={(note) => change({ note })} />
      <p role="alert" className="text-error empty:hidden">
        {text}
      </p>
      <button type="submit" className="button-primary" disabled={making.isPending}>
        {words.make}
      </button>
    </form>
  );
}

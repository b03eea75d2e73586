import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acceptAssessment } from '@whetstone/contracts/my-assessments';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { openRoundIn } from '#src/lib/open-round-in.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Field } from '#src/ui/field.tsx';
import { myAssessmentList } from './queries.ts';

const LONGEST_NAME = 80;

/** The name one chooses, and the button that begins. */
export function AcceptForm({ token, onBegun }: { token: string; onBegun: () => void }) {
  const { myAssessments: words } = useMessages();
  // made once, so that pressing again after a lost answer begins nothing twice
  const [id] = useState(() => crypto.randomUUID());
  const [chosenName, setChosenName] = useState('');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const accepting = useMutation({
    mutationFn: () => call(acceptAssessment, { params: { id }, body: { token, chosenName } }),
    onSuccess: async () => {
      onBegun();
      void queries.invalidateQueries({ queryKey: myAssessmentList().queryKey });
      await navigate(paths.round(id), { replace: true });
    },
  });
  const openRound = openRoundIn(accepting.error);
  const { text } = useRefusal(accepting.error);
  return (
    <form
      className="mt-12 space-y-4 border-t-2 border-ink pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        accepting.mutate();
      }}
    >
      <Field label={words.chosenName} hint={words.chosenNameHint}>
        {(control) => (
          <input
            {...control}
            required
            maxLength={LONGEST_NAME}
            autoComplete="off"
            value={chosenName}
            onChange={({ target }) => setChosenName(target.value)}
            className="search-field"
          />
        )}
      </Field>
      <p role="alert" className="text-error empty:hidden">
        {openRound === null ? text : words.openRound}
      </p>
      {openRound !== null && (
        <p>
          <Link className="button" to={paths.round(openRound)}>
            {words.toOpenRound}
          </Link>
        </p>
      )}
      <button type="submit" className="button-primary" disabled={accepting.isPending}>
        {words.begin}
      </button>
    </form>
  );
}

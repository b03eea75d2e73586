import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { claimSubmission } from '@whetstone/contracts/desk';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { HiddenLevels } from '#src/features/calibration/hidden-levels.tsx';
import { deskReview as reviewQuery, heard } from '#src/features/desk/queries.ts';
import { ReviewForm } from '#src/features/desk/review-form.tsx';
import { ReviewHead, ToDesk } from '#src/features/desk/review-head.tsx';
import { SentReview } from '#src/features/desk/sent-review.tsx';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { call } from '#src/lib/call.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

/** Not claimed by this mentor, or not any more: their time is over, or somebody else has it. */
const isNotMine = (error: unknown): boolean => error instanceof CallError && (error.code === 'not_found' || error.code === 'conflict');

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const query = reviewQuery(args.params['ticket'] ?? '');
  // What one has not claimed is no error here: one may claim it.
  await queriesOf(args)
    .fetchQuery(query)
    .catch((error: unknown) => {
      if (!isNotMine(error)) throw error;
    });
  return null;
}

/** Come to by a link, as from a notification, before it is claimed. */
function NotMine({ ticket }: { ticket: string }) {
  const { deskReview, mentorDesk } = useMessages();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => heard(await call(claimSubmission, { params: { ticket } })),
    onSuccess: (claimed) => queries.setQueryData(reviewQuery(ticket).queryKey, claimed),
  });
  return (
    <div className="page pb-16">
      <PageHead title={deskReview.notMineTitle} above={<ToDesk />}>
        <Lead>{deskReview.notMineText}</Lead>
      </PageHead>
      <button type="button" className="button-primary" disabled={isPending} onClick={() => mutate()}>
        {mentorDesk.claim}
      </button>
      <p role="alert" className="mt-3 max-w-measure">
        {error !== null && deskReview.goneText}
      </p>
    </div>
  );
}

/** One submission: to be reviewed while it is claimed, and as it was sent from then on. */
export function Component() {
  const ticket = useParams()['ticket'] ?? '';
  const person = usePerson();
  const { data, error } = useQuery({ ...reviewQuery(ticket), retryOnMount: false });
  if (!person) return <NotSignedIn />;
  if (data === undefined) return <NotMine ticket={ticket} />;
  // Where somebody else has it by now, what was written here still stands.
  const review = isNotMine(error) ? { ...data, lockedUntil: null } : data;
  return (
    <div className="page pb-16">
      <ReviewHead review={review} />
      {review.sent === null ? (
        <ReviewForm key={ticket} owner={person.id} review={review} />
      ) : (
        <SentReview review={review} sent={review.sent} comparison={review.reference && <HiddenLevels levels={review.reference} />} />
      )}
    </div>
  );
}

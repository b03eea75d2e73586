import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { claimSubmission, DAILY_BATCH, type DeskView } from '@whetstone/contracts/desk';
import { useId } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { usePageActs } from '#src/lib/page-keys.ts';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import { ClaimedRow, QueueRow, SentRow } from './desk-rows.tsx';
import { deskReview, heard, myDesk } from './queries.ts';
import { useServerNow } from './use-server-now.ts';

function NotCalibrated() {
  const { mentorDesk } = useMessages();
  return (
    <Notice tone="info" title={mentorDesk.closedTitle}>
      <p>{mentorDesk.closedText}</p>
      <p>
        <Link to={paths.calibration()} className="link inline-block py-1 font-semibold">
          {mentorDesk.toCalibration}
        </Link>
      </p>
    </Notice>
  );
}

/** How much of a day's share is done; at the end of it that one may stop. */
function Today({ done }: { done: number }) {
  const { mentorDesk } = useMessages();
  const id = useId();
  return (
    <div className="max-w-measure">
      <p id={id} className="label font-semibold">
        {mentorDesk.today(done, DAILY_BATCH)}
      </p>
      <progress aria-labelledby={id} className="round-bar mt-1" max={DAILY_BATCH} value={Math.min(done, DAILY_BATCH)} />
      {done >= DAILY_BATCH && (
        <div className="mt-4">
          <Notice tone="info" title={mentorDesk.doneTitle}>
            <p>{mentorDesk.doneText(done)}</p>
            <p>{mentorDesk.doneGoOn}</p>
          </Notice>
        </div>
      )}
    </div>
  );
}

/** Claims one and goes to it. What cannot be had any more is gone from the list then. */
function useClaim() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (ticket: string) => heard(await call(claimSubmission, { params: { ticket } })),
    onSuccess: (claimed) => {
      queries.setQueryData(deskReview(claimed.ticket).queryKey, claimed);
      void navigate(paths.deskReview(claimed.ticket));
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: myDesk().queryKey, exact: true }),
  });
}

/** What was sent, and the way to how one's levels lie to those of others. */
function Sent({ desk: { sent, isOpen } }: { desk: DeskView }) {
  const { mentorDesk } = useMessages();
  return (
    <>
      {sent.length > 0 && (
        <Section title={mentorDesk.sentTitle} note={mentorDesk.sentNote}>
          <ul className="divide-y divide-rule border-y border-rule">
            {sent.map((review) => (
              <SentRow key={review.ticket} review={review} />
            ))}
          </ul>
        </Section>
      )}
      {isOpen && (
        <p className="mt-8">
          <Link to={paths.calibration()} className="link inline-block py-1">
            {mentorDesk.toLeniency}
          </Link>
        </p>
      )}
    </>
  );
}

/** What a mentor does now: what is claimed, then what waits, the one with the least time left first; below it what was sent. */
export function Desk() {
  const { mentorDesk } = useMessages();
  const desk = useSuspenseQuery(myDesk()).data;
  const now = useServerNow(desk);
  const { mutate: claim, isPending, error } = useClaim();
  const { claimed, queue, waiting, doneToday, isOpen } = desk;
  const claimPicked = (): void => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['ticket'] : undefined;
    const ticket = focused ?? queue[0]?.ticket;
    if (ticket !== undefined && !isPending) claim(ticket);
  };
  usePageActs({ claimOrComment: claimPicked });
  return (
    <>
      <div className="mb-10 space-y-6">
        <Today done={doneToday} />
        {!isOpen && <NotCalibrated />}
      </div>
      {claimed.length > 0 && (
        <Section title={mentorDesk.claimedTitle}>
          <ul className="divide-y divide-rule border-y border-rule">
            {claimed.map((card) => (
              <ClaimedRow key={card.ticket} card={card} now={now} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={mentorDesk.queueTitle} {...(waiting > 0 ? { note: `${mentorDesk.queueNote(queue.length, waiting)} ${mentorDesk.queueKeys}` } : {})}>
        <p role="alert" className="max-w-measure font-semibold text-error not-empty:mb-4">
          {error !== null && mentorDesk.claimRefused}
        </p>
        {queue.length === 0 ? (
          <Empty>{mentorDesk.queueEmpty}</Empty>
        ) : (
          <ul className="divide-y divide-rule border-y border-rule">
            {queue.map((card, at) => (
              <QueueRow
                key={card.ticket}
                card={card}
                now={now}
                isFirst={at === 0 && claimed.length === 0}
                isBusy={isPending}
                onClaim={() => claim(card.ticket)}
              />
            ))}
          </ul>
        )}
      </Section>
      <Sent desk={desk} />
    </>
  );
}

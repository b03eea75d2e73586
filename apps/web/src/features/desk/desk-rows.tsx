import type { DeskCard, DeskView } from '@whetstone/contracts/desk';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Icon } from '#src/ui/icon.tsx';

const SOON_MS = 24 * 3_600_000;

function Title({ kind, areas }: Pick<DeskCard, 'kind' | 'areas'>) {
  const { mentorDesk } = useMessages();
  return (
    <>
      {mentorDesk.workKinds[kind]}
      {areas.length > 0 && (
        <>
          {': '}
          <ContentText>{areas.join(' · ')}</ContentText>
        </>
      )}
    </>
  );
}

/** By when it has to be begun for the candidate to have it before the interview. */
function StartBy({ startBy, now }: { startBy: string; now: number }) {
  const { mentorDesk } = useMessages();
  const leftMs = Date.parse(startBy) - now;
  const isSoon = leftMs < SOON_MS;
  return (
    <p className={`flex items-center gap-1.5 text-[0.9375rem] ${isSoon ? 'font-semibold text-spark' : ''}`}>
      {isSoon && <Icon name="warning" />}
      {mentorDesk.startWithin(leftMs)}
    </p>
  );
}

interface CardProps {
  card: DeskCard;
  now: number;
  /** what it is called */
  children: ReactNode;
  /** beside it, and below it on a narrow screen */
  act?: ReactNode;
}

function Card({ card, now, children, act }: CardProps) {
  const { mentorDesk } = useMessages();
  const { submittedAt, minutes, parts, startBy, isForMe, isSecond } = card;
  const notes = [
    mentorDesk.waits(Math.max(0, now - Date.parse(submittedAt))),
    mentorDesk.minutes(minutes),
    parts > 1 ? mentorDesk.parts(parts) : '',
    isForMe ? mentorDesk.forMe : '',
    isSecond ? mentorDesk.second : '',
  ];
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3.5">
      <div className="min-w-0 flex-1 basis-72">
        {children}
        {startBy !== null && <StartBy startBy={startBy} now={now} />}
        <p className="label">{notes.filter((note) => note !== '').join(' · ')}</p>
      </div>
      {act}
    </li>
  );
}

/** One that is claimed already. */
export function ClaimedRow({ card, now }: { card: DeskView['claimed'][number]; now: number }) {
  const { mentorDesk } = useMessages();
  const leftMs = Date.parse(card.lockedUntil) - now;
  return (
    <Card card={card} now={now}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link data-row to={paths.deskReview(card.ticket)} className="link font-serif text-lg font-semibold">
          <Title {...card} />
        </Link>
        <span className="text-[0.9375rem] font-semibold text-spark">{mentorDesk.leftOn(leftMs)}</span>
      </p>
    </Card>
  );
}

interface QueueRowProps {
  card: DeskCard;
  now: number;
  /** whether it is the one thing to do next */
  isFirst: boolean;
  isBusy: boolean;
  onClaim: () => void;
}

/** One that waits. Whose it is, and what it says, is seen once it is claimed. */
export function QueueRow({ card, now, isFirst, isBusy, onClaim }: QueueRowProps) {
  const { mentorDesk } = useMessages();
  return (
    <Card
      card={card}
      now={now}
      act={
        <button
          type="button"
          data-row
          data-ticket={card.ticket}
          aria-disabled={isBusy}
          aria-label={mentorDesk.claimOf(mentorDesk.workKinds[card.kind], card.areas.join(', '))}
          onClick={isBusy ? undefined : onClaim}
          className={isFirst ? 'button-primary' : 'button'}
        >
          {mentorDesk.claim}
        </button>
      }
    >
      <p className="font-serif text-lg font-semibold">
        <Title {...card} />
      </p>
    </Card>
  );
}

/** A review that was sent: how it was taken, and whether something is still asked. */
export function SentRow({ review: { ticket, kind, areas, submittedAt, rating, openThreads, isReference } }: { review: DeskView['sent'][number] }) {
  const { mentorDesk } = useMessages();
  const ratingName = rating === null ? mentorDesk.unrated : (mentorDesk.ratings[rating] ?? rating);
  return (
    <li className="py-3">
      <Link data-row to={paths.deskReview(ticket)} className="link font-serif text-[1.0625rem] font-semibold">
        <Title kind={kind} areas={areas} />
      </Link>
      <p className="label">
        {mentorDesk.sentOn(submittedAt)} ·{' '}
        {isReference ? (
          mentorDesk.wasReference
        ) : (
          <>
            {ratingName} · <span className={openThreads > 0 ? 'font-semibold text-spark' : ''}>{mentorDesk.openThreads(openThreads)}</span>
          </>
        )}
      </p>
    </li>
  );
}

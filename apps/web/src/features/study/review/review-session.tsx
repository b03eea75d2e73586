import { useQuery } from '@tanstack/react-query';
import type { CallOutput } from '@whetstone/contracts/call';
import type { listDue } from '@whetstone/contracts/attempts';
import { useMessages } from '#src/lib/messages.tsx';
import { usePageActs } from '#src/lib/page-keys.ts';
import type { Messages } from '#src/messages/en.ts';
import { Kbd } from '#src/ui/kbd.tsx';
import { useWorkState } from '#src/work/work-state.ts';
import { gradeActs } from '../grade-acts.ts';
import { LeechWays } from './leech-ways.tsx';
import { dueList } from './queries.ts';
import { ReviewCard } from './review-card.tsx';
import { ReviewEnd } from './review-end.tsx';
import { type Session, turnOf } from './session.ts';
import { unasked } from './unasked.ts';
import { type Reviewing, useReview } from './use-review.ts';

type Due = CallOutput<typeof listDue>;

function Place({ session, waitingCount, count }: { session: Session; waitingCount: number; count: number }) {
  const { reviewing } = useMessages();
  const [at, all] = [Math.min(session.at + 1, session.turns.length), session.turns.length];
  return (
    <div className="mb-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule pb-2">
        <p className="font-semibold tabular-nums">{reviewing.place(at, all)}</p>
        <p className="label">{reviewing.cap(count, waitingCount)}</p>
      </div>
      <progress className="place-bar" max={all} value={session.at} aria-label={reviewing.place(at, all)} />
    </div>
  );
}

function saidOf(last: Reviewing['last'], session: Session, { studying, reviewing }: Messages): string | null {
  const grade = session.given.at(-1)?.grade ?? null;
  if (last === 'undone') return reviewing.undone;
  if (last === 'failed') return studying.states.failed;
  if (last === 'set-aside') return reviewing.wasSetAside;
  if (last !== 'graded' || grade === null) return null;
  return grade === 1 ? `${studying.graded(grade, null)} ${reviewing.comesAgain}` : studying.graded(grade, null);
}

/** What is due still after the session, by the server; null until it is known. */
function useMore(isOver: boolean, restart: Reviewing['restart']): { count: number; goOn: () => void } | null {
  const { entries } = useWorkState();
  const { data } = useQuery({ ...dueList(), enabled: isOver && entries.length === 0 });
  if (!isOver || data === undefined) return null;
  const items = unasked(data.items, entries);
  return { count: items.length, goOn: () => restart(items) };
}

/** Reviews, one after the other, until all that is due today is done. */
export function ReviewSession({ owner, due }: { owner: string; due: Due }) {
  const messages = useMessages();
  const { studying } = messages;
  const review = useReview(owner, due.items);
  const { session, last } = review;
  const turn = turnOf(session);
  const more = useMore(turn === null, review.restart);
  usePageActs({
    ...(turn !== null && !session.isFlipped && { flip: review.flip }),
    ...(session.isFlipped && gradeActs(review.grade)),
    ...(session.given.length > 0 && { undo: review.undo }),
  });
  return (
    <div className="max-w-[44rem]">
      {turn !== null && <Place session={session} waitingCount={due.waitingCount} count={due.items.length} />}
      <div className="mb-4 flex min-h-7 flex-wrap items-baseline gap-x-4 text-[0.9375rem]">
        <output className="text-ink-soft">{saidOf(last, session, messages)}</output>
        {session.given.length > 0 && (
          <button type="button" className="link min-h-6 font-semibold" onClick={review.undo}>
            {studying.undo} <Kbd>u</Kbd>
          </button>
        )}
      </div>
      {turn === null ? (
        <ReviewEnd session={session} waitingCount={due.waitingCount} more={more} />
      ) : (
        <ReviewCard
          key={session.at}
          turn={turn}
          reviewing={review}
          leech={turn.item.card.isLeech && <LeechWays owner={owner} item={turn.item} onSetAside={review.setAside} />}
        />
      )}
    </div>
  );
}

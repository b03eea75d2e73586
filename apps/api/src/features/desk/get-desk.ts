import { type DeskView, MOST_COUNTED } from '@whetstone/contracts/desk';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';
import { type ReviewRow, draftOf } from '../submissions/present-review.ts';
import { readHiddenDesk } from './hidden/read-hidden-desk.ts';
import { openTo } from './may-see.ts';
import { type CardRow, claimedSql, countSql, presentCard, queueSql } from './read-queue.ts';

const MOST = 20;
const TWO_DAYS_MS = 2 * 86_400_000;

/** Comments that the mentor has sent and that the candidate has answered last. */
function openThreads(review: Pick<ReviewRow, 'draft'> & { replies: Pick<ReviewRow['replies'][number], 'commentId' | 'kind' | 'isMentor'>[] }): number {
  const last = new Map(review.replies.map((reply) => [reply.commentId, reply]));
  return draftOf(review).comments.filter(({ id }) => {
    const reply = last.get(id.toLowerCase());
    return reply !== undefined && !reply.isMentor && reply.kind !== 'resolve';
  }).length;
}

async function readSent({ db }: Deps, mentorId: string): Promise<DeskView['sent']> {
  const rows = await db.mentorReview.findMany({
    where: { mentorId, sentAt: { not: null }, submission: { person: openTo(mentorId) } },
    orderBy: { sentAt: 'desc' },
    take: MOST,
    include: { submission: { select: { ticket: true, kind: true, areas: true } }, replies: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  });
  return rows.map(({ submission, sentAt, rating, ...review }) => ({
    ...submission,
    submittedAt: (sentAt ?? new Date(0)).toISOString(),
    rating,
    openThreads: openThreads(review),
    isReference: false,
  }));
}

/** How many reviews the mentor has sent on their own day. */
async function countToday({ db }: Deps, mentorId: string): Promise<{ now: Date; doneToday: number }> {
  const { now, today, dateOf } = await readStudyClock(db, mentorId);
  const sent = await db.mentorReview.findMany({ where: { mentorId, sentAt: { gt: new Date(now.getTime() - TWO_DAYS_MS) } }, select: { sentAt: true } });
  const references = await db.hiddenReference.findMany({
    where: { personId: mentorId, sentAt: { gt: new Date(now.getTime() - TWO_DAYS_MS) } },
    select: { sentAt: true },
  });
  return { now, doneToday: [...sent, ...references].filter(({ sentAt }) => sentAt !== null && dateOf(sentAt) === today).length };
}

/** Least time left first, then the oldest, as `queueSql` has it. */
function inOrder(rows: readonly CardRow[]): CardRow[] {
  const never = Number.POSITIVE_INFINITY;
  const startBy = (row: CardRow): number => row.startBy?.getTime() ?? never;
  return rows.toSorted((a, b) => (startBy(a) === startBy(b) ? a.createdAt.getTime() - b.createdAt.getTime() : startBy(a) - startBy(b)));
}

/** What waits for a mentor: nothing of the work, and not whose it is. Reference answers stand among it and are not to be told from it. */
export async function getDesk(deps: Deps, { personId: mentorId }: Actor): Promise<DeskView> {
  const { db } = deps;
  const [{ now, doneToday }, standing, claimed, queue, [{ count }], sent] = await Promise.all([
    countToday(deps, mentorId),
    db.mentorStanding.findUnique({ where: { personId: mentorId } }),
    db.$queryRaw<CardRow[]>(claimedSql(mentorId)),
    db.$queryRaw<CardRow[]>(queueSql(mentorId, MOST)),
    db.$queryRaw<[{ count: number }]>(countSql(mentorId, MOST_COUNTED)),
    readSent(deps, mentorId),
  ]);
  const isOpen = standing !== null;
  const hidden = await readHiddenDesk(deps, mentorId, { now, isOpen });
  const held = [...claimed, ...hidden.claimed].map((row) => ({ ...presentCard(row), lockedUntil: (row.lockedUntil ?? now).toISOString() }));
  return {
    now: now.toISOString(),
    isOpen,
    doneToday,
    claimed: held.toSorted((a, b) => Date.parse(a.lockedUntil) - Date.parse(b.lockedUntil)),
    queue: inOrder([...queue, ...hidden.queue])
      .slice(0, MOST)
      .map(presentCard),
    waiting: Math.min(MOST_COUNTED, count + hidden.queue.length),
    sent: [...sent, ...hidden.sent].toSorted((a, b) => Date.parse(b.submittedAt) - Date.parse(a.submittedAt)).slice(0, MOST),
  };
}

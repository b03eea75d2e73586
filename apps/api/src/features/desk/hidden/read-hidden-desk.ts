import type { DeskView } from '@whetstone/contracts/desk';
import type { Reads } from '../../../deps.ts';
import type { CardRow } from '../read-queue.ts';
import type { HiddenRow } from './find-hidden.ts';

interface HiddenDesk {
  queue: CardRow[];
  claimed: CardRow[];
  sent: DeskView['sent'];
}

/** What a list needs; the answer and the draft stay where they are. */
const LISTED = { ticket: true, areas: true, minutes: true, createdAt: true, startBy: true, claimedUntil: true, sentAt: true } as const;
type Listed = Pick<HiddenRow, keyof typeof LISTED>;

const cardOf = ({ ticket, areas, minutes, createdAt, startBy, claimedUntil }: Listed): CardRow => ({
  ticket,
  kind: 'answer',
  areas,
  parts: 1,
  minutes,
  createdAt,
  startBy,
  isForMe: false,
  isSecond: false,
  lockedUntil: claimedUntil,
});

/** The reference answers of a mentor, as the desk shows work: what waits, what is held, and what was sent. */
export async function readHiddenDesk({ db }: Reads, personId: string, { now, isOpen }: { now: Date; isOpen: boolean }): Promise<HiddenDesk> {
  const rows = await db.hiddenReference.findMany({ where: { personId }, orderBy: { draw: 'asc' }, select: LISTED });
  if (rows.length === 0) return { queue: [], claimed: [], sent: [] };
  const passed = await db.$queryRaw<{ ticket: string }[]>`
    SELECT ticket FROM submission_pass WHERE mentor_id = ${personId}::uuid AND passed_at > app_now() - interval '1 day'`;
  const isPassed = (row: Listed): boolean => passed.some(({ ticket }) => ticket === row.ticket);
  const isHeld = ({ claimedUntil }: Listed): boolean => claimedUntil !== null && claimedUntil > now;
  const open = isOpen ? rows.filter(({ sentAt }) => sentAt === null) : [];
  return {
    queue: open.filter((row) => !isHeld(row) && !isPassed(row)).map(cardOf),
    claimed: open.filter(isHeld).map(cardOf),
    sent: rows.flatMap(({ ticket, areas, sentAt }) =>
      sentAt === null ? [] : [{ ticket, kind: 'answer' as const, areas, submittedAt: sentAt.toISOString(), rating: null, openThreads: 0, isReference: true }],
    ),
  };
}

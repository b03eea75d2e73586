import { isDeepStrictEqual } from 'node:util';
import type { ReviewDraft } from '@whetstone/contracts/review-content';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { readNow } from '../../read-now.ts';
import { findHidden } from './hidden/find-hidden.ts';
import { nothingHere } from './refuse-desk.ts';

type Tx = Prisma.TransactionClient;

interface Given {
  ticket: string;
  draft: ReviewDraft;
  basedOn: number;
}

/** A draft as it stands, and how another takes its place. */
interface Kept {
  draft: unknown;
  revision: number;
  isSent: boolean;
  write: (draft: ReviewDraft, revision: number) => Promise<unknown>;
}

/** What PostgreSQL's JSON can hold: what is half a character becomes the sign for one that cannot be read. */
const wellFormed = (draft: ReviewDraft): ReviewDraft =>
  JSON.parse(JSON.stringify(draft), (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)) as ReviewDraft;

/** The draft on a reference answer that was claimed; null where the ticket stands for none. */
async function findHiddenDraft(tx: Tx, personId: string, ticket: string): Promise<Kept | null> {
  const row = await findHidden(tx, personId, ticket);
  if (row === null || row.startedAt === null) return null;
  const where = { personId_ticket: { personId, ticket } };
  const write: Kept['write'] = async (draft, revision) =>
    tx.hiddenReference.update({ where, data: { draft: { ...draft }, revision }, select: { ticket: true } });
  return { draft: row.draft, revision: row.revision, isSent: row.sentAt !== null, write };
}

async function findDraft(tx: Tx, mentorId: string, ticket: string): Promise<Kept | null> {
  const [row] = await tx.$queryRaw<(Omit<Kept, 'write'> & { personId: string; id: string })[]>`
    SELECT r.person_id AS "personId", r.id, r.draft, r.revision, r.sent_at IS NOT NULL AS "isSent"
    FROM mentor_review r JOIN submission s ON s.person_id = r.person_id AND s.id = r.submission_id
    WHERE s.ticket = ${ticket}::uuid AND r.mentor_id = ${mentorId}::uuid FOR NO KEY UPDATE OF r`;
  if (row === undefined) return null;
  const { personId, id, ...kept } = row;
  const where = { personId_id: { personId, id } };
  return { ...kept, write: async (draft, revision) => tx.mentorReview.update({ where, data: { draft: { ...draft }, revision }, select: { id: true } }) };
}

/**
 * Saves the draft of a review. It is the mentor's own, and kept when their lock has ended.
 * @throws DomainError not_found where the mentor has not begun one; conflict where it was sent, or another window has saved since
 */
export async function saveDraft({ db }: Deps, { personId: mentorId }: Actor, { ticket, draft: given, basedOn }: Given) {
  const draft = wellFormed(given);
  return db.$transaction(async (tx) => {
    const kept = (await findHiddenDraft(tx, mentorId, ticket)) ?? (await findDraft(tx, mentorId, ticket));
    if (kept === null) throw nothingHere();
    if (kept.isSent) throw new DomainError('conflict', 'This review was sent. It cannot be changed any more.');
    const savedAt = (await readNow(tx)).toISOString();
    if (kept.revision === basedOn + 1 && isDeepStrictEqual(kept.draft, draft)) return { revision: kept.revision, savedAt };
    if (kept.revision !== basedOn)
      throw new DomainError('conflict', 'Another window has saved this review since. Load it anew; what you wrote here is not lost.');
    await kept.write(draft, basedOn + 1);
    return { revision: basedOn + 1, savedAt };
  });
}

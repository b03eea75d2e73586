import { isDeepStrictEqual } from 'node:util';
import type { ReviewDraft } from '@whetstone/contracts/review-content';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { readNow } from '../../read-now.ts';
import { nothingHere } from './get-desk-review.ts';

interface Given {
  ticket: string;
  draft: ReviewDraft;
  basedOn: number;
}

/** What PostgreSQL's JSON can hold: what is half a character becomes the sign for one that cannot be read. */
const wellFormed = (draft: ReviewDraft): ReviewDraft =>
  JSON.parse(JSON.stringify(draft), (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)) as ReviewDraft;

/**
 * Saves the draft of a review. It is the mentor's own, and kept when their lock has ended.
 * @throws DomainError not_found where the mentor has not begun one; conflict where it was sent, or another window has saved since
 */
export async function saveDraft({ db }: Deps, { personId: mentorId }: Actor, { ticket, draft: given, basedOn }: Given) {
  const draft = wellFormed(given);
  return db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ personId: string; id: string; draft: unknown; revision: number; isSent: boolean }[]>`
      SELECT r.person_id AS "personId", r.id, r.draft, r.revision, r.sent_at IS NOT NULL AS "isSent"
      FROM mentor_review r JOIN submission s ON s.person_id = r.person_id AND s.id = r.submission_id
      WHERE s.ticket = ${ticket}::uuid AND r.mentor_id = ${mentorId}::uuid FOR NO KEY UPDATE OF r`;
    if (row === undefined) throw nothingHere();
    if (row.isSent) throw new DomainError('conflict', 'This review was sent. It cannot be changed any more.');
    const savedAt = (await readNow(tx)).toISOString();
    if (row.revision === basedOn + 1 && isDeepStrictEqual(row.draft, draft)) return { revision: row.revision, savedAt };
    if (row.revision !== basedOn)
      throw new DomainError('conflict', 'Another window has saved this review since. Load it anew; what you wrote here is not lost.');
    const { personId, id } = row;
    await tx.mentorReview.update({ where: { personId_id: { personId, id } }, data: { draft: { ...draft }, revision: basedOn + 1 }, select: { id: true } });
    return { revision: basedOn + 1, savedAt };
  });
}

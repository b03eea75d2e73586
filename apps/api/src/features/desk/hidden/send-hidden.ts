import type { DeskReview } from '@whetstone/contracts/desk';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../../actor.ts';
import { announceDesk } from '../../submissions/announce-change.ts';
import { draftOf } from '../../submissions/present-review.ts';
import { parseWork } from '../../submissions/submission-row.ts';
import { presentQuestions } from '../present-questions.ts';
import { requireReady } from '../require-ready.ts';
import { readHiddenReview, requireHeldHidden } from './read-hidden-review.ts';

/** Sends the review of a reference answer: nobody is told but the mentor, at once, by the answer. @returns null where the ticket stands for none @throws as `sendReview` */
export async function sendHidden(
  tx: Prisma.TransactionClient,
  mentor: Actor,
  { ticket, revision }: { ticket: string; revision: number },
): Promise<DeskReview | null> {
  const row = await requireHeldHidden(tx, mentor, ticket);
  if (row === null) return null;
  if (row.sentAt === null) {
    requireReady({ draft: draftOf(row), revision: row.revision }, { revision, work: parseWork(row), questions: await presentQuestions({ db: tx }, row) });
    await announceDesk(tx);
    await tx.$executeRaw`
      UPDATE hidden_reference SET sent_at = app_now(), claimed_until = NULL WHERE person_id = ${mentor.personId}::uuid AND ticket = ${ticket}::uuid`;
  }
  const sent = await requireHeldHidden(tx, mentor, ticket);
  return sent && readHiddenReview(tx, mentor, sent);
}

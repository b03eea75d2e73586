import type { DeskReview } from '@whetstone/contracts/desk';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../../actor.ts';
import { DomainError } from '../../../domain-error.ts';
import { recordAudit } from '../../../record-audit.ts';
import { readNow } from '../../../read-now.ts';
import { EMPTY_DRAFT, draftOf, presentReview } from '../../submissions/present-review.ts';
import { parseSources, parseWork } from '../../submissions/submission-row.ts';
import { presentQuestions } from '../present-questions.ts';
import { nothingHere } from '../refuse-desk.ts';
import { compareHidden } from './compare-hidden.ts';
import { type HiddenRow, findHidden } from './find-hidden.ts';

type Tx = Prisma.TransactionClient;

/**
 * A reference answer that the mentor holds, or has sent their review of.
 * @returns null where the ticket stands for none
 * @throws DomainError as where the ticket stands for work: conflict where the lock has ended, not_found before it was claimed
 */
export async function requireHeldHidden(tx: Tx, { personId }: Actor, ticket: string): Promise<HiddenRow | null> {
  const row = await findHidden(tx, personId, ticket);
  if (row === null) return null;
  if (row.startedAt === null) throw nothingHere();
  const isHeld = row.claimedUntil !== null && row.claimedUntil > (await readNow(tx));
  if (row.sentAt === null && !isHeld) throw new DomainError('conflict', 'Your lock has ended. Claim it again; what you wrote is kept.');
  return row;
}

/** As a submission of somebody who did not wish to be named is answered, and once it was sent with the levels of the reference. */
export async function readHiddenReview(tx: Tx, mentor: Actor, row: HiddenRow): Promise<DeskReview> {
  // as of work, in what the mentor did; of nobody, so that it stands in no other log
  await recordAudit(tx, { act: 'read.submission', actor: mentor.pseudonym, target: row.ticket });
  const { name, pseudonym } = await tx.person.findUniqueOrThrow({ where: { id: mentor.personId }, select: { name: true, pseudonym: true } });
  const sources = parseSources(row);
  const sent = presentReview({ ...row, mentor: { name, pseudonym }, isCalibrated: true, replies: [], rating: null }, sources);
  const [levels = []] = await compareHidden(tx, [row]);
  return {
    ticket: row.ticket,
    candidate: null,
    question: '',
    submittedAt: row.createdAt.toISOString(),
    startBy: row.startBy?.toISOString() ?? null,
    work: parseWork(row),
    questions: await presentQuestions({ db: tx }, row),
    lockedUntil: sent === null ? (row.claimedUntil?.toISOString() ?? null) : null,
    now: (await readNow(tx)).toISOString(),
    draft: row.revision === 0 ? EMPTY_DRAFT : draftOf(row),
    revision: row.revision,
    sent,
    reference: sent === null ? null : levels,
  };
}

import type { MenteeNote } from '@whetstone/contracts/mentees';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { requireAnyConsent } from './require-any-consent.ts';

/** A mentor's own note about a candidate, as it stands. */
export async function readMenteeNote(tx: Prisma.TransactionClient, mentorId: string, personId: string): Promise<MenteeNote> {
  const row = await tx.menteeNote.findUnique({ where: { mentorId_personId: { mentorId, personId } } });
  return { text: row?.text ?? '', revision: row?.revision ?? 0, changedAt: row?.changedAt.toISOString() ?? null };
}

/** @throws DomainError not_found without a living grant, the same as for nobody at all */
export async function getMenteeNote({ db }: Deps, mentor: Actor, candidateId: string): Promise<MenteeNote> {
  return db.$transaction(async (tx) => {
    const { personId } = await requireAnyConsent(tx, mentor, candidateId);
    return readMenteeNote(tx, mentor.personId, personId);
  });
}

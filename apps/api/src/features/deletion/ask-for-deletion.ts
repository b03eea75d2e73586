import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { lockAdmins } from '../admin/lock-admins.ts';
import { verifyPassword } from '../sessions/password-hash.ts';

const WINDOW_SECONDS = 600;

/** Somebody else at an open computer must not be able to: the password again, or a second factor shown just now. */
async function checkItIsThem({ db }: Deps, actor: Actor, password: string | null): Promise<void> {
  if (actor.isDemo) return; // one click signs in as one of them: there is nothing to prove
  if (password === null) {
    const [row] = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM session WHERE person_id = ${actor.personId}::uuid AND id = ${actor.sessionId}::uuid AND strengthened_at > app_now() - interval '10 minutes'`;
    if (row === undefined)
      throw new DomainError('stronger_sign_in_needed', 'Give your password, or sign in again with a passkey or a code, and come back within ten minutes.');
    return;
  }
  const stored = await db.password.findUnique({ where: { personId: actor.personId } });
  if (await verifyPassword(password, stored?.hash ?? null)) return;
  throw new DomainError('sign_in_failed', 'The password is not right.', [{ field: 'password', message: 'is not right' }]);
}

/** What would let others, or a link, go on reading or acting for someone who wants to be gone. */
async function takeBackAll(tx: Prisma.TransactionClient, { personId, pseudonym }: Actor): Promise<void> {
  await tx.session.deleteMany({ where: { personId } });
  await tx.ceremony.deleteMany({ where: { personId } });
  await tx.notificationFeed.deleteMany({ where: { personId } });
  await tx.pushDevice.deleteMany({ where: { personId } });
  await tx.mailAddress.deleteMany({ where: { personId } });
  await tx.$executeRaw`UPDATE consent SET revoked_at = app_now() WHERE candidate_id = ${personId}::uuid AND revoked_at IS NULL`;
  await tx.$executeRaw`UPDATE one_time_link SET revoked_at = app_now() WHERE made_by = ${pseudonym}::uuid AND used_at IS NULL AND revoked_at IS NULL`;
}

/**
 * Ends all sessions and consents of the actor now, and lets everything else be deleted in seven days.
 * @throws DomainError sign_in_failed, stronger_sign_in_needed, last_admin
 */
export async function askForDeletion(deps: Deps, actor: Actor, password: string | null): Promise<{ deletionDueAt: string }> {
  await takeTurn(deps, { key: `deletion ${actor.personId}`, max: 10, windowSeconds: WINDOW_SECONDS });
  await checkItIsThem(deps, actor, password);
  return deps.db.$transaction(async (tx) => {
    if (actor.roles.has('admin')) (await lockAdmins(tx, actor))(actor.personId);
    await takeBackAll(tx, actor);
    const [{ dueAt }] = await tx.$queryRaw<[{ dueAt: Date }]>`
      UPDATE person SET deletion_due_at = coalesce(deletion_due_at, app_now() + interval '7 days') WHERE id = ${actor.personId}::uuid RETURNING deletion_due_at AS "dueAt"`;
    await recordAudit(tx, { act: 'person.delete-asked', actor: actor.pseudonym, subject: actor.pseudonym });
    return { deletionDueAt: dueAt.toISOString() };
  });
}

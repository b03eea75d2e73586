import type { ExportedData } from '@whetstone/contracts/exported-data';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import { recordReads } from '../../record-reads.ts';

interface Between {
  id: string;
  other: string | null;
  /** pseudonym of whom the actor could or can read, and names by this */
  read: string | null;
  expiresAt: Date;
}
interface ConsentRow extends Between {
  side: 'given' | 'held';
  scope: string;
  givenAt: Date;
  revokedAt: Date | null;
}
interface EmergencyRow extends Between {
  side: 'of-mine' | 'by-me';
  reason: string;
  openedAt: Date;
}
interface ActRow {
  at: Date;
  act: string;
  who: string | null;
  /** done by the person themselves */
  isMine: boolean;
  isAboutMe: boolean;
  target: string | null;
}

type Exchanges = Pick<ExportedData, 'consents' | 'emergencyAccess' | 'whoReadMe' | 'whatIDid'>;

/** A mentor knows a candidate's name while a consent is in force, and no longer. */
const readConsents = async (tx: Prisma.TransactionClient, me: string): Promise<ConsentRow[]> => tx.$queryRaw<ConsentRow[]>`
  SELECT c.id, c.scope::text AS scope, c.given_at AS "givenAt", c.expires_at AS "expiresAt", c.revoked_at AS "revokedAt",
    CASE WHEN c.candidate_id = ${me}::uuid THEN 'given' ELSE 'held' END AS side,
    CASE WHEN c.candidate_id = ${me}::uuid THEN mentor.name WHEN c.revoked_at IS NULL AND c.expires_at > app_now() THEN candidate.name END AS other,
    CASE WHEN c.mentor_id = ${me}::uuid AND c.revoked_at IS NULL AND c.expires_at > app_now() THEN candidate.pseudonym END AS read
  FROM consent c JOIN person mentor ON mentor.id = c.mentor_id JOIN person candidate ON candidate.id = c.candidate_id
  WHERE c.candidate_id = ${me}::uuid OR c.mentor_id = ${me}::uuid ORDER BY c.given_at, c.id`;

const readEmergencies = async (tx: Prisma.TransactionClient, me: string): Promise<EmergencyRow[]> => tx.$queryRaw<EmergencyRow[]>`
  SELECT b.id, b.reason, b.opened_at AS "openedAt", b.expires_at AS "expiresAt",
    CASE WHEN b.subject_id = ${me}::uuid THEN 'of-mine' ELSE 'by-me' END AS side,
    CASE WHEN b.subject_id = ${me}::uuid THEN admin.name ELSE subject.name END AS other,
    CASE WHEN b.admin_id = ${me}::uuid THEN subject.pseudonym END AS read
  FROM break_glass b JOIN person admin ON admin.id = b.admin_id JOIN person subject ON subject.id = b.subject_id
  WHERE b.subject_id = ${me}::uuid OR b.admin_id = ${me}::uuid ORDER BY b.opened_at, b.id`;

const readActs = async (tx: Prisma.TransactionClient, me: string): Promise<ActRow[]> => tx.$queryRaw<ActRow[]>`
  SELECT e.at, e.act, e.target, p.name AS who, coalesce(e.actor = ${me}::uuid, false) AS "isMine", coalesce(e.subject = ${me}::uuid, false) AS "isAboutMe"
  FROM audit_event e LEFT JOIN person p ON p.pseudonym = e.actor
  WHERE e.subject = ${me}::uuid OR e.actor = ${me}::uuid ORDER BY e.id`;

/**
 * What passes between the actor and others.
 * @param mayName whether others are named: to staff only in a session that a second factor has strengthened
 */
export async function readExchanges(tx: Prisma.TransactionClient, actor: Actor, mayName: boolean): Promise<Exchanges> {
  const nameOf = (name: string | null): string | null => (mayName ? name : null);
  const consents = await readConsents(tx, actor.personId);
  const emergencies = await readEmergencies(tx, actor.personId);
  const acts = await readActs(tx, actor.pseudonym);
  if (mayName) await recordReads(tx, actor, { list: 'export', people: [...consents, ...emergencies].map(({ read }) => read) });
  return {
    consents: consents.map(({ id, side, other, scope, givenAt, expiresAt, revokedAt }) => ({
      id,
      side,
      other: nameOf(other),
      scope,
      givenAt: givenAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    })),
    emergencyAccess: emergencies.map(({ id, side, other, reason, openedAt, expiresAt }) => ({
      id,
      side,
      other: nameOf(other),
      reason,
      openedAt: openedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
    whoReadMe: acts.filter(({ isMine }) => !isMine).map(({ at, act, who, target }) => ({ at: at.toISOString(), act, who: nameOf(who), target })),
    whatIDid: acts.filter(({ isMine }) => isMine).map(({ at, act, isAboutMe, target }) => ({ at: at.toISOString(), act, isAboutMe, target })),
  };
}

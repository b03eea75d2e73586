import type { AuditQuery, AuditRow } from '@whetstone/contracts/administration';
import { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordReads } from '../../record-reads.ts';

const PAGE_SIZE = 50;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Whose acts nobody's are: a name that is not known finds nothing, rather than everything. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

interface Row {
  id: bigint;
  at: Date;
  act: AuditRow['act'];
  actor: string | null;
  actorName: string | null;
  actorSignInName: string | null;
  subject: string | null;
  subjectName: string | null;
  subjectSignInName: string | null;
  target: string | null;
}

const someone = (pseudonym: string | null, name: string | null, signInName: string | null): AuditRow['actor'] =>
  pseudonym === null ? null : { pseudonym, name, signInName };

const present = (row: Row): AuditRow => ({
  id: String(row.id),
  at: row.at.toISOString(),
  act: row.act,
  actor: someone(row.actor, row.actorName, row.actorSignInName),
  subject: someone(row.subject, row.subjectName, row.subjectSignInName),
  target: row.target,
});

async function findPseudonym(tx: Prisma.TransactionClient, person: string): Promise<string> {
  if (UUID.test(person)) return person;
  const found = await tx.person.findUnique({ where: { signInName: person.toLowerCase() }, select: { pseudonym: true } });
  return found?.pseudonym ?? NOBODY;
}

function conditions({ act, from, to, cursor }: AuditQuery, pseudonym: string | null): Prisma.Sql {
  const wanted = [
    act === undefined ? null : Prisma.sql`e.act = ${act}`,
    pseudonym === null ? null : Prisma.sql`(e.actor = ${pseudonym}::uuid OR e.subject = ${pseudonym}::uuid)`,
    from === undefined ? null : Prisma.sql`e.at >= ${from}::date::timestamp AT TIME ZONE 'UTC'`,
    to === undefined ? null : Prisma.sql`e.at < (${to}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
    cursor === undefined ? null : Prisma.sql`e.id < ${cursor}::bigint`,
  ].filter((condition) => condition !== null);
  return wanted.length === 0 ? Prisma.sql`true` : Prisma.join(wanted, ' AND ');
}

/** Who is gone has no name any more: there is nobody to tell that they were read about. */
const named = (who: AuditRow['actor']): string | null => (who === null || who.name === null ? null : who.pseudonym);

/** What was done, the latest first. That is to read about everyone whom the page names, and is audited as such. */
export async function listAudit({ db }: Deps, actor: Actor, query: AuditQuery): Promise<{ items: AuditRow[]; nextCursor: string | null }> {
  return db.$transaction(async (tx) => {
    const pseudonym = query.person === undefined ? null : await findPseudonym(tx, query.person);
    const rows = await tx.$queryRaw<Row[]>`
      SELECT e.id, e.at, e.act, e.actor, a.name AS "actorName", a.sign_in_name AS "actorSignInName",
        e.subject, s.name AS "subjectName", s.sign_in_name AS "subjectSignInName", e.target
      FROM audit_event e LEFT JOIN person a ON a.pseudonym = e.actor LEFT JOIN person s ON s.pseudonym = e.subject
      WHERE ${conditions(query, pseudonym)} ORDER BY e.id DESC LIMIT ${PAGE_SIZE + 1}`;
    const items = rows.slice(0, PAGE_SIZE).map(present);
    await recordReads(tx, actor, { list: 'audit', people: items.flatMap((item) => [named(item.actor), named(item.subject)]) });
    return { items, nextCursor: rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
  });
}

import type { PeopleQuery, PersonPage } from '@whetstone/contracts/admin';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readPersonRows } from './read-person-rows.ts';

const PAGE_SIZE = 25;

/** What is typed means itself: `_` and `%` are patterns to PostgreSQL. */
const containing = (text: string) => ({ contains: text.replaceAll(/[\\%_]/g, String.raw`\$&`), mode: 'insensitive' as const });

function wanted({ q, role, state }: PeopleQuery): Prisma.PersonWhereInput {
  return {
    ...(q !== undefined && { OR: [{ name: containing(q) }, { signInName: containing(q) }] }),
    ...(role !== undefined && { roles: { some: { role } } }),
    ...(state !== undefined && { deactivatedAt: state === 'active' ? null : { not: null } }),
  };
}

/** Who pages to and fro or searches again reads the same people once. */
async function auditReads(tx: Prisma.TransactionClient, { pseudonym }: Actor, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_event (act, actor, subject)
    SELECT 'read.profile', ${pseudonym}::uuid, p.pseudonym FROM person p
    WHERE p.id = ANY(${ids}::uuid[]) AND p.pseudonym <> ${pseudonym}::uuid AND NOT EXISTS (
      SELECT 1 FROM audit_event e
      WHERE e.subject = p.pseudonym AND e.actor = ${pseudonym}::uuid AND e.act = 'read.profile' AND e.at > app_now() - interval '1 hour')`;
}

/** A page of people, the newest first; each of them finds in their own log that they were listed. */
export async function listPeople({ db }: Deps, actor: Actor, query: PeopleQuery): Promise<PersonPage> {
  const where = wanted(query);
  return db.$transaction(async (tx) => {
    const total = await tx.person.count({ where });
    const orderBy = [{ createdAt: 'desc' as const }, { id: 'asc' as const }];
    const found = await tx.person.findMany({ where, orderBy, skip: (query.page - 1) * PAGE_SIZE, take: PAGE_SIZE, select: { id: true } });
    const ids = found.map(({ id }) => id);
    await auditReads(tx, actor, ids);
    return { items: await readPersonRows(tx, actor, ids), total, page: query.page, pages: Math.ceil(total / PAGE_SIZE) };
  });
}

import type { PeopleQuery, PersonPage } from '@whetstone/contracts/admin';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordReads } from '../../record-reads.ts';
import { readPersonRows } from './read-person-rows.ts';

const PAGE_SIZE = 25;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What is typed means itself: `_` and `%` are patterns to PostgreSQL. */
const containing = (text: string) => ({ contains: text.replaceAll(/[\\%_]/g, String.raw`\$&`), mode: 'insensitive' as const });

function wanted({ q, role, state }: PeopleQuery): Prisma.PersonWhereInput {
  return {
    ...(q !== undefined && { OR: [{ name: containing(q) }, { signInName: containing(q) }, ...(UUID.test(q) ? [{ id: q }] : [])] }),
    ...(role !== undefined && { roles: { some: { role } } }),
    ...(state !== undefined && { deactivatedAt: state === 'active' ? null : { not: null } }),
  };
}

/** A page of people, the newest first; each of them finds in their own log that they were listed. */
export async function listPeople({ db }: Deps, actor: Actor, query: PeopleQuery): Promise<PersonPage> {
  const where = wanted(query);
  return db.$transaction(async (tx) => {
    const total = await tx.person.count({ where });
    const orderBy = [{ createdAt: 'desc' as const }, { id: 'asc' as const }];
    const found = await tx.person.findMany({ where, orderBy, skip: (query.page - 1) * PAGE_SIZE, take: PAGE_SIZE, select: { id: true, pseudonym: true } });
    const ids = found.map(({ id }) => id);
    await recordReads(tx, actor, { list: 'people', people: found.map(({ pseudonym }) => pseudonym) });
    return { items: await readPersonRows(tx, actor, ids), total, page: query.page, pages: Math.ceil(total / PAGE_SIZE) };
  });
}

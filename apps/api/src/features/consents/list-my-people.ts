import type { ConsentScope, MyPersonView } from '@whetstone/contracts/consents';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordReads } from '../../record-reads.ts';

interface Row {
  id: string;
  pseudonym: string;
  name: string;
  scope: ConsentScope;
  expiresAt: Date;
}

const MOST = 200;

function group(rows: Row[]): (MyPersonView & { pseudonym: string })[] {
  const people = new Map<string, MyPersonView & { pseudonym: string }>();
  for (const { id, pseudonym, name, scope, expiresAt } of rows) {
    const person = people.get(id) ?? { id, pseudonym, name, grants: [] };
    person.grants.push({ scope, expiresAt: expiresAt.toISOString() });
    people.set(id, person);
  }
  return [...people.values()].slice(0, MOST);
}

/** Who lets the actor, a mentor, see something now. That their names were read is written down with each of them. */
export async function listMyPeople({ db }: Deps, actor: Actor): Promise<{ items: MyPersonView[] }> {
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT p.id, p.pseudonym, p.name, c.scope::text, c.expires_at AS "expiresAt"
      FROM consent c JOIN person p ON p.id = c.candidate_id
      WHERE c.mentor_id = ${actor.personId}::uuid AND c.revoked_at IS NULL AND c.expires_at > app_now()
        AND p.deactivated_at IS NULL AND p.deletion_due_at IS NULL
      ORDER BY p.name, p.id, c.scope LIMIT ${MOST * 2}`;
    const people = group(rows);
    await recordReads(tx, actor, { list: 'my-people', people: people.map(({ pseudonym }) => pseudonym) });
    return { items: people.map(({ id, name, grants }) => ({ id, name, grants })) };
  });
}

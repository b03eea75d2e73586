import type { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import { recordReads } from '../../record-reads.ts';

/** Names people of a workspace to one of them; they find in their own logs that they were shown. */
export async function nameMakers(tx: Prisma.TransactionClient, actor: Actor, { list, pseudonyms }: { list: string; pseudonyms: readonly (string | null)[] }) {
  const asked = [...new Set(pseudonyms.flatMap((one) => one ?? []))];
  const people = await tx.person.findMany({ where: { pseudonym: { in: asked } }, select: { pseudonym: true, name: true } });
  await recordReads(tx, actor, { list, people: people.map(({ pseudonym }) => pseudonym) });
  const names = new Map(people.map(({ pseudonym, name }) => [pseudonym, name]));
  return (madeBy: string | null) => ({ isMine: madeBy === actor.pseudonym, by: madeBy === null ? null : (names.get(madeBy) ?? null) });
}

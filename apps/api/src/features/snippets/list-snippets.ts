import type { Snippets } from '@whetstone/contracts/snippets';
import type { Actor } from '../../actor.ts';
import type { Reads } from '../../deps.ts';

/** What the actor has kept to say again, the latest first. */
export async function listSnippets({ db }: Reads, { personId }: Actor): Promise<Snippets> {
  const items = await db.mentorSnippet.findMany({ where: { personId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true, text: true } });
  return { items };
}

import { MOST_SNIPPETS, type Snippets } from '@whetstone/contracts/snippets';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { listSnippets } from './list-snippets.ts';

/**
 * Keeps a snippet of the actor's. Words that are kept already stay as they are.
 * @throws DomainError conflict for an id that stands for other words, and where there are as many as one may keep
 */
export async function putSnippet({ db }: Deps, actor: Actor, given: { id: string; text: string }): Promise<Snippets> {
  const { personId } = actor;
  const [id, text] = [given.id.toLowerCase(), given.text.toWellFormed()];
  return db.$transaction(async (tx) => {
    // of two at once, one comes after the other
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const kept = await listSnippets({ db: tx }, actor);
    if (kept.items.some((one) => one.id === id && one.text !== text)) throw otherContent();
    if (kept.items.some((one) => one.text === text)) return kept;
    if (kept.items.length >= MOST_SNIPPETS) throw new DomainError('conflict', `You have ${MOST_SNIPPETS} snippets already. Remove one first.`);
    await tx.mentorSnippet.create({ data: { personId, id, text }, select: { id: true } });
    return listSnippets({ db: tx }, actor);
  });
}

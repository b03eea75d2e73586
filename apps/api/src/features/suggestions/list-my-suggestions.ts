import type { SuggestionView } from '@whetstone/contracts/suggestions';
import { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { recordReads } from '../../record-reads.ts';
import { presentSuggestion, readSuggestions } from './read-suggestions.ts';

/** What mentors suggest to the actor. That the mentors' names were shown is written down with them. */
export async function listMySuggestions({ db }: Deps, actor: Actor): Promise<{ items: SuggestionView[] }> {
  const rows = await readSuggestions(db, Prisma.sql`s.person_id = ${actor.personId}::uuid`);
  await recordReads(db, actor, { list: 'suggestions', people: rows.map(({ mentorPseudonym }) => mentorPseudonym) });
  return { items: rows.map(presentSuggestion) };
}

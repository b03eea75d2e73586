import { isDeepStrictEqual } from 'node:util';
import type { SuggestionView } from '@whetstone/contracts/suggestions';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { recordReads } from '../../record-reads.ts';
import { announce } from '../events/announce.ts';
import { notify } from '../notifications/notify.ts';
import { readPreferences } from '../targets/read-preferences.ts';
import { type Undo, changeArea } from './apply-suggestion.ts';
import { holdSuggestion } from './hold-suggestion.ts';
import { type SuggestionRow, presentSuggestion } from './read-suggestions.ts';

async function putBackMinutes(tx: Prisma.TransactionClient, personId: string, { before, after }: Extract<Undo, { kind: 'minutes' }>): Promise<void> {
  await tx.$queryRaw`SELECT FROM study_preferences WHERE person_id = ${personId}::uuid FOR NO KEY UPDATE`;
  const { weekdayMinutes } = await readPreferences(tx, personId);
  if (!isDeepStrictEqual(weekdayMinutes, after))
    throw new DomainError('conflict', 'Your time a day was changed since, so it stays as it is. Change it where you prepare.');
  await tx.$executeRaw`UPDATE study_preferences SET weekday_minutes = ${before}, changed_at = app_now() WHERE person_id = ${personId}::uuid`;
}

async function putBack(tx: Prisma.TransactionClient, row: SuggestionRow, undo: Undo): Promise<void> {
  const { personId, questionId } = row;
  if (undo.kind === 'minutes') await putBackMinutes(tx, personId, undo);
  else if (undo.kind === 'question') {
    if (undo.isNew) await tx.$executeRaw`DELETE FROM star WHERE person_id = ${personId}::uuid AND question_id = ${questionId}`;
  } else if (undo.targetIds.length > 0) await changeArea(tx, row, { isLeftOut: undo.kind === 'include', among: undo.targetIds });
}

/**
 * Puts back what accepting a suggestion has changed; it waits for an answer again, where the mentor is still let see something. They are told.
 * @throws DomainError not_found for one to somebody else; conflict where there is nothing to put back, or it was changed since
 */
export async function undoSuggestion({ db }: Deps, actor: Actor, id: string): Promise<SuggestionView> {
  return db.$transaction(async (tx) => {
    const row = await holdSuggestion(tx, actor.personId, id);
    await recordReads(tx, actor, { list: 'suggestions', people: [row.mentorPseudonym] });
    if (row.state === 'open') return presentSuggestion(row);
    if (row.state !== 'accepted' || row.undo === null) throw new DomainError('conflict', 'There is nothing to put back.');
    // only `applySuggestion` makes it
    await putBack(tx, row, JSON.parse(row.undo) as Undo);
    await tx.$executeRaw`UPDATE suggestion SET state = 'open', closed_at = NULL, undo = NULL WHERE ticket = ${id}::uuid`;
    await recordAudit(tx, { act: 'suggestion.undo', actor: actor.pseudonym, subject: row.mentorPseudonym, target: row.ticket });
    await notify(tx, { personId: row.mentorId, kind: 'suggestion_undone', data: { person: actor.pseudonym } });
    for (const to of [actor.personId, row.mentorId]) await announce(tx, { to, topic: 'suggestions' });
    return presentSuggestion(await holdSuggestion(tx, actor.personId, id));
  });
}

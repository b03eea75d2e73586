import type { SuggestionView } from '@whetstone/contracts/suggestions';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { recordReads } from '../../record-reads.ts';
import { announce } from '../events/announce.ts';
import { notify } from '../notifications/notify.ts';
import { applySuggestion } from './apply-suggestion.ts';
import { holdSuggestion } from './hold-suggestion.ts';
import { presentSuggestion } from './read-suggestions.ts';

/**
 * Accepts a suggestion, which does it, or declines it; the mentor is told. The same answer again changes nothing.
 * @throws DomainError not_found for one to somebody else; conflict for one that was answered otherwise, or is over
 */
export async function answerSuggestion({ db }: Deps, actor: Actor, { id, isAccepted }: { id: string; isAccepted: boolean }): Promise<SuggestionView> {
  const state = isAccepted ? 'accepted' : 'declined';
  return db.$transaction(async (tx) => {
    const row = await holdSuggestion(tx, actor.personId, id);
    await recordReads(tx, actor, { list: 'suggestions', people: [row.mentorPseudonym] });
    if (row.state === state) return presentSuggestion(row);
    if (row.state !== 'open') throw new DomainError('conflict', 'This suggestion was answered before, or is over.');
    const undo = isAccepted ? await applySuggestion(tx, row) : null;
    await tx.$executeRaw`
      UPDATE suggestion SET state = ${state}::suggestion_state, closed_at = app_now(), undo = ${undo && JSON.stringify(undo)} WHERE ticket = ${id}::uuid`;
    await recordAudit(tx, { act: 'suggestion.answer', actor: actor.pseudonym, subject: row.mentorPseudonym, target: row.ticket });
    await notify(tx, { personId: row.mentorId, kind: 'suggestion_answered', data: { person: actor.pseudonym, isAccepted } });
    for (const to of [actor.personId, row.mentorId]) await announce(tx, { to, topic: 'suggestions' });
    return presentSuggestion(await holdSuggestion(tx, actor.personId, id));
  });
}

import { type MadeSuggestion, MOST_OPEN_SUGGESTIONS, type SuggestionBody } from '@whetstone/contracts/suggestions';
import { Prisma } from '@whetstone/db/generated/client';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { recordAudit } from '../../record-audit.ts';
import { takeTurn } from '../../take-turn.ts';
import { requireAnyConsent } from '../consents/require-any-consent.ts';
import { announce } from '../events/announce.ts';
import { notify } from '../notifications/notify.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { presentMade, readSuggestions } from './read-suggestions.ts';
import { type Resolved, resolveSuggestion } from './resolve-suggestion.ts';

type Given = SuggestionBody & { candidateId: string; id: string };

const HOUR_SECONDS = 3600;
const MOST_AN_HOUR = 60;

async function write(tx: Prisma.TransactionClient, mentor: Actor, row: Resolved & { id: string; personId: string; reason: string }): Promise<boolean> {
  const { personId: mentorId } = mentor;
  const before = await tx.suggestion.findUnique({ where: { mentorId_id: { mentorId, id: row.id } } });
  if (before !== null) {
    const isSame = Object.entries(row).every(([name, value]) => before[name as keyof typeof row] === value);
    if (!isSame) throw otherContent();
    return false;
  }
  const open = await tx.suggestion.count({ where: { mentorId, personId: row.personId, state: 'open' } });
  if (open >= MOST_OPEN_SUGGESTIONS)
    throw new DomainError('conflict', `${MOST_OPEN_SUGGESTIONS} suggestions wait for this person’s answer already. Take one of them back first.`);
  await tx.suggestion.create({ data: { mentorId, ...row }, select: { id: true } });
  return true;
}

/**
 * Suggests something to a candidate who lets the mentor see something; they are told. Nothing happens by itself.
 * @throws DomainError not_found without a living grant; invalid_request naming what there is not; conflict for an id of something else,
 *   or where too many wait already
 */
export async function makeSuggestion(deps: Deps, mentor: Actor, { candidateId, id: given, of, reason }: Given): Promise<MadeSuggestion> {
  const id = given.toLowerCase();
  await takeTurn(deps, { key: `suggestion ${mentor.personId}`, max: MOST_AN_HOUR, windowSeconds: HOUR_SECONDS });
  return deps.db.$transaction(async (tx) => {
    const { personId, pseudonym } = await requireAnyConsent(tx, mentor, candidateId);
    // of two at once one comes after the other, and is counted
    await tx.$queryRaw`SELECT FROM person WHERE id = ${mentor.personId}::uuid FOR NO KEY UPDATE`;
    const isNew = await write(tx, mentor, { ...(await resolveSuggestion(tx, of)), id, personId, reason: reason.toWellFormed() });
    const [row] = await readSuggestions(tx, Prisma.sql`s.mentor_id = ${mentor.personId}::uuid AND s.id = ${id}::uuid`);
    if (row === undefined) throw new Error('a suggestion was written');
    if (isNew) {
      await recordAudit(tx, { act: 'suggestion.make', actor: mentor.pseudonym, subject: pseudonym, target: row.ticket });
      await notify(tx, { personId, kind: 'suggestion_made', data: { suggestionId: row.ticket } });
      for (const to of [personId, mentor.personId]) await announce(tx, { to, topic: 'suggestions' });
    }
    return presentMade(row);
  });
}

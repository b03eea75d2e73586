import type { AttemptView } from '@whetstone/contracts/attempts';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { CLOCK_COLUMNS, type ClockRow } from '../study-clock/clock-columns.ts';
import { clampClaim, openClock } from '../study-clock/open-clock.ts';
import { noSuchQuestion, noSuchVersion, otherContent } from '../study-questions/refuse-question.ts';
import { studiedQuestion } from '../study-questions/studied-question.ts';
import { getAttempt } from './get-attempt.ts';

interface Given {
  id: string;
  question: string;
  version: number;
  claimedAt: string | null;
}

interface State extends ClockRow {
  questionId: string | null;
  hasVersion: boolean;
}

async function readState({ db }: Deps, { personId }: Actor, { question, version }: Given): Promise<State> {
  const [state] = await db.$queryRaw<[State]>`
    SELECT ${CLOCK_COLUMNS}, x.id AS "questionId",
      EXISTS (SELECT FROM question_version v WHERE v.question_id = x.id AND v.number = ${version}) AS "hasVersion"
    FROM person p LEFT JOIN study_preferences s ON s.person_id = p.id
    CROSS JOIN LATERAL (SELECT ${studiedQuestion(question, personId)} AS id) x
    WHERE p.id = ${personId}::uuid`;
  return state;
}

/**
 * Begins an attempt at one version of a question. The same id again with the same content is answered as the first time.
 * @throws DomainError question_not_found for the question or the version, conflict for an id that was used for something else
 */
export async function putAttempt(deps: Deps, actor: Actor, given: Given): Promise<AttemptView> {
  const state = await readState(deps, actor, given);
  const { questionId, hasVersion, now, joinedAt } = state;
  if (questionId === null) throw noSuchQuestion();
  if (!hasVersion) throw noSuchVersion();
  const { clamp, dateOf } = openClock(state);
  const claimedAt = clamp(given.claimedAt);
  const written = await deps.db.$executeRaw`
    INSERT INTO attempt (person_id, id, question_id, version, started_at, claimed_at, studied_on)
    VALUES (${actor.personId}::uuid, ${given.id}::uuid, ${questionId}, ${given.version}, ${now}, ${claimedAt}, ${dateOf(claimedAt ?? now)}::date)
    ON CONFLICT (person_id, id) DO NOTHING`;
  if (written === 0) {
    const first = await deps.db.attempt.findUniqueOrThrow({ where: { personId_id: { personId: actor.personId, id: given.id } } });
    const claim = clampClaim(given.claimedAt, { joinedAt, arrivedAt: first.startedAt });
    const isSame = first.questionId === questionId && first.version === given.version && first.claimedAt?.getTime() === claim?.getTime();
    if (!isSame) throw otherContent();
  }
  return getAttempt(deps, actor, given.id);
}

import type { AttemptView } from '@whetstone/contracts/attempts';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { listStudyQuestions } from '../study-questions/list-study-questions.ts';
import { presentAttempt } from './present-attempt.ts';
import { takenBackIds } from './taken-back-ids.ts';
import { OF_STUDY } from './of-study.ts';

const NEWEST_FIRST = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];

/**
 * One attempt of the actor at study, with every revision of its answer. It stays readable when its question is public no more.
 * @throws DomainError not_found for one of somebody else and for none alike
 */
export async function getAttempt({ db }: Deps, { personId }: Actor, id: string): Promise<AttemptView> {
  const row = await db.attempt.findUnique({
    where: { personId_id: { personId, id }, ...OF_STUDY },
    include: {
      of: { select: { title: true, kind: true, minutes: true } },
      answers: { orderBy: NEWEST_FIRST },
      levels: { orderBy: { dimension: 'asc' } },
      probes: { orderBy: { probeId: 'asc' } },
      reviews: { orderBy: NEWEST_FIRST },
      inRound: { select: { roundId: true } },
    },
  });
  if (row === null) throw new DomainError('not_found', 'There is no such attempt.');
  const questions = await listStudyQuestions(db, [row.questionId]);
  const takenBack = await takenBackIds(
    db,
    personId,
    row.reviews.map((review) => review.id),
  );
  return presentAttempt(row, questions.get(row.questionId), takenBack);
}

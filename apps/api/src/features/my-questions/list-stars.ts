import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { PUBLIC_QUESTION } from '../questions/public-question.ts';
import { listStudyQuestions } from '../study-questions/list-study-questions.ts';

const MOST = 500;

/** The public questions that the actor has starred, the latest first. */
export async function listStars({ db }: Deps, { personId }: Actor): Promise<{ items: StudyQuestionLink[] }> {
  const stars = await db.star.findMany({
    where: { personId, question: PUBLIC_QUESTION },
    orderBy: [{ createdAt: 'desc' }, { questionId: 'asc' }],
    take: MOST,
    select: { questionId: true },
  });
  const links = await listStudyQuestions(
    db,
    stars.map(({ questionId }) => questionId),
  );
  return {
    items: stars.flatMap(({ questionId }) => {
      const link = links.get(questionId);
      if (link === undefined) return [];
      const { isPublic: _isPublic, ...shown } = link;
      return shown;
    }),
  };
}

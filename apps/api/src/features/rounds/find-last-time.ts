import type { PacketQuestion } from '@whetstone/contracts/round-packet';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';

interface Wish {
  questionId: string;
  areaSlug: string;
  before: Date;
}

/**
 * The levels that the actor gave themselves the last time before: at this question, in a round or outside, or else at another of
 * its area.
 * @returns null where there was none
 */
export async function findLastTime({ db }: Deps, { personId }: Actor, { questionId, areaSlug, before }: Wish): Promise<PacketQuestion['before']> {
  const [found] = await db.$queryRaw<{ id: string; isSame: boolean }[]>`
    SELECT a.id, a.question_id = ${questionId} AS "isSame" FROM attempt a JOIN question q ON q.id = a.question_id
    WHERE a.person_id = ${personId}::uuid AND a.started_at < ${before} AND (a.question_id = ${questionId} OR q.area_slug = ${areaSlug})
      AND EXISTS (SELECT FROM self_level l WHERE l.person_id = a.person_id AND l.attempt_id = a.id)
    ORDER BY 2 DESC, a.started_at DESC, a.id LIMIT 1`;
  if (found === undefined) return null;
  const attempt = await db.attempt.findUniqueOrThrow({
    where: { personId_id: { personId, id: found.id } },
    include: { of: { select: { title: true } }, levels: { orderBy: { dimension: 'asc' }, select: { dimension: true, level: true } } },
  });
  return { of: found.isSame ? 'question' : 'area', title: attempt.of.title, startedAt: attempt.startedAt.toISOString(), levels: attempt.levels };
}

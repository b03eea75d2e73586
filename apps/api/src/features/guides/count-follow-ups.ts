import type { Deps } from '../../deps.ts';

/** How many rungs the ladder of each question has as it stands now, by the question's id. */
export async function countFollowUps({ db }: Deps, questionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.question.findMany({
    where: { id: { in: [...questionIds] } },
    select: { id: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { _count: { select: { probes: true } } } } },
  });
  return new Map(rows.flatMap(({ id, versions }) => versions.map(({ _count }) => [id, _count.probes] as const)));
}

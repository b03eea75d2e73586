import type { Prisma } from '@whetstone/db/generated/client';
import type { Askable } from '@whetstone/study/cover-set';
import { PUBLIC_QUESTION } from '../questions/public-question.ts';

/** More than that would be read to suggest three. */
const MOST = 500;
/** What nobody has timed is taken for that long. */
const USUAL_MINUTES = 10;

export interface PoolQuestion extends Askable {
  title: string;
  /** null where nobody has said */
  statedMinutes: number | null;
}

/** What a workspace may choose from: the public bank, and questions of its own that are not retired. */
export const mayChoose = (workspaceId: string): Prisma.QuestionWhereInput => ({
  OR: [PUBLIC_QUESTION, { workspaceId, retiredAt: null, status: { not: 'retired' } }],
});

/** Questions that a workspace may choose and that have one of these skills or areas, without those that are chosen already. */
export async function readPool(
  db: Pick<Prisma.TransactionClient, 'question'>,
  { workspaceId, skills, areas, except }: { workspaceId: string; skills: readonly string[]; areas: readonly string[]; except: readonly string[] },
): Promise<PoolQuestion[]> {
  if (skills.length === 0 && areas.length === 0) return [];
  const alike: Prisma.QuestionWhereInput = { OR: [{ skills: { some: { skillSlug: { in: [...skills] } } } }, { areaSlug: { in: [...areas] } }] };
  const rows = await db.question.findMany({
    where: { AND: [mayChoose(workspaceId), alike], id: { notIn: [...except] } },
    select: {
      id: true,
      areaSlug: true,
      skills: { select: { skillSlug: true } },
      versions: { orderBy: { number: 'desc' }, take: 1, select: { title: true, minutes: true } },
    },
    orderBy: { id: 'asc' },
    take: MOST,
  });
  return rows.flatMap(({ id, areaSlug, skills: has, versions }) =>
    versions.map(({ title, minutes }) => ({
      id,
      title,
      areaSlug,
      skills: has.map(({ skillSlug }) => skillSlug),
      minutes: minutes ?? USUAL_MINUTES,
      statedMinutes: minutes,
    })),
  );
}

/** As views name a question that is proposed. */
export const presentChosen = ({ id, title, statedMinutes }: PoolQuestion) => ({ id, title, minutes: statedMinutes });

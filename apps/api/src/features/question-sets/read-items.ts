import type { Difficulty, QuestionKind } from '@whetstone/contracts/question-query';
import type { SetItem } from '@whetstone/contracts/question-sets';
import type { Prisma } from '@whetstone/db/generated/client';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';
import { type Askable, findReplacements } from '@whetstone/study/cover-set';
import { presentChosen, readPool } from './read-pool.ts';

type Reads = Pick<Prisma.TransactionClient, 'questionSetItem' | 'question'>;

const MOST_REPLACEMENTS = 3;

const INCLUDE = {
  question: { include: { question: { include: { area: true, skills: { include: { skill: true } } } } } },
} as const satisfies Prisma.QuestionSetItemInclude;
type Row = Prisma.QuestionSetItemGetPayload<{ include: typeof INCLUDE }>;

function presentItem({ questionId, questionVersion, minutes, question: version }: Row): SetItem {
  const { question } = version;
  const isPublic = question.workspaceId === PUBLIC_WORKSPACE_ID;
  return {
    questionId,
    slug: isPublic ? question.slug : null,
    title: version.title,
    kind: version.kind as QuestionKind | null,
    difficulty: version.difficulty as Difficulty | null,
    area: question.area && { slug: question.area.slug, name: question.area.name },
    skills: question.skills
      .map(({ skill }) => skill)
      .toSorted((a, b) => a.position - b.position)
      .map(({ slug, name }) => ({ slug, name })),
    minutes,
    version: questionVersion,
    hasNewer: question.currentVersion > questionVersion,
    // what is public no more is for a set as good as retired
    isRetired: question.retiredAt !== null || question.status === 'retired' || (isPublic && (question.visibility !== 'public' || question.status !== 'ready')),
    replacements: [],
  };
}

/** An item as it is counted. */
export const askableOf = ({ questionId, area, skills, minutes }: SetItem): Askable => ({
  id: questionId,
  areaSlug: area?.slug ?? null,
  skills: skills.map(({ slug }) => slug),
  minutes,
});

/** The questions of a version of a set in order, with what could stand in for those that are retired. */
export async function readItems(db: Reads, key: { workspaceId: string; setId: string; number: number }): Promise<SetItem[]> {
  const rows = await db.questionSetItem.findMany({ where: key, include: INCLUDE, orderBy: { position: 'asc' } });
  const items = rows.map(presentItem);
  const retired = items.filter(({ isRetired }) => isRetired);
  const pool = await readPool(db, {
    workspaceId: key.workspaceId,
    skills: retired.flatMap(({ skills }) => skills.map(({ slug }) => slug)),
    areas: retired.flatMap(({ area }) => area?.slug ?? []),
    except: items.map(({ questionId }) => questionId),
  });
  return items.map((item) => {
    if (!item.isRetired) return item;
    const others = findReplacements(askableOf(item), pool).slice(0, MOST_REPLACEMENTS);
    return { ...item, replacements: others.flatMap(({ id }) => pool.filter((one) => one.id === id)).map(presentChosen) };
  });
}

import type { Prisma } from '@whetstone/db/generated/client';

export interface QuestionSkill {
  questionId: string;
  skill: { slug: string; name: string };
}

/** The skills of some questions, in the order in which the bank lists them. */
export async function readSkills(db: Pick<Prisma.TransactionClient, 'questionSkill'>, questionIds: readonly string[]): Promise<QuestionSkill[]> {
  const rows = await db.questionSkill.findMany({
    where: { questionId: { in: [...questionIds] } },
    select: { questionId: true, skill: { select: { slug: true, name: true } } },
    orderBy: [{ skill: { position: 'asc' } }, { questionId: 'asc' }],
  });
  return rows.map(({ questionId, skill }) => ({ questionId, skill: { slug: skill.slug, name: skill.name } }));
}

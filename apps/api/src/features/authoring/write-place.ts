import type { AuthoredPlace } from '@whetstone/contracts/authored-question';
import type { Prisma } from '@whetstone/db/generated/client';

/** Lets a question of a workspace stand somewhere else. Without area or skills it is not ready, and is a draft again. @param question locked by the caller */
export async function writePlace(
  tx: Prisma.TransactionClient,
  question: { id: string; status: string },
  { area, skills, sources }: AuthoredPlace,
): Promise<void> {
  const isBare = area === null || skills.length === 0;
  const isHeld = question.status === 'ready' || question.status === 'in_review';
  await tx.question.update({
    where: { id: question.id },
    data: { areaSlug: area, sourceIds: sources, ...(isBare && isHeld && { status: 'draft' }) },
    select: { id: true },
  });
  await tx.questionSkill.deleteMany({ where: { questionId: question.id } });
  await tx.questionSkill.createMany({ data: [...new Set(skills)].map((skillSlug) => ({ questionId: question.id, skillSlug })) });
}

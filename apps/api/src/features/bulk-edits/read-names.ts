import type { QuestionPlace } from '@whetstone/contracts/workspaces';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Standing } from './read-chosen.ts';

/** @returns what shows where a question stands, with the names of areas and skills */
export async function readNames(tx: Prisma.TransactionClient): Promise<(standing: Standing) => QuestionPlace> {
  const areas = new Map((await tx.area.findMany()).map(({ slug, name }) => [slug, { slug, name }]));
  const skills = (await tx.skill.findMany({ orderBy: { position: 'asc' } })).map(({ slug, name }) => ({ slug, name }));
  return ({ status, area, skills: has, kind, difficulty, minutes }) => ({
    status,
    area: area === null ? null : (areas.get(area) ?? { slug: area, name: area }),
    skills: skills.filter(({ slug }) => has.includes(slug)),
    kind,
    difficulty,
    minutes,
  });
}

import type { Deps } from '../../deps.ts';
import { DomainError, MovedTo } from '../../domain-error.ts';
import { PUBLIC_QUESTION } from './public-question.ts';

/**
 * The row of a public question.
 * @throws MovedTo when the address moved; DomainError question_not_found for what is absent, retired or not public alike
 */
export async function getPublicQuestion({ db }: Deps, slug: string) {
  const row = await db.question.findFirst({
    where: { ...PUBLIC_QUESTION, slug },
    include: { area: true, skills: { include: { skill: true } }, versions: { orderBy: { number: 'desc' }, select: { number: true, createdAt: true } } },
  });
  if (row) return row;
  const redirect = await db.slugRedirect.findUnique({ where: { kind_fromSlug: { kind: 'question', fromSlug: slug } } });
  const target = redirect && (await db.question.findFirst({ where: { ...PUBLIC_QUESTION, id: redirect.targetId } }));
  if (target) throw new MovedTo(target.slug);
  throw new DomainError('question_not_found', `There is no question "${slug}".`);
}

export type PublicQuestion = Awaited<ReturnType<typeof getPublicQuestion>>;

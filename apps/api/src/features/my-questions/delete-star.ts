import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getPublicLink } from '../study-questions/get-public-link.ts';

/** Takes the star from a public question; one without a star stays so. */
export async function deleteStar(deps: Deps, { personId }: Actor, slug: string): Promise<{ done: true }> {
  const { id } = await getPublicLink(deps, slug);
  await deps.db.star.deleteMany({ where: { personId, questionId: id } });
  return { done: true };
}

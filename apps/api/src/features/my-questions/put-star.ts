import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { getPublicLink } from '../study-questions/get-public-link.ts';

/** Stars a public question; one that is starred stays so. */
export async function putStar(deps: Deps, { personId }: Actor, slug: string): Promise<{ done: true }> {
  const { id } = await getPublicLink(deps, slug);
  await deps.db.$executeRaw`INSERT INTO star (person_id, question_id) VALUES (${personId}::uuid, ${id}) ON CONFLICT DO NOTHING`;
  return { done: true };
}

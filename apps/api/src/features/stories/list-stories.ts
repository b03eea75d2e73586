import type { StoriesView } from '@whetstone/contracts/stories';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readQualitySources } from './read-quality-sources.ts';
import { readStoryEnds } from './read-story-ends.ts';

/** The actor's stories, with the values, pillars and skills that they can be told for. */
export async function listStories({ db }: Deps, { personId }: Actor): Promise<StoriesView> {
  const items = await readStoryEnds(db, personId);
  const named = new Set(items.flatMap(({ qualities }) => qualities.map((ref) => ref.split('#')[0] ?? '')));
  const sources = await readQualitySources(db, personId, [...named]);
  const skills = await db.skill.findMany({ orderBy: { position: 'asc' }, select: { slug: true, name: true } });
  return { items, sources, skills };
}

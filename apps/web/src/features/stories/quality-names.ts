import type { StoriesView, StoryContent } from '@whetstone/contracts/stories';

/** What stands for a value or pillar that is not there any more. */
const wordsOf = (ref: string): string => (ref.split('#')[1] ?? ref).replaceAll('-', ' ');

/** The name of a value or pillar. */
export function qualityName({ sources }: Pick<StoriesView, 'sources'>, ref: string): string {
  const found = sources.flatMap(({ qualities }) => qualities).find((quality) => quality.ref === ref);
  return found?.title ?? wordsOf(ref);
}

/** The names of all that a story is told for. */
export function tieNames(view: Pick<StoriesView, 'sources' | 'skills'>, { qualities, skills }: StoryContent): string[] {
  const skillName = (slug: string): string => view.skills.find((skill) => skill.slug === slug)?.name ?? slug;
  return [...qualities.map((ref) => qualityName(view, ref)), ...skills.map(skillName)];
}

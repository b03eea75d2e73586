import { STORY_PARTS, type StoryContent, type StoryEnd } from '@whetstone/contracts/stories';

export interface Story {
  id: string;
  latest: StoryEnd;
  /** what other devices wrote at the same time */
  others: StoryEnd[];
}

export const NO_CONTENT: StoryContent = { title: '', situation: '', task: '', action: '', result: '', qualities: [], skills: [] };

/** What of an end is its content. */
export function contentOf({ title, situation, task, action, result, qualities, skills }: StoryContent): StoryContent {
  return { title, situation, task, action, result, qualities, skills };
}

/** Ends, the latest first, as stories. */
export function groupStories(ends: readonly StoryEnd[]): Story[] {
  return [...Map.groupBy(ends, ({ storyId }) => storyId)].flatMap(([id, [latest, ...others]]) => (latest ? [{ id, latest, others }] : []));
}

/** The parts of which nothing is written. */
export const missingParts = (story: StoryContent) => STORY_PARTS.filter((part) => story[part].trim() === '');

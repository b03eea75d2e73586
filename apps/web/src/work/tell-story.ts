import { STORY_PARTS, type StoryContent } from '@whetstone/contracts/stories';

/** A story as the beginning of an answer: its parts as paragraphs. */
export const tellStory = (story: StoryContent): string =>
  STORY_PARTS.map((part) => story[part].trim())
    .filter((text) => text !== '')
    .join('\n\n');

import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { LinkView } from './shared.ts';
import { MOST_TIES, storyContent } from './story-content.ts';
import { ClientId, ClientIdParams } from './study-shared.ts';

const CANDIDATE = ['candidate'] as const;
const tags = ['Stories'];

/** The parts of a story, in the order in which it is told. */
export const STORY_PARTS = ['situation', 'task', 'action', 'result'] as const;
const StoryContent = z.object(storyContent);
export type StoryContent = z.infer<typeof StoryContent>;

/** A revision that nobody builds on. A story has one, and one more for each device that wrote at the same time. */
export const StoryEnd = z.object({ id: z.string(), storyId: z.string(), ...storyContent, savedAt: z.iso.datetime() });
export type StoryEnd = z.infer<typeof StoryEnd>;

/** Where values and pillars stand. */
export const QualitySource = z.object({
  id: z.string(),
  kind: z.enum(['company', 'guide']),
  slug: z.string(),
  name: z.string(),
  /** whether I prepare for it; the others are there because a story names them */
  isAimedAt: z.boolean(),
  qualities: z.array(z.object({ ref: z.string(), title: z.string(), bodyHtml: z.string() })),
});
export type QualitySource = z.infer<typeof QualitySource>;

export const StoriesView = z.object({ items: z.array(StoryEnd), sources: z.array(QualitySource), skills: z.array(LinkView) });
export type StoriesView = z.infer<typeof StoriesView>;

export const listStories = privateCall({ method: 'GET', url: '/api/me/stories', access: CANDIDATE }, StoriesView, {
  summary: 'My stories, and what they can be told for',
  description:
    'The latest written first, at most 500. Values and pillars are those of the companies and guides that I prepare for, and of those that a story names; skills are those of the bank.',
  gives: 'The ends of every story that is not removed.',
  tags,
});

export const StoryRevisionBody = z.strictObject({
  storyId: ClientId,
  basedOnIds: z.array(ClientId).check(z.maxLength(MOST_TIES)),
  ...storyContent,
  isRemoved: z.boolean(),
});
export type StoryRevisionBody = z.infer<typeof StoryRevisionBody>;

export const putStoryRevision = privateCall(
  { method: 'PUT', url: '/api/me/story-revisions/:id', access: CANDIDATE },
  z.object({ id: z.string(), savedAt: z.iso.datetime() }),
  {
    summary: 'Write one of my stories, or remove it',
    description:
      'A revision is written once and stays; the latest is the story, and one that is removed comes back by another revision. The same id with the same content is answered as the first time; with other content it is refused.',
    gives: 'When it was saved.',
    tags,
    params: ClientIdParams,
    body: StoryRevisionBody,
  },
);

import type { StoryContent } from '@whetstone/contracts/stories';
import { keepWork } from '#src/work/engine.ts';
import type { StoryPiece } from '#src/work/piece.ts';
import { contentOf, type Story } from './story.ts';

interface Kept {
  owner: string;
  story: Pick<StoryPiece, 'storyId' | 'content'>;
  /** what it is called without a title */
  untitled: string;
}

/** Keeps revisions of a story in this browser, all or none, and sends them. */
export async function keepStory({ owner, story: { storyId, content }, untitled }: Kept, pieces: readonly StoryPiece[]): Promise<void> {
  const title = content.title.trim() === '' ? untitled : content.title;
  await keepWork(owner, { about: { slug: '', title, storyId }, pieces });
}

interface Revision {
  storyId: string;
  basedOnIds: string[];
  content: StoryContent;
}

export const revisionOf = ({ storyId, basedOnIds, content }: Revision): StoryPiece => ({
  kind: 'story',
  revisionId: crypto.randomUUID(),
  storyId,
  basedOnIds,
  content: contentOf(content),
  isRemoved: false,
});

/** Removes all that stands of a story. What another device writes meanwhile stays. */
export const removalOf = ({ id, latest, others }: Story): StoryPiece => ({
  ...revisionOf({ storyId: id, basedOnIds: [latest, ...others].map((end) => end.id), content: latest }),
  isRemoved: true,
});

/** Brings back what a removal has taken: every end that there was. */
export const bringBack = ({ id, latest, others }: Story, removalId: string): StoryPiece[] =>
  [...others.toReversed(), latest].map((content) => revisionOf({ storyId: id, basedOnIds: [removalId], content }));

import type { StoriesView, StoryEnd } from '@whetstone/contracts/stories';
import type { Entry, StoryPiece } from './piece.ts';

/** Under what the stories stand in the query cache. */
export const MY_STORIES = ['stories'];

/** The ends of all stories after one more revision: those that it builds on are ends no more. */
function endsAfter(ends: readonly StoryEnd[], { revisionId: id, storyId, basedOnIds, content, isRemoved }: StoryPiece, savedAt: string): StoryEnd[] {
  const others = ends.filter((end) => end.id !== id && !basedOnIds.includes(end.id));
  return isRemoved ? others : [{ id, storyId, ...content, savedAt }, ...others];
}

/** The ends as the server has them, and what is still on its way to it. What it has refused is no story. */
export function withUnsent(ends: readonly StoryEnd[], entries: readonly Entry[]): StoryEnd[] {
  return entries.reduce<StoryEnd[]>(
    (sum, { piece, writtenAt, refusal }) => (piece.kind === 'story' && refusal === null ? endsAfter(sum, piece, writtenAt) : sum),
    [...ends],
  );
}

/** What the query cache holds once a revision has arrived: until it is asked anew nothing goes back to what it was before. */
export const noteSentStory =
  (piece: StoryPiece, answer: unknown) =>
  (view: StoriesView | undefined): StoriesView | undefined =>
    view && { ...view, items: endsAfter(view.items, piece, (answer as { savedAt: string }).savedAt) };

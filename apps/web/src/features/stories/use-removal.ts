import { useState } from 'react';
import { bringBack, keepStory, removalOf } from './keep-story.ts';
import type { Story } from './story.ts';

interface Removed {
  story: Story;
  removalId: string;
}

/** Removes stories, each with a way back. */
export function useRemoval(owner: string, untitled: string) {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const remove = async (story: Story): Promise<void> => {
    const removal = removalOf(story);
    try {
      await keepStory({ owner, story: removal, untitled }, [removal]);
      setRemoved({ story, removalId: removal.revisionId });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const undo = async (): Promise<void> => {
    if (removed === null) return;
    const { story, removalId } = removed;
    // at once: pressed twice it is undone once
    setRemoved(null);
    try {
      await keepStory({ owner, story: { storyId: story.id, content: story.latest }, untitled }, bringBack(story, removalId));
    } catch {
      setRemoved(removed);
      setFailed(true);
    }
  };
  return { removed: removed?.story ?? null, hasFailed, remove, undo };
}

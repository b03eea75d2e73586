import type { StoryContent, StoryEnd } from '@whetstone/contracts/stories';
import { useRef, useState } from 'react';
import { useLeaving } from '#src/work/use-leaving.ts';
import { keepStory, revisionOf } from './keep-story.ts';
import { contentOf, NO_CONTENT, type Story } from './story.ts';

/** A pause in writing: what stands there becomes a revision. */
const PAUSE_MS = 1200;

export interface Writing {
  content: StoryContent;
  /** whether all that stands here is kept in this browser at least */
  isKept: boolean;
  /** whether the last try to keep it failed */
  hasFailed: boolean;
  change: (change: Partial<StoryContent>) => void;
  keep: () => void;
  /** revisions that were made or opened here: any other end comes from another device */
  ownIds: ReadonlySet<string>;
  /** brings what another device wrote together with what stands here, which then reads so */
  settle: (other: StoryEnd, how: 'use' | 'lay-aside' | 'own-story') => void;
}

interface Opened {
  owner: string;
  id: string;
  story: Story | null;
  untitled: string;
}

/** What is kept, and what the next revision builds on. */
interface Kept {
  content: StoryContent;
  heads: string[];
}

/** A story that is being written: with every pause a revision on its way to the server. */
export function useStory({ owner, id, story, untitled }: Opened): Writing {
  const [kept, setKept] = useState<Kept>(() => ({ content: story ? contentOf(story.latest) : NO_CONTENT, heads: story ? [story.latest.id] : [] }));
  const [content, setContent] = useState(kept.content);
  const [ownIds, setOwnIds] = useState<ReadonlySet<string>>(() => new Set(kept.heads));
  const [hasFailed, setFailed] = useState(false);
  // What is kept is decided at once, and not when the next render comes.
  const now = useRef({ content, kept });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const putKept = (next: Kept): void => {
    now.current.kept = next;
    setKept(next);
  };
  const add = async (wanted: StoryContent, extra: { basedOnIds?: string[]; before?: StoryContent } = {}): Promise<void> => {
    clearTimeout(timer.current);
    const { kept: before } = now.current;
    const piece = revisionOf({ storyId: id, basedOnIds: [...before.heads, ...(extra.basedOnIds ?? [])], content: wanted });
    const first = extra.before === undefined ? [] : [revisionOf({ storyId: crypto.randomUUID(), basedOnIds: [], content: extra.before })];
    putKept({ content: wanted, heads: [piece.revisionId] });
    setOwnIds((ids) => new Set([...ids, piece.revisionId]));
    try {
      await keepStory({ owner, story: piece, untitled }, [...first, piece]);
      setFailed(false);
    } catch {
      // What was not kept is tried again with the next pause.
      putKept(before);
      setFailed(true);
    }
  };
  const keep = (): void => {
    clearTimeout(timer.current);
    if (now.current.content !== now.current.kept.content) void add(now.current.content);
  };
  const put = (next: StoryContent): void => {
    now.current.content = next;
    setContent(next);
  };
  useLeaving(keep);
  return {
    content,
    isKept: content === kept.content,
    hasFailed,
    ownIds,
    keep,
    change: (change) => {
      put({ ...now.current.content, ...change });
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, PAUSE_MS);
    },
    settle: (other, how) => {
      if (how === 'use') {
        keep();
        put(contentOf(other));
      }
      void add(now.current.content, { basedOnIds: [other.id], ...(how === 'own-story' && { before: contentOf(other) }) });
    },
  };
}

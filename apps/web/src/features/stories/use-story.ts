import type { StoryContent, StoryEnd } from '@whetstone/contracts/stories';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { keepStoryWords, type StoryWords, takeStoryWords } from '#src/work/last-words.ts';
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
  lastWords: StoryWords | null;
  untitled: string;
}

/** What is kept, and what the next revision builds on. */
interface Kept {
  content: StoryContent;
  heads: string[];
}

/** What a story begins with: what is kept of it, and what was written on it last, which may be more. */
function beginning({ story, lastWords }: Pick<Opened, 'story' | 'lastWords'>): { kept: Kept; content: StoryContent } {
  const content = story ? contentOf(story.latest) : NO_CONTENT;
  const kept = { content, heads: story ? [story.latest.id] : [] };
  // A page that goes may have kept it all the same.
  if (lastWords === null || JSON.stringify(lastWords.content) === JSON.stringify(content)) return { kept, content };
  return { kept: { content, heads: lastWords.heads }, content: lastWords.content };
}

/** A story that is being written: with every pause a revision on its way to the server. */
export function useStory({ owner, id, story, lastWords, untitled }: Opened): Writing {
  const [begun] = useState(() => beginning({ story, lastWords }));
  const [kept, setKept] = useState<Kept>(begun.kept);
  const [content, setContent] = useState(begun.content);
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
      if (now.current.content === wanted) takeStoryWords(owner, id);
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
    keepStoryWords(owner, id, { content: next, heads: now.current.kept.heads });
    setContent(next);
  };
  useLeaving(keep);
  const keepFirst = useEffectEvent(keep);
  useEffect(() => keepFirst(), []);
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

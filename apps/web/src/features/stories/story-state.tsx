import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useOnline } from '#src/lib/use-online.ts';
import { paths } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { problemOf } from '#src/work/problem-of.ts';
import { refusedOf, useWorkState } from '#src/work/work-state.ts';
import type { Writing } from './use-story.ts';

interface StoryStateProps {
  writing: Writing;
  storyId: string;
  /** when the server said last that it has it; null before */
  savedAt: string | null;
}

/** Where the story is kept. Only what went wrong is announced. */
export function StoryState({ writing: { isKept, hasFailed }, storyId, savedAt }: StoryStateProps) {
  const { studying, writing } = useMessages();
  const work = useWorkState();
  const isOnline = useOnline();
  const words = studying.states;
  const isRefused = refusedOf(work).some(({ piece }) => piece.kind === 'story' && piece.storyId === storyId);
  const problem = hasFailed ? words.failed : isRefused ? studying.refusedTitle : problemOf(work, isOnline, words);
  const isUnderWay = work.entries.some(({ piece, refusal }) => refusal === null && piece.kind === 'story' && piece.storyId === storyId);
  const quiet = !isKept ? words.writing : isUnderWay ? words.sending : savedAt === null ? writing.empty : writing.saved(savedAt);
  return (
    <div className="min-h-6 text-[0.8125rem] leading-snug" data-save-state>
      <output>
        {problem !== null && (
          <span className="flex items-center gap-2 text-spark">
            <Icon name="warning" />
            {problem}
            {isRefused && (
              <Link to={paths.unsent()} className="link">
                {studying.refusedWay}
              </Link>
            )}
          </span>
        )}
      </output>
      {problem === null && <p className="text-ink-soft">{quiet}</p>}
      {!work.isLasting && <p className="text-ink-soft">{words.notLasting}</p>}
    </div>
  );
}

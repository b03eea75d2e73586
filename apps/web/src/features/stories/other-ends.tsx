import type { StoryEnd } from '@whetstone/contracts/stories';
import { useMessages } from '#src/lib/messages.tsx';
import { tellStory } from '#src/work/tell-story.ts';
import { Notice } from '#src/ui/notice.tsx';
import type { Writing } from './use-story.ts';

/** What another device wrote of the same story, beside what stands here: neither takes the place of the other. */
export function OtherEnds({ ends, settle }: { ends: readonly StoryEnd[]; settle: Writing['settle'] }) {
  const { writing, stories } = useMessages();
  return (
    <div role="alert">
      {ends.map((end) => (
        <div key={end.id} className="mt-5">
          <Notice tone="warning" title={writing.other}>
            <p>{writing.otherText(end.savedAt)}</p>
            <div className="max-h-80 overflow-y-auto border-s-2 border-rule-strong ps-3 font-serif whitespace-pre-wrap">
              <p className="font-bold">{end.title.trim() === '' ? stories.untitled : end.title}</p>
              {tellStory(end)}
            </div>
            <p className="flex flex-wrap items-center gap-3">
              <button type="button" className="button" onClick={() => settle(end, 'use')}>
                {writing.useOther}
              </button>
              <button type="button" className="button" onClick={() => settle(end, 'own-story')}>
                {writing.ownStory}
              </button>
              <button type="button" className="button" onClick={() => settle(end, 'lay-aside')}>
                {writing.layAside}
              </button>
            </p>
          </Notice>
        </div>
      ))}
    </div>
  );
}

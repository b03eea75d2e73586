import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { keepWork } from '#src/work/engine.ts';
import { readWorkState } from '#src/work/work-state.ts';

interface StarButtonProps {
  owner: string;
  question: { slug: string; title: string };
  isStarred: boolean;
}

function latestStar(slug: string, isStarred: boolean): boolean {
  const pieces = readWorkState().entries.map(({ piece }) => piece);
  const last = pieces.findLast((piece) => piece.kind === 'star' && piece.question === slug);
  return last?.kind === 'star' ? last.isStarred : isStarred;
}

export function StarButton({ owner, question, isStarred }: StarButtonProps) {
  const { studying } = useMessages();
  const [isOn, setOn] = useState(() => latestStar(question.slug, isStarred));
  const toggle = (): void => {
    setOn(!isOn);
    keepWork(owner, { about: question, pieces: [{ kind: 'star', question: question.slug, isStarred: !isOn }] }).catch(() => setOn(isOn));
  };
  return (
    <button type="button" aria-pressed={isOn} onClick={toggle} className="flex min-h-8 items-center gap-1.5 text-[0.9375rem] text-stone hover:underline">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="shrink-0">
        <path
          d="M8 1.8 9.9 6l4.5.5-3.3 3 .9 4.4L8 11.7l-4 2.2.9-4.4-3.3-3L6.1 6Z"
          fill={isOn ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.3"
          strokeLinejoin="round"
        />
      </svg>
      {isOn ? studying.starred : studying.star}
    </button>
  );
}

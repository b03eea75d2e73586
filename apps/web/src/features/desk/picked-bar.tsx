import type { PointerEvent } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Kbd } from '#src/ui/kbd.tsx';

interface PickedBarProps {
  quote: string;
  dimensions: readonly string[];
  onComment: () => void;
  onEvidence: (dimension: string) => void;
}

/** A press would take the selection away before it is used. */
const keepSelection = (event: PointerEvent): void => event.preventDefault();

/** What can be done with the words that are picked, for whoever has no keyboard at hand. */
export function PickedBar({ quote, dimensions, onComment, onEvidence }: PickedBarProps) {
  const { deskReview, questions } = useMessages();
  const words: Record<string, string> = questions.dimensions;
  return (
    <div onPointerDown={keepSelection} className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-rule pb-2">
      <p className="line-clamp-1 w-full min-w-0 font-serif text-[0.9375rem] text-ink-soft sm:w-auto sm:flex-1">{deskReview.pickedWords(quote)}</p>
      <button type="button" className="button min-h-8 py-0.5" onClick={onComment}>
        {deskReview.commentOnPicked} <Kbd>c</Kbd>
      </button>
      {dimensions.length > 0 && <span className="label">{deskReview.evidenceFor}</span>}
      <span className="flex flex-wrap gap-1.5">
        {dimensions.map((dimension, at) => (
          <button
            key={dimension}
            type="button"
            onClick={() => onEvidence(dimension)}
            className="flex min-h-8 items-center gap-1 rounded border border-rule-strong px-1.5 text-[0.8125rem] hover:bg-stone-wash"
          >
            <Kbd>{at + 1}</Kbd>
            {words[dimension] ?? dimension}
          </button>
        ))}
      </span>
    </div>
  );
}

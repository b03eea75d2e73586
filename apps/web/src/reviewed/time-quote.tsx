import type { TimeAnchor } from '@whetstone/contracts/review-content';
import { useMessages } from '#src/lib/messages.tsx';

interface TimeQuoteProps {
  time: TimeAnchor;
  onPlay: (time: TimeAnchor) => void;
}

/** Which stretch of a recording a comment is on, and the way to hear it. */
export function TimeQuote({ time, onPlay }: TimeQuoteProps) {
  const { enclosed } = useMessages();
  const { startMs, endMs } = time;
  return (
    <p className="flex flex-wrap items-center gap-x-3 border-s-2 border-rule-strong ps-2 text-[0.9375rem] text-ink-soft">
      <span>{enclosed.stretch(startMs, endMs)}</span>
      <button type="button" className="link min-h-6 print:hidden" aria-label={enclosed.playOf(startMs, endMs)} onClick={() => onPlay(time)}>
        {enclosed.play}
      </button>
    </p>
  );
}

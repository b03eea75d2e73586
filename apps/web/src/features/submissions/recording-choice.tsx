import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import type { Recording } from '#src/work/recordings.ts';

interface RecordingChoiceProps {
  recording: Recording;
  isTicked: boolean;
  isAnonymous: boolean;
  onTick: (isTicked: boolean) => void;
  /** the way to listen to it oneself */
  children: ReactNode;
}

/** A recording that this browser has of an answer: whether it goes along, who hears it then, and what it is. */
export function RecordingChoice({ recording: { sound, durationMs }, isTicked, isAnonymous, onTick, children }: RecordingChoiceProps) {
  const { enclosed } = useMessages();
  return (
    <div className="space-y-3">
      <label className="flex min-h-9 max-w-measure items-baseline gap-3 py-1">
        <input type="checkbox" checked={isTicked} onChange={({ target }) => onTick(target.checked)} className="size-5 shrink-0 translate-y-0.5 accent-stone" />
        <span>
          {enclosed.tick(durationMs, sound.size)}
          <span className="label block">{enclosed.tickNote}</span>
          {isAnonymous && <span className="label block font-semibold">{enclosed.tickAnonymous}</span>}
        </span>
      </label>
      {!isTicked && <p className="label">{enclosed.notTicked}</p>}
      {children}
    </div>
  );
}

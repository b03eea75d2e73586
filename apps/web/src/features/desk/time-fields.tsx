import type { TimeAnchor } from '@whetstone/contracts/review-content';
import { useId, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { LEAST_MS } from './use-hearing.ts';

const SECOND_MS = 1000;

interface SecondsFieldProps {
  label: string;
  ms: number;
  leastMs: number;
  mostMs: number;
  onChange: (ms: number) => void;
}

/** While it is typed in, what is typed stands there; what it means keeps within its bounds. */
function SecondsField({ label, ms, leastMs, mostMs, onChange }: SecondsFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const write = (text: string): void => {
    setTyped(text);
    const wished = Number(text) * SECOND_MS;
    if (text.trim() !== '' && Number.isFinite(wished)) onChange(Math.round(Math.min(mostMs, Math.max(leastMs, wished))));
  };
  return (
    <span className="flex items-center gap-1.5">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <input
        id={id}
        type="number"
        step="0.5"
        min={leastMs / SECOND_MS}
        max={mostMs / SECOND_MS}
        value={typed ?? String(ms / SECOND_MS)}
        onChange={({ target }) => write(target.value)}
        onBlur={() => setTyped(null)}
        className="min-h-8 w-20 rounded border border-rule-strong bg-paper px-1.5 text-[0.9375rem]"
      />
    </span>
  );
}

interface TimeFieldsProps {
  time: TimeAnchor;
  /** of the recording */
  durationMs: number;
  onChange: (time: TimeAnchor) => void;
}

/** From where to where of a recording a comment is on, to be changed. */
export function TimeFields({ time, durationMs, onChange }: TimeFieldsProps) {
  const { enclosed } = useMessages();
  const { startMs, endMs } = time;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      <SecondsField label={enclosed.from} ms={startMs} leastMs={0} mostMs={endMs - LEAST_MS} onChange={(ms) => onChange({ ...time, startMs: ms })} />
      <SecondsField
        label={enclosed.to}
        ms={endMs}
        leastMs={startMs + LEAST_MS}
        mostMs={Math.max(durationMs, startMs + LEAST_MS)}
        onChange={(ms) => onChange({ ...time, endMs: ms })}
      />
    </p>
  );
}

import { useId } from 'react';
import { useMessages } from '#src/lib/messages.tsx';

const MOST = 720;

interface WeekdayFieldsProps {
  minutes: readonly number[];
  onChange: (minutes: readonly number[]) => void;
}

/** Minutes for each weekday, Monday first, and what they make a week. */
export function WeekdayFields({ minutes, onChange }: WeekdayFieldsProps) {
  const { target } = useMessages();
  const noteId = useId();
  const total = minutes.reduce((sum, of) => sum + of, 0);
  return (
    <fieldset aria-describedby={noteId}>
      <legend className="mb-1 font-semibold">{target.weekdays}</legend>
      <div className="grid max-w-xl grid-cols-4 gap-2 sm:grid-cols-7">
        {target.weekdayNames.map((name, index) => (
          <label key={name} className="min-w-0">
            <span className="label block" aria-hidden="true">
              {name}
            </span>
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={MOST}
              step={5}
              aria-label={target.minutesOn(target.weekdayNamesLong[index] ?? name)}
              placeholder="0"
              value={minutes[index] || ''}
              onChange={({ target: { value } }) => onChange(minutes.with(index, Math.min(MOST, Math.max(0, Math.trunc(Number(value))))))}
              className="search-field px-2 text-center tabular-nums"
            />
          </label>
        ))}
      </div>
      <p id={noteId} className="label mt-1">
        {target.weekdaysNote(total)}
      </p>
    </fieldset>
  );
}

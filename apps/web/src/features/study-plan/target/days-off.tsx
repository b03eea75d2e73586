import { useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { isDate } from '#src/lib/person-date.ts';
import { Field } from '#src/ui/field.tsx';
import { Icon } from '#src/ui/icon.tsx';

interface DaysOffProps {
  days: readonly string[];
  today: string;
  onChange: (days: readonly string[]) => void;
}

/** Days without study. Those that have passed stay as they are and are not shown. */
export function DaysOff({ days, today, onChange }: DaysOffProps) {
  const { target, desk } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const shown = days.filter((on) => on >= today).toSorted();
  const add = (): void => {
    const on = input.current?.value ?? '';
    if (!isDate(on)) return input.current?.focus();
    if (!days.includes(on)) onChange([...days, on]);
    if (input.current) input.current.value = '';
    return input.current?.focus();
  };
  return (
    <div>
      <Field label={target.daysOff} hint={shown.length === 0 ? target.noDaysOff : undefined}>
        {(control) => (
          <div className="flex gap-2">
            <input
              {...control}
              ref={input}
              type="date"
              min={today}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault(); // else the form would be sent
                add();
              }}
              className="search-field w-44"
            />
            <button type="button" className="button" onClick={add}>
              {target.addDayOff}
            </button>
          </div>
        )}
      </Field>
      <ul className="mt-2 flex flex-wrap gap-2">
        {shown.map((on) => (
          <li key={on} className="flex items-center gap-1 rounded border border-rule-strong ps-2 text-[0.9375rem] tabular-nums">
            {desk.dates.short(on)}
            <button
              type="button"
              aria-label={target.removeDayOff(on)}
              onClick={() => onChange(days.filter((day) => day !== on))}
              className="flex size-7 items-center justify-center rounded hover:text-stone"
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

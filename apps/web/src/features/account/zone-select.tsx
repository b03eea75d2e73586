import { type ComponentProps, useEffect, useMemo, useState } from 'react';
import { useInterface } from '#src/lib/messages.tsx';
import { listZones } from '#src/lib/time-zones.ts';

interface ZoneSelectProps extends Omit<ComponentProps<'select'>, 'value'> {
  value: string;
}

/** All time zones by region. Typing a city's first letters finds it, as in every native list. */
export function ZoneSelect({ value, ...select }: ZoneSelectProps) {
  const { messages } = useInterface();
  const groups = useMemo(() => listZones(value), [value]);
  return (
    <select {...select} value={value} className="search-field">
      {groups.map(({ region, zones }) => (
        <optgroup key={region} label={region === '' ? messages.fields.otherZones : region}>
          {zones.map((zone) => (
            <option key={zone.value} value={zone.value}>
              {zone.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** What the clocks show there now: a zone is checked more easily by its time than by its name. */
export function ZoneNow({ zone }: { zone: string }) {
  const { language, messages } = useInterface();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return messages.fields.zoneNow(new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeStyle: 'short', timeZone: zone }).format(now));
}

import type { Settings } from '@whetstone/contracts/people';
import { useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';
import { SettingRow } from './setting-row.tsx';
import { ZoneNow, ZoneSelect } from './zone-select.tsx';

const HALF_HOUR = 30;
const LAST_MINUTE = 720;
const HALF_HOURS = Array.from({ length: LAST_MINUTE / HALF_HOUR + 1 }, (_, index) => index * HALF_HOUR);

const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

interface NameInputProps {
  control: object;
  value: string;
  save: (name: string) => void;
}

/** Saved when one is done with it, and not at every letter; Esc brings back what was. */
function NameInput({ control, value, save }: NameInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const saveTyped = (): void => {
    const typed = input.current?.value.trim() ?? '';
    if (typed !== value) save(typed);
  };
  return (
    <input
      {...control}
      key={value}
      ref={input}
      defaultValue={value}
      autoComplete="name"
      maxLength={80}
      onBlur={saveTyped}
      onKeyDown={({ key, currentTarget, nativeEvent }) => {
        if (key === 'Enter' && !nativeEvent.isComposing) saveTyped();
        if (key === 'Escape') currentTarget.value = value;
      }}
      className="search-field"
    />
  );
}

/** Who one is, and when one's days begin and end. */
export function DaySettings({ settings }: { settings: Settings }) {
  const { settings: words, fields } = useMessages();
  const ends = HALF_HOURS.includes(settings.dayEndsAtMinutes) ? HALF_HOURS : [...HALF_HOURS, settings.dayEndsAtMinutes].toSorted((a, b) => a - b);
  return (
    <Section id="you" title={words.you}>
      <SettingRow settings={settings} name="name" label={fields.name} hint={words.nameNote}>
        {(control, value, save) => <NameInput control={control} value={value} save={save} />}
      </SettingRow>
      <SettingRow settings={settings} name="timeZone" label={fields.timeZone} renderHint={(zone) => <ZoneNow zone={zone} />}>
        {(control, value, save) => <ZoneSelect {...control} value={value} onChange={({ target }) => save(target.value)} />}
      </SettingRow>
      <SettingRow settings={settings} name="dayEndsAtMinutes" label={words.dayEnds} hint={words.dayEndsNote}>
        {(control, value, save) => (
          <select {...control} value={value} onChange={({ target }) => save(Number(target.value))} className="search-field max-w-32">
            {ends.map((minutes) => (
              <option key={minutes} value={minutes}>
                {clockOf(minutes)}
              </option>
            ))}
          </select>
        )}
      </SettingRow>
    </Section>
  );
}

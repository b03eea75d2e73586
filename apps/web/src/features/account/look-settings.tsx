import { EXTRA_TIMES, type Settings } from '@whetstone/contracts/people';
import { APPEARANCES } from '#src/lib/appearance.ts';
import { LANGUAGES } from '#src/lib/language.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';
import { SettingRow } from './setting-row.tsx';

const BROWSER = 'browser';

/** How the interface looks and listens. */
export function LookSettings({ settings }: { settings: Settings }) {
  const { settings: words, shell } = useMessages();
  return (
    <Section id="look" title={words.appearance}>
      <SettingRow settings={settings} name="language" label={words.language} hint={words.languageNote}>
        {(control, value, save) => (
          <select
            {...control}
            value={value ?? BROWSER}
            onChange={({ target }) => save(LANGUAGES.find((language) => language === target.value) ?? null)}
            className="search-field"
          >
            <option value={BROWSER}>{words.languages.browser}</option>
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {words.languages[language]}
              </option>
            ))}
          </select>
        )}
      </SettingRow>
      <SettingRow settings={settings} name="appearance" label={shell.appearance}>
        {(control, value, save) => (
          <select
            {...control}
            value={value}
            onChange={({ target }) => save(APPEARANCES.find((appearance) => appearance === target.value) ?? 'system')}
            className="search-field"
          >
            {APPEARANCES.map((appearance) => (
              <option key={appearance} value={appearance}>
                {shell.appearances[appearance]}
              </option>
            ))}
          </select>
        )}
      </SettingRow>
      <SettingRow settings={settings} name="singleKeys" label={words.singleKeys} hint={words.singleKeysNote}>
        {(control, value, save) => (
          <input
            {...control}
            type="checkbox"
            role="switch"
            checked={value}
            aria-checked={value}
            onChange={({ target }) => save(target.checked)}
            className="block size-6 accent-stone"
          />
        )}
      </SettingRow>
    </Section>
  );
}

/** How long a round lasts for this person. */
export function RoundSettings({ settings }: { settings: Settings }) {
  const { settings: words } = useMessages();
  return (
    <Section id="rounds" title={words.rounds} note={words.extraTimeNote}>
      <SettingRow settings={settings} name="extraTime" label={words.extraTime} renderHint={(value) => words.extraTimeNotes[value]}>
        {(control, value, save) => (
          <select
            {...control}
            value={value}
            onChange={({ target }) => save(EXTRA_TIMES.find((time) => time === target.value) ?? 'none')}
            className="search-field"
          >
            {EXTRA_TIMES.map((time) => (
              <option key={time} value={time}>
                {words.extraTimes[time]}
              </option>
            ))}
          </select>
        )}
      </SettingRow>
    </Section>
  );
}

import type { Settings } from '@whetstone/contracts/people';

const isAppearance = (text: string): text is Settings['appearance'] => text === 'system' || text === 'light' || text === 'dark';
const isLanguage = (text: string | null): text is 'en' | 'zh-CN' => text === 'en' || text === 'zh-CN';

type SettingsRow = Omit<Settings, 'language' | 'appearance'> & { language: string | null; appearance: string };

/** A person's settings as the contract has them. */
export function presentSettings({ name, timeZone, dayEndsAtMinutes, language, appearance, singleKeys, extraTime }: SettingsRow): Settings {
  return {
    name,
    timeZone,
    dayEndsAtMinutes,
    language: isLanguage(language) ? language : null,
    appearance: isAppearance(appearance) ? appearance : 'system',
    singleKeys,
    extraTime,
  };
}

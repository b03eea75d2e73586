import { useState } from 'react';
import { useKeepInAccount } from '#src/lib/change-settings.ts';
import type { Language } from '#src/lib/language.ts';
import { useInterface } from '#src/lib/messages.tsx';
import { RadioStrip } from '#src/ui/radio-strip.tsx';

/** Each language in its own words, whatever the interface speaks now. */
const CHOICES = [
  { value: 'en', label: 'English', short: 'EN', lang: 'en' },
  { value: 'zh-CN', label: '简体中文', short: '中文', lang: 'zh-CN' },
] as const;

export function LanguageSwitch() {
  const { language, messages, chooseLanguage } = useInterface();
  const keepInAccount = useKeepInAccount();
  // The choice shows at once, though its words may still have to be fetched.
  const [chosen, setChosen] = useState<Language | null>(null);
  const choose = async (wanted: Language) => {
    setChosen(wanted);
    keepInAccount({ language: wanted });
    await chooseLanguage(wanted);
    setChosen(null);
  };
  return <RadioStrip legend={messages.shell.language} choices={CHOICES} value={chosen ?? language} onChoose={(wanted) => void choose(wanted)} />;
}

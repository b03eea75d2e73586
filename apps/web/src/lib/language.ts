export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language all content is written in, for now. */
export const CONTENT_LANGUAGE: Language = 'en';

const STORAGE_KEY = 'whetstone.language';

const isLanguage = (value: string | null): value is Language => LANGUAGES.some((language) => language === value);

/**
 * The interface language: the stored choice, else the first preferred language that we have, else English.
 * Readers of any Chinese get the simplified interface, the only one there is.
 */
export function pickLanguage(stored: string | null, preferred: readonly string[]): Language {
  if (isLanguage(stored)) return stored;
  for (const tag of preferred) {
    const [base] = tag.toLowerCase().split('-');
    if (base === 'en') return 'en';
    if (base === 'zh') return 'zh-CN';
  }
  return 'en';
}

export function readLanguage(): Language {
  return pickLanguage(readStored(), navigator.languages);
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // storage is switched off: the choice lasts as long as the page
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language all content is written in, for now. */
export const CONTENT_LANGUAGE: Language = 'en';

const COOKIE = 'language';
const YEAR_SECONDS = 31_536_000;

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

/** The choice in a cookie header or in `document.cookie`; null without one. */
export function chosenLanguage(cookies: string): string | null {
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(`${COOKIE}=`));
  return found?.slice(COOKIE.length + 1) ?? null;
}

/** The language of this page: the one it was rendered in, else the reader's. */
export function readLanguage(isRendered: boolean): Language {
  return pickLanguage(isRendered ? document.documentElement.lang : chosenLanguage(document.cookie), navigator.languages);
}

/** Keeps the choice in a cookie, since the server renders pages in the language of the interface. */
export function storeLanguage(language: Language): void {
  document.cookie = `${COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

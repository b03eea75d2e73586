import { readCookie, writeCookie } from './cookies.ts';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language all content is written in, for now. */
export const CONTENT_LANGUAGE: Language = 'en';

const COOKIE = 'language';

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

/** The tags of an Accept-Language header, the most wanted first (RFC 9110, 12.5.4); those with the weight 0 are not wanted. */
export function preferredLanguages(acceptLanguage: string): string[] {
  const weighed = acceptLanguage.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(/\s*;\s*/);
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
  });
  return weighed
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

/** The choice in a cookie header or in `document.cookie`; null without one. */
export const chosenLanguage = (cookies: string): string | null => readCookie(cookies, COOKIE);

/** The language of this page: the one it was rendered in, else the reader's. */
export function readLanguage(isRendered: boolean): Language {
  return pickLanguage(isRendered ? document.documentElement.lang : chosenLanguage(document.cookie), navigator.languages);
}

export const storeLanguage = (language: Language): void => writeCookie(COOKIE, language);

const YEAR_SECONDS = 31_536_000;

/** A cookie's value in a cookie header or in `document.cookie`; null without one. */
export function readCookie(cookies: string, name: string): string | null {
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? null;
}

/** Keeps a choice for a year. In a cookie, and not in the browser's storage, because the server renders pages after it. */
export function writeCookie(name: string, value: string): void {
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

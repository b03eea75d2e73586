const HERE = 'http://here.invalid';
/** Screens to which nobody goes back: they are how one comes in. */
const WAYS_IN = /^\/(?:sign-in|join|reset)\/?$/;

/**
 * An address of this app that another address names (`?next=…`); null for anything that leads elsewhere, so that a link to the
 * sign-in page cannot send people to another site.
 */
export function ownPath(named: string | null): string | null {
  if (named === null || !named.startsWith('/') || !URL.canParse(named, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(named, HERE);
  // The parser has dropped tabs and line breaks by now, and turned backslashes: what it calls this origin stays here.
  if (origin !== HERE || pathname.startsWith('//') || WAYS_IN.test(pathname)) return null;
  return pathname + search + hash;
}

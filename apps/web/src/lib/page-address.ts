import { FILTER_NAMES } from '#src/paths.ts';

/** Names whose values are few, since the server refuses those it does not know: pages under them may be kept. */
const FEW: ReadonlySet<string> = new Set([...FILTER_NAMES, 'from', 'to']);
/** Names whose values are the reader's own. */
const OWN: ReadonlySet<string> = new Set(['q', 'track', 'days']);

// Only to make addresses whole: the server build never learns the host of a request.
const ORIGIN = 'http://whetstone.invalid';

/** The address of a request for a page. The path is taken as it stands, also where a browser would see a host in it. */
export const pageAddress = (address: string): URL => new URL(ORIGIN + address);

/** Letter case does not tell addresses apart; only within an escape its letters stay as they are. */
const lowerCase = (path: string): string => path.replaceAll(/%..|[A-Z]+/g, (part) => (part.startsWith('%') ? part : part.toLowerCase()));

/** The address in lower case and without what no page asks for, which would only make one page look like many; null when it is that. */
export function cleanAddress({ pathname, search, searchParams }: URL): string | null {
  const path = lowerCase(pathname);
  const known = [...searchParams].filter(([name]) => FEW.has(name) || OWN.has(name));
  const isWhole = known.length === searchParams.size;
  if (isWhole && path === pathname) return null;
  const kept = new URLSearchParams(known).toString();
  if (isWhole) return path + search;
  return kept === '' ? path : `${path}?${kept}`;
}

/** Whether there are so few addresses of this kind that the pages under them may be kept. */
export const isOfFew = ({ searchParams }: URL): boolean => [...searchParams.keys()].every((name) => FEW.has(name));

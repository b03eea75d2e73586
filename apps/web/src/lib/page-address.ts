import { FILTER_NAMES } from '#src/paths.ts';

/** Names whose values are few, since the server refuses those it does not know: pages under them may be kept. */
const FEW: ReadonlySet<string> = new Set([...FILTER_NAMES, 'from', 'to']);
/** Names whose values are the reader's own. */
const OWN: ReadonlySet<string> = new Set(['q', 'track', 'days']);

// Only to make addresses whole: the server build never learns the host of a request.
const ORIGIN = 'http://whetstone.invalid';

/** The address of a request for a page. The path is taken as it stands, also where a browser would see a host in it. */
export const pageAddress = (address: string): URL => new URL(ORIGIN + address);

/** The address without what no page asks for, which would only make one page look like many; null when there is none of it. */
export function cleanAddress({ pathname, searchParams }: URL): string | null {
  const known = [...searchParams].filter(([name]) => FEW.has(name) || OWN.has(name));
  if (known.length === searchParams.size) return null;
  const search = new URLSearchParams(known).toString();
  return search === '' ? pathname : `${pathname}?${search}`;
}

/** Whether there are so few addresses of this kind that the pages under them may be kept. */
export const isOfFew = ({ searchParams }: URL): boolean => [...searchParams.keys()].every((name) => FEW.has(name));

import type { Definition, RootContent } from 'mdast';

/** A stretch of an author's markdown: as written, and as parsed. Only the text counts for hashes. */
export interface Fragment {
  markdown: string;
  nodes: RootContent[];
  /** link definitions of the whole file, since a fragment may use them */
  definitions: Definition[];
}

export const EMPTY_FRAGMENT: Fragment = { markdown: '', nodes: [], definitions: [] };

function isFragment(value: object): value is Fragment {
  return 'markdown' in value && 'nodes' in value && 'definitions' in value;
}

/** A plain JSON value with `T` in the place of every fragment. */
export type Mapped<V, T> = V extends Fragment
  ? T
  : V extends readonly (infer E)[]
    ? Mapped<E, T>[]
    : V extends object
      ? { [K in keyof V]: Mapped<V[K], T> }
      : V;

/** The same value with every fragment replaced by `replace(fragment)`. */
export function mapFragments<V, T>(value: V, replace: (fragment: Fragment) => T): Mapped<V, T> {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    if (isFragment(part)) return replace(part);
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as Mapped<V, T>;
}

/** Every fragment in a value, in order. */
export function fragmentsOf(value: unknown): Fragment[] {
  const found: Fragment[] = [];
  mapFragments(value, (fragment) => found.push(fragment));
  return found;
}

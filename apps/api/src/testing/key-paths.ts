/**
 * Every key that a JSON value holds, as sorted paths: `items[].area.slug`. Entries of an array count together, so that
 * the paths say exactly what a response may tell.
 */
export function keyPaths(value: unknown): string[] {
  const found = new Set<string>();
  const visit = (part: unknown, path: string): void => {
    if (Array.isArray(part)) {
      for (const entry of part) visit(entry, `${path}[]`);
      return;
    }
    if (typeof part !== 'object' || part === null) return;
    for (const [key, inner] of Object.entries(part)) {
      const at = path === '' ? key : `${path}.${key}`;
      found.add(at);
      visit(inner, at);
    }
  };
  visit(value, '');
  return [...found].toSorted();
}

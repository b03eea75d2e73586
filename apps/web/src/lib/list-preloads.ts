import type { Manifest } from 'vite';

/** The scripts of a file and of all that it imports, in a set that keeps their order. */
function collect(manifest: Manifest, key: string, found: Set<string>): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(manifest, imported, found);
  return found;
}

/** The scripts of some source files that the shell does not name itself, for the browser to fetch at once instead of one after the other. */
export function listPreloads(manifest: Manifest, files: readonly string[]): string[] {
  const known = collect(manifest, 'index.html', new Set());
  const wanted = new Set<string>();
  for (const file of files) collect(manifest, file, wanted);
  return [...wanted].filter((file) => !known.has(file));
}

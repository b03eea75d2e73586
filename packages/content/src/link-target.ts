import { posix } from 'node:path';

/**
 * The document that a relative link means, as a path under the content root.
 * @param from path of the linking file under the content root
 * @returns null for web addresses, other schemes, absolute paths and bare anchors
 */
export function linkTarget(url: string, from: string): { file: string; hash: string } | null {
  const match = /^(?![a-z][a-z0-9+.-]*:|[/\\#?]|&)([^?#]+\.md)(#.*)?$/i.exec(url);
  if (!match?.[1]) return null;
  return { file: posix.normalize(posix.join(posix.dirname(from), match[1])), hash: match[2] ?? '' };
}

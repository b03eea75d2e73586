import type { Nodes } from 'mdast';
import { posix } from 'node:path';
import { placeOfNode } from '../parse/place-of-node.ts';
import type { Rule } from './rule.ts';

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const climbs = (path: string): boolean => path.split('/').includes('..');

/** Why an image address may not be used; null when it may. */
function refusal(address: string, file: string): string | null {
  const url = decoded(address).replaceAll('\\', '/');
  if (climbs(url) && !climbs(address)) return 'a step up that is written in code';
  if (url.startsWith('//')) return 'protocol-relative address';
  const [scheme] = /^[a-z][a-z0-9+.-]*:/i.exec(url.toLowerCase()) ?? [];
  if (scheme) return scheme === 'https:' ? null : `scheme ${scheme} is not allowed`;
  const path = url.startsWith('/') ? url : posix.normalize(posix.join(posix.dirname(file), url));
  return path.startsWith('/') || path.startsWith('..') ? 'path outside the content folder' : null;
}

/** Images stay inside the content folder; no file outside is ever opened, and what remains is shown as its description. */
export const imageIsSafe: Rule = ({ outline, file, report }) => {
  const definitions = new Map(outline.definitions.map((definition) => [definition.identifier, definition.url]));
  const visit = (node: Nodes): void => {
    const url = node.type === 'image' ? node.url : node.type === 'imageReference' ? definitions.get(node.identifier) : undefined;
    if (url !== undefined) {
      const reason = refusal(url, file);
      if (reason) report.error(placeOfNode(node), 'image-is-safe', { text: `image "${url}": ${reason}`, fix: 'Use a path inside the content folder.' });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  outline.body.forEach(visit);
};

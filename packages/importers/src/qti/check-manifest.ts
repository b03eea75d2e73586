import { posix } from 'node:path';
import type { ImportMessage } from '../bank.ts';
import { importError } from '../message.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { findAll, type XmlElement } from '../xml/xml-element.ts';

const MANIFEST = 'imsmanifest.xml';

export const isManifest = (path: string): boolean => posix.basename(path) === MANIFEST;

/** The references of a resource with their places; its own and those of its files. */
function referencesOf(resource: XmlElement): { href: string; line: number }[] {
  return [resource, ...findAll(resource, 'file')].flatMap(({ attributes, line }) => {
    const href = attributes.get('href');
    return href === undefined || href === '' ? [] : [{ href, line }];
  });
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

const isWeb = (href: string): boolean => /^https?:\/\//i.test(href);

/**
 * What is wrong with the manifest of a QTI package: resources outside it, or not in it. The items themselves are read
 * from the package, listed or not.
 * @param names of all entries of the package
 */
export function checkManifest(path: string, text: string, names: ReadonlySet<string>): ImportMessage[] {
  const root = parseXml(text);
  if ('rule' in root) return [root];
  const folder = posix.dirname(path);
  const seen = new Set<string>();
  return findAll(root, 'resource')
    .flatMap(referencesOf)
    .flatMap(({ href, line }): ImportMessage[] => {
      if (isWeb(href) || seen.has(href)) return [];
      seen.add(href);
      const target = posix.normalize(posix.join(folder, decoded(href)));
      if (target.startsWith('../') || target === '..' || href.startsWith('/') || href.includes('\\'))
        return [importError(line, 'resource-stays-inside', `Resource "${href}" is outside the package.`)];
      return names.has(target) ? [] : [importError(line, 'resource-is-there', `Resource "${href}" is not found in the package.`)];
    });
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters, halves of pairs and the two last places of a plane, which XML 1.0 cannot hold even as numbers. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const hasUnwritable = (text: string): boolean => text.search(UNWRITABLE) !== -1;

/** Text without what XML cannot hold. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '');

/** Text as it stands in an element or an attribute in double quotes; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return writable(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

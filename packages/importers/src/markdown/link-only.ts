const LINKS =
  /!?\[(?:[^[\]]|\[[^\]]*\])*\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)|<a\b[^>]*>[\s\S]*?<\/a>|<img\b[^>]*>|<?https?:\/\/\S+|\[[^\]]+\]\[[^\]]*\]/giu;

const LONGEST = 4_000;

/** Whether a text is a link and next to nothing beside it: an entry of a table of contents, a contributor, a reference. */
export function isLinkOnly(text: string): boolean {
  if (text.length > LONGEST || !/\]\(|<a\b|https?:\/\/|\]\[/i.test(text)) return false;
  const links = text.match(LINKS) ?? [];
  if (links.length === 0) return false;
  const rest = text.replace(LINKS, '').replace(/<[^>]*>|[\s\p{P}\p{S}\p{M}\d]|:[a-z_]+:/giu, '');
  const linked = links
    .filter((link) => !/^<?https?:/.test(link))
    .join('')
    .replace(/\]\([^)]*\)|<[^>]*>/g, '').length;
  return rest.length <= Math.max(3, linked / 3) || (links.length > 1 && rest.length <= 12);
}

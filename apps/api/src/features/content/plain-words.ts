const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'", '#x3C': '<', '#x26': '&' };

/** The characters that the renderer wrote as entities. */
export function decodeEntities(text: string): string {
  return text.replace(/&([#\w]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The words of stored HTML, for lists and previews. */
export function plainWords(html: string): string {
  const text = decodeEntities(html.replace(/<[^>]*>/g, ' '));
  return text.replace(/\s+/g, ' ').trim();
}

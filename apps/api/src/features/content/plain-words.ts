const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'", '#x3C': '<', '#x26': '&' };

/** The words of stored HTML, for lists and previews. */
export function plainWords(html: string): string {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/&([#\w]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
  return text.replace(/\s+/g, ' ').trim();
}

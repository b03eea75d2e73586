/** Words of the title for people, the end of the id for being one of a kind. */
export function slugOf(title: string, id: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `${words.join('-').slice(0, 60)}-${id.slice(-12)}`.replaceAll(/-+/g, '-').replace(/^-/, '');
}

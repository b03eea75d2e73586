/** One thing the palette can do. */
export interface Entry {
  id: string;
  /** the words it is found by */
  label: string;
  /** the `lang` of the label where it is not the page's */
  lang?: string | undefined;
  run: () => void;
}

export interface EntryGroup {
  id: string;
  name: string;
  entries: readonly Entry[];
}

/** The entries in whose label every word of the text stands; groups without any are left out. */
export function findEntries(groups: readonly EntryGroup[], text: string): EntryGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ label }: Entry): boolean => words.every((word) => label.toLowerCase().includes(word));
  return groups.map((group) => ({ ...group, entries: group.entries.filter(fits) })).filter(({ entries }) => entries.length > 0);
}

/** One thing the palette can do. */
export interface Entry {
  id: string;
  /** its name, which finds it by any part */
  label: string;
  /** what else finds it */
  words?: string | undefined;
  /** the `lang` of the label where it is not the page's */
  lang?: string | undefined;
  run: () => void;
}

export interface EntryGroup {
  id: string;
  name: string;
  /** what finds all of its entries, besides its name */
  words?: string | undefined;
  entries: readonly Entry[];
}

/** Whether one of the words begins so. Chinese puts no spaces between its words, so there any part will do. */
const holdsWord = (words: string, begun: string): boolean => (/^[a-z0-9]/.test(begun) ? ` ${words}`.includes(` ${begun}`) : words.includes(begun));

/** The entries whose label, other words or group hold every word of the text; groups without any are left out. */
export function findEntries(groups: readonly EntryGroup[], text: string): EntryGroup[] {
  const typed = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ label, words = '' }: Entry, group: EntryGroup): boolean => {
    const name = label.toLowerCase();
    const others = `${words} ${group.name} ${group.words ?? ''}`.toLowerCase();
    return typed.every((word) => name.includes(word) || holdsWord(others, word));
  };
  return groups.map((group) => ({ ...group, entries: group.entries.filter((entry) => fits(entry, group)) })).filter(({ entries }) => entries.length > 0);
}

/** What a person typed, taken apart. */
export interface SearchWords {
  /**
   * English words and numbers in lower case, at most MAX_WORDS. What was written together, as `copy-on-write`, `/proc/loadavg` or
   * in quotation marks, is one group; every other word has its own.
   */
  groups: string[][];
  /** the last word was perhaps not finished: it also stands for words that begin with it */
  isOpen: boolean;
  /** runs of Chinese characters */
  han: string[];
}

const MAX_WORDS = 12;
const HAN = /[\u3400-\u9FFF\uF900-\uFAFF]+/g;
const TOGETHER = /"[^"]*"|[\p{L}\p{N}]+(?:[^\s\p{L}\p{N}"]+[\p{L}\p{N}]+)*/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** Takes a search text apart. Anything that is neither letter nor number only divides; an empty result finds nothing. */
export function parseSearch(text: string): SearchWords {
  const normal = text.normalize('NFKC').toLowerCase();
  const english = normal.replace(HAN, ' ');
  const groups: string[][] = [];
  let room = MAX_WORDS;
  for (const [together] of english.matchAll(TOGETHER)) {
    const words = (together.match(WORD) ?? []).slice(0, room);
    room -= words.length;
    if (words.length > 0) groups.push(words);
  }
  return { groups, isOpen: groups.length > 0 && /[\p{L}\p{N}]$/u.test(english), han: (normal.match(HAN) ?? []).slice(0, MAX_WORDS) };
}

/** The words under which a run of Chinese characters is found: each two neighbours; one character alone begins a word. */
export function hanTerms(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return [`'${run}':*`];
  return characters.slice(0, -1).map((character, index) => `'${character}${characters[index + 1] ?? ''}'`);
}

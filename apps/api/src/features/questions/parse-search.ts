/** What a person typed, taken apart. */
export interface SearchWords {
  /** English words and numbers in lower case, at most MAX_WORDS */
  words: string[];
  /** the last word was perhaps not finished: it also stands for words that begin with it */
  isOpen: boolean;
  /** runs of Chinese characters */
  han: string[];
}

const MAX_WORDS = 12;
const TOKEN = /[\u3400-\u9FFF\uF900-\uFAFF]+|[\p{L}\p{N}_]+/gu;
const HAN = /[\u3400-\u9FFF\uF900-\uFAFF]+/g;

/** Takes a search text apart. Anything that is neither letter nor number only divides; an empty result finds nothing. */
export function parseSearch(text: string): SearchWords {
  const normal = text.normalize('NFKC').toLowerCase();
  const spaced = normal.replace(HAN, ' $& ');
  const tokens = [...spaced.matchAll(TOKEN)].map(([token]) => token).slice(0, MAX_WORDS);
  const isHan = (token: string): boolean => token.search(HAN) === 0;
  const words = tokens.filter((token) => !isHan(token));
  const last = tokens.at(-1);
  return { words, isOpen: last !== undefined && !isHan(last) && /[\p{L}\p{N}_]$/u.test(normal), han: tokens.filter(isHan) };
}

/** The words under which a run of Chinese characters is found: each two neighbours; one character alone begins a word. */
export function hanTerms(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return [`'${run}':*`];
  return characters.slice(0, -1).map((character, index) => `'${character}${characters[index + 1] ?? ''}'`);
}

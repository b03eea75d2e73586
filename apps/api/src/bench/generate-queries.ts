import { seededRandom } from '@whetstone/sync/bench/seeded-random';
import type { Vocabulary } from './generate-words.ts';

/** A way to search, and how to make a query of it from a word of each language. */
export interface QueryClass {
  name: string;
  make: (english: string, chinese: string) => string;
  /** ranks of the words that the queries are made of, from frequent to rare */
  ranks: [number, number];
}

/** Leaves out the third letter: three quarters of the trigrams of a long word stay. */
const misspelt = (word: string): string => word.slice(0, 2) + word.slice(3);

const isLong = (word: string): boolean => word.length >= 7;

export const QUERY_CLASSES: readonly QueryClass[] = [
  { name: 'English, another form of a word', make: (english) => `${english}s `, ranks: [300, 8_000] },
  { name: 'a typing error', make: (english) => `${misspelt(english)} `, ranks: [300, 8_000] },
  { name: 'two Chinese characters', make: (_english, chinese) => chinese, ranks: [100, 4_000] },
  { name: 'English and Chinese', make: (english, chinese) => `${english} ${chinese}`, ranks: [10, 500] },
  { name: 'the beginning of a word', make: (english) => english.slice(0, 6), ranks: [300, 8_000] },
];

/** So many different queries of a class, evenly over its ranks and in no order of them. */
export function makeQueries({ make, ranks: [first, last] }: QueryClass, count: number, { english, chinese }: Vocabulary): string[] {
  const random = seededRandom(4);
  const long = english.slice(first, last).filter(isLong);
  const short = chinese.slice(first, last);
  const any = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const queries = new Set<string>();
  while (queries.size < count) queries.add(make(any(long), any(short)));
  return [...queries];
}

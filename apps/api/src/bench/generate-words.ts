import { seededRandom } from '@whetstone/sync/bench/seeded-random';

const ENGLISH_WORDS = 20_000;
const CHINESE_WORDS = 5_000;
const CHINESE_CHARACTERS = 1_500;
const FIRST_CHARACTER = 0x4e_00;
const ONSETS = ['b', 'br', 'c', 'cl', 'd', 'dr', 'f', 'g', 'gr', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'sch', 'st', 't', 'tr', 'v', 'w', 'z'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io', 'ou'];
const CODAS = ['', 'l', 'n', 'r', 's', 't', 'nd', 'rt', 'x', 'm', 'p', 'ck'];

/** Words that searches of tests and measurements use, at the rank that makes them as frequent as they need to be. */
const PLACED_ENGLISH: Readonly<Record<number, string>> = { 8: 'server', 60: 'deployment', 300: 'kubernetes', 3_000: 'statefulset', 8_000: 'zookeeper' };
const PLACED_CHINESE: Readonly<Record<number, string>> = { 6: '部署', 200: '灰度', 3_500: '熔断' };

/** Words in the order of their frequency. */
export interface Vocabulary {
  english: readonly string[];
  chinese: readonly string[];
}

function distinct(count: number, make: () => string, placed: Readonly<Record<number, string>>): string[] {
  const words = new Set<string>(Object.values(placed));
  const made: string[] = [];
  while (made.length < count) {
    const word = make();
    if (words.has(word)) continue;
    words.add(word);
    made.push(word);
  }
  for (const [rank, word] of Object.entries(placed)) made[Number(rank) - 1] = word;
  return made;
}

/** A vocabulary with about the lengths of English words, and Chinese words of two characters. */
export function generateVocabulary(seed = 1): Vocabulary {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const syllable = (): string => pick(ONSETS) + pick(VOWELS) + pick(CODAS);
  const english = (): string => Array.from({ length: 1 + Math.floor(random() * 3.2) }, syllable).join('');
  const character = (): string => String.fromCodePoint(FIRST_CHARACTER + Math.floor(random() * CHINESE_CHARACTERS));
  return {
    english: distinct(ENGLISH_WORDS, english, PLACED_ENGLISH),
    chinese: distinct(CHINESE_WORDS, () => character() + character(), PLACED_CHINESE),
  };
}

/** A word by Zipf's law: the one of rank r comes about 1/r as often as the first. */
export function zipfWord(words: readonly string[], random: () => number): string {
  return words[Math.floor(words.length ** random()) - 1] ?? words[0] ?? '';
}

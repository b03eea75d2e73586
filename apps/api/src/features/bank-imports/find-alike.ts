import { heavyWords } from './title-words.ts';

/** Titles whose words overlap by at least this share of all their words (Jaccard) look alike. */
const LEAST_SHARE = 0.7;

interface Titled {
  title: string;
}

/** How many of the rarest words two sets that overlap so much must share one of: the prefix of a prefix-filter join. */
const prefixLength = (words: number): number => words - Math.ceil(LEAST_SHARE * words) + 1;

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return both / (one.size + other.size - both);
}

/** The words of each title, the rarest of all first. */
function byRarity(titles: readonly Titled[]): string[][] {
  const words = titles.map(({ title }) => heavyWords(title));
  const counts = new Map<string, number>();
  for (const list of words) for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rank = (word: string): number => counts.get(word) ?? 0;
  return words.map((list) => list.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/**
 * For each of `incoming`, the first title that looks like it: among `known`, or among those of `incoming` before it.
 * Candidates share one of their rarest words (Chaudhuri, Ganti, Kaushik: "A primitive operator for similarity joins", 2006), so that
 * ten thousand titles are not compared with each other one by one.
 * @returns by index in `incoming`, an index in the list of known ones followed by the incoming ones; those without are left out
 */
export function findAlike(known: readonly Titled[], incoming: readonly Titled[]): Map<number, number> {
  const sorted = byRarity([...known, ...incoming]);
  const sets = sorted.map((list) => new Set(list));
  const having = new Map<string, number[]>();
  const found = new Map<number, number>();
  for (const [at, words] of sorted.entries()) {
    const prefix = words.slice(0, prefixLength(words.length));
    if (at >= known.length) {
      const like = bestAmong(new Set(prefix.flatMap((word) => having.get(word) ?? [])), at, sets);
      if (like !== null) found.set(at - known.length, like);
    }
    for (const word of prefix) {
      const list = having.get(word);
      if (list === undefined) having.set(word, [at]);
      else if (list.length < MOST_PER_WORD) list.push(at);
    }
  }
  return found;
}

/** A word that so many titles begin with tells nothing; without a cap a bank of one title ten thousand times would take the square of it. */
const MOST_PER_WORD = 200;

function bestAmong(candidates: ReadonlySet<number>, at: number, sets: readonly ReadonlySet<string>[]): number | null {
  const own = sets[at] ?? new Set();
  const scored = [...candidates].map((index) => ({ index, score: share(own, sets[index] ?? new Set()) })).filter(({ score }) => score >= LEAST_SHARE);
  const [best] = scored.toSorted((a, b) => b.score - a.score || a.index - b.index);
  return best?.index ?? null;
}

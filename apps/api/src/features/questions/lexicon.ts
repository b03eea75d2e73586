import type { NearWord } from './near-words.ts';

/** A word of a search, as the vocabulary knows it. */
export interface WordRow {
  given: string;
  stem: string;
  isKnown: boolean;
}

/** What each group of words would be as one: `on-call` as "oncall". */
export const joined = (group: readonly string[]): string => group.join('');

const quoted = (lexeme: string): string => `'${lexeme}'`;
const anyOf = (terms: readonly string[]): string | null => (terms.length === 0 ? null : `(${terms.join(' | ')})`);

/** Terms one after the other, as far apart as they were written; null stands for a word that is not in the index, but takes its place. */
function phraseOf(terms: readonly (string | null)[]): string | null {
  let [phrase, away] = ['', 0];
  for (const term of terms) {
    away += 1;
    if (term === null) continue;
    phrase = phrase === '' ? term : `${phrase} <${away}> ${term}`;
    away = 0;
  }
  return phrase === '' ? null : `(${phrase})`;
}

/** What is known of the words of one search, and what they are searched by. */
export class Lexicon {
  readonly #rows: Map<string, WordRow>;
  readonly #near: Map<string, NearWord[]>;
  readonly #open: string | null;

  constructor(rows: readonly WordRow[], { near, open }: { near: Map<string, NearWord[]>; open: string | null }) {
    this.#rows = new Map(rows.map((row) => [row.given, row]));
    this.#near = near;
    this.#open = open;
  }

  isMended(word: string): boolean {
    return this.#nearTo(word).length > 0;
  }

  #nearTo(word: string): readonly NearWord[] {
    return this.#near.get(word) ?? [];
  }

  /** The stem of a word; empty where it says nothing, as "the", or where the word is not known. */
  #stemOf(word: string): string {
    return this.#rows.get(word)?.stem ?? '';
  }

  /** What one word is searched by; null where it says nothing. */
  termOf(word: string): string | null {
    if (this.isMended(word)) return anyOf(this.#nearTo(word).flatMap(({ stem }) => (stem === '' ? [] : [quoted(stem)])));
    const stem = this.#stemOf(word);
    if (word === this.#open) return `(${quoted(stem || word)} | ${quoted(word)}:*)`;
    return stem === '' ? null : quoted(stem);
  }

  /** Words that were written together are found side by side, or written as one. */
  termOfGroup(group: readonly string[]): string | null {
    const terms = group.map((word) => this.termOf(word));
    const said = terms.filter((term) => term !== null);
    if (group.some((word) => this.isMended(word))) return said.length === 0 ? null : said.join(' & ');
    const asOne = this.#asOne(group);
    // Without a word that says nothing the others would be found far from each other, so that the whole is better where there is one.
    if (asOne !== null && said.length < group.length) return asOne;
    return anyOf([asOne, phraseOf(terms)].filter((term) => term !== null));
  }

  #asOne(group: readonly string[]): string | null {
    const row = group.length > 1 ? this.#rows.get(joined(group)) : undefined;
    return row?.isKnown === true && row.stem !== '' ? quoted(row.stem) : null;
  }
}

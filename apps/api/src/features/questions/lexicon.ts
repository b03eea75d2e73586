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
    return (this.#near.get(word) ?? []).length > 0;
  }

  /** What one word is searched by; null where it says nothing, as "the". */
  termOf(word: string): string | null {
    const { stem = '', isKnown = false } = this.#rows.get(word) ?? {};
    const near = this.#near.get(word) ?? [];
    if (near.length > 0) return anyOf(near.flatMap((one) => (one.stem === '' ? [] : [quoted(one.stem)])));
    const isOpen = word === this.#open;
    if (isKnown && stem === '' && !isOpen) return null;
    const whole = quoted(stem === '' ? word : stem);
    return isOpen ? `(${whole} | ${quoted(word)}:*)` : whole;
  }

  /** Words that were written together are found side by side, or written as one. */
  termOfGroup(group: readonly string[]): string | null {
    const terms = group.map((word) => this.termOf(word));
    const said = terms.filter((term) => term !== null);
    if (group.some((word) => this.isMended(word))) return said.length === 0 ? null : said.join(' & ');
    const { stem = '', isKnown = false } = this.#rows.get(joined(group)) ?? {};
    const asOne = group.length > 1 && isKnown && stem !== '' ? quoted(stem) : null;
    // Without a word that says nothing the others would be found far from each other, so that the whole is better where there is one.
    if (asOne !== null && said.length < group.length) return asOne;
    return anyOf([asOne, phraseOf(terms)].filter((term) => term !== null));
  }
}

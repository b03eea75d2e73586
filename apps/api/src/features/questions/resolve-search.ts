import type { Deps } from '../../deps.ts';
import { type SearchWords, hanTerms } from './parse-search.ts';

/** Words less alike than this are no typing error of each other. */
const LEAST_SIMILARITY = 0.4;
const MOST_CANDIDATES = 3;

export interface ResolvedSearch {
  /** text of a tsquery */
  query: string;
  /** words that nothing is called, and what was searched for instead */
  corrections: { given: string; used: string[] }[];
  /** runs of Chinese characters, for marking */
  han: string[];
}

interface WordRow {
  given: string;
  stem: string;
  isKnown: boolean;
  candidates: string[];
}

/** Looks words up in the vocabulary of the public bank; the likest words of those that are not in it. */
async function lookUp({ db }: Deps, words: readonly string[], open: string | null): Promise<WordRow[]> {
  return db.$queryRaw<WordRow[]>`
    SELECT w.given, w.stem,
      (w.stem = '' OR EXISTS (SELECT 1 FROM search_word s WHERE s.stem = w.stem OR s.word = w.given)
        OR (w.given = ${open} AND EXISTS (SELECT 1 FROM search_word s WHERE s.word >= w.given AND s.word < w.given || '~'))) AS "isKnown",
      ARRAY(
        SELECT s.word FROM search_word s
        WHERE s.word % w.given AND similarity(s.word, w.given) >= ${LEAST_SIMILARITY}
        ORDER BY similarity(s.word, w.given) DESC, s.word LIMIT ${MOST_CANDIDATES}
      ) AS candidates
    FROM (SELECT given, english_stem(given) AS stem FROM unnest(${words}::text[]) AS given) AS w`;
}

const quoted = (lexeme: string): string => `'${lexeme}'`;

function termOf({ given, stem, isKnown, candidates }: WordRow, isOpen: boolean, stems: ReadonlyMap<string, string>): string | null {
  if (isKnown && stem === '' && !isOpen) return null; // "the", "of": they say nothing
  if (!isKnown && candidates.length > 0) return `(${candidates.map((word) => quoted(stems.get(word) ?? word)).join(' | ')})`;
  const whole = quoted(stem === '' ? given : stem);
  return isOpen ? `(${whole} | ${quoted(given)}:*)` : whole;
}

async function stemsOf({ db }: Deps, words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (words.length === 0) return new Map();
  const rows = await db.searchWord.findMany({ where: { word: { in: [...words] } } });
  return new Map(rows.map(({ word, stem }) => [word, stem]));
}

/**
 * Turns what a person typed into a query: all words must be there, by their stems; a word that nothing is called is
 * replaced by the likest ones, and the last word also stands for its beginnings.
 * @returns null when there is nothing to search for
 */
export async function resolveSearch(deps: Deps, { words, isOpen, han }: SearchWords): Promise<ResolvedSearch | null> {
  const open = isOpen ? (words.at(-1) ?? null) : null;
  const rows = words.length === 0 ? [] : await lookUp(deps, words, open);
  const wrong = rows.filter(({ isKnown, candidates }) => !isKnown && candidates.length > 0);
  const stems = await stemsOf(
    deps,
    wrong.flatMap(({ candidates }) => candidates),
  );
  const terms = [...rows.flatMap((row) => termOf(row, row.given === open, stems) ?? []), ...han.flatMap(hanTerms)];
  if (terms.length === 0) return null;
  return { query: terms.join(' & '), corrections: wrong.map(({ given, candidates }) => ({ given, used: candidates })), han };
}

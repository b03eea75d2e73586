import { Prisma } from '@whetstone/db/generated/client';
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
  /** the likest words of the vocabulary, the likest first; none when the word is known */
  candidates: { word: string; stem: string }[];
}

/**
 * Looks words up in the vocabulary of the public bank, and the likest words of those that are not in it.
 * @param open the last word when it was perhaps not finished: then a beginning of a known word is known too
 */
export function wordsSql(words: readonly string[], open: string | null): Prisma.Sql {
  return Prisma.sql`
    SELECT w.given, w.stem, w."isKnown", CASE WHEN w."isKnown" THEN '[]' ELSE (
      SELECT coalesce(json_agg(json_build_object('word', c.word, 'stem', c.stem)), '[]') FROM (
        SELECT s.word, s.stem FROM search_word s
        WHERE s.word % w.given AND similarity(s.word, w.given) >= ${LEAST_SIMILARITY}
        ORDER BY similarity(s.word, w.given) DESC, s.word LIMIT ${MOST_CANDIDATES}
      ) AS c
    ) END AS candidates
    FROM (
      SELECT given, stem,
        (stem = '' OR EXISTS (SELECT 1 FROM search_word s WHERE s.stem = g.stem OR s.word = g.given)
          OR (given = ${open} AND EXISTS (SELECT 1 FROM search_word s WHERE s.word >= g.given AND s.word < g.given || '~'))) AS "isKnown"
      FROM (SELECT given, english_stem(given) AS stem FROM unnest(${words}::text[]) AS given OFFSET 0) AS g OFFSET 0
    ) AS w`;
}

const quoted = (lexeme: string): string => `'${lexeme}'`;

function termOf({ given, stem, isKnown, candidates }: WordRow, isOpen: boolean): string | null {
  if (isKnown && stem === '' && !isOpen) return null; // "the", "of": they say nothing
  if (candidates.length > 0) {
    const likely = candidates.filter((candidate) => candidate.stem !== '').map((candidate) => quoted(candidate.stem));
    return likely.length === 0 ? null : `(${likely.join(' | ')})`;
  }
  const whole = quoted(stem === '' ? given : stem);
  return isOpen ? `(${whole} | ${quoted(given)}:*)` : whole;
}

/**
 * Turns what a person typed into a query: all words must be there, by their stems; a word that nothing is called is
 * replaced by the likest ones, and the last word also stands for its beginnings.
 * @returns null when there is nothing to search for
 */
export async function resolveSearch({ db }: Pick<Deps, 'db'>, { words, isOpen, han }: SearchWords): Promise<ResolvedSearch | null> {
  const open = isOpen ? (words.at(-1) ?? null) : null;
  const rows = words.length === 0 ? [] : await db.$queryRaw<WordRow[]>(wordsSql(words, open));
  const terms = [...rows.flatMap((row) => termOf(row, row.given === open) ?? []), ...han.flatMap(hanTerms)];
  if (terms.length === 0) return null;
  const wrong = rows.filter(({ candidates }) => candidates.length > 0);
  const corrections = wrong.map(({ given, candidates }) => ({ given, used: candidates.map(({ word }) => word) }));
  return { query: terms.join(' & '), corrections, han };
}

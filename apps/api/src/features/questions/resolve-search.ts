import { Prisma } from '@whetstone/db/generated/client';
import type { Db } from '@whetstone/db/create-db';
import { Lexicon, type WordRow, joined } from './lexicon.ts';
import { findNear } from './near-words.ts';
import { type SearchWords, hanTerms } from './parse-search.ts';

/** Other words are not in the vocabulary, so that nobody can say whether a question has them. */
const IN_VOCABULARY = /^(?=.*[a-z])[a-z0-9]{3,40}$/;

export interface ResolvedSearch {
  /** text of a tsquery */
  query: string;
  /** words that nothing is called, and what was searched for instead */
  corrections: { given: string; used: string[] }[];
  /** words that nothing is called, and nothing is like */
  missing: string[];
  /** runs of Chinese characters, for marking */
  han: string[];
}

/**
 * Looks words up in the vocabulary of the public bank.
 * @param open the last word when it was perhaps not finished: then a beginning of a known word is known too
 */
function wordsSql(words: readonly string[], open: string | null): Prisma.Sql {
  return Prisma.sql`
    SELECT given, stem,
      (stem = '' OR EXISTS (SELECT 1 FROM search_word s WHERE s.stem = g.stem OR s.word = g.given)
        OR (given = ${open} AND EXISTS (SELECT 1 FROM search_word s WHERE s.word >= g.given AND s.word < g.given || '~'))) AS "isKnown"
    FROM (SELECT given, english_stem(given) AS stem FROM unnest(${words}::text[]) AS given OFFSET 0) AS g`;
}

/** All words of a search, and each group as one. */
const wordsOf = (groups: readonly string[][]): string[] => [...new Set(groups.flatMap((group) => [...group, joined(group)]))];

/**
 * Turns what a person typed into a query: all words must be there, by their stems, and what was written together side by side; a word
 * that nothing is called is replaced by the nearest ones, and the last word also stands for its beginnings.
 * @returns null when there is nothing to search for
 */
export async function resolveSearch({ db }: { db: Pick<Db, '$queryRaw'> }, { groups, isOpen, han }: SearchWords): Promise<ResolvedSearch | null> {
  const words = [...new Set(groups.flat())];
  const open = isOpen ? (groups.at(-1)?.at(-1) ?? null) : null;
  const rows = words.length === 0 ? [] : await db.$queryRaw<WordRow[]>(wordsSql(wordsOf(groups), open));
  const known = new Set(rows.filter(({ isKnown }) => isKnown).map(({ given }) => given));
  const unknown = words.filter((word) => !known.has(word) && IN_VOCABULARY.test(word));
  const near = await findNear({ db }, unknown, open);
  const lexicon = new Lexicon(rows, { near, open });
  const terms = [...groups.flatMap((group) => lexicon.termOfGroup(group) ?? []), ...han.flatMap(hanTerms)];
  if (terms.length === 0) return null;
  return {
    query: terms.join(' & '),
    corrections: unknown.filter((word) => lexicon.isMended(word)).map((given) => ({ given, used: (near.get(given) ?? []).map(({ word }) => word) })),
    missing: unknown.filter((word) => !lexicon.isMended(word)),
    han,
  };
}

import { Prisma } from '@whetstone/db/generated/client';
import type { Db } from '@whetstone/db/create-db';
import { slipsOf } from './slips.ts';

/** Words less alike than this are no typing error of each other; of shorter words more than one slip is none. */
const LEAST_SIMILARITY = 0.45;
const ALIKE_LENGTH = 8;
/** A beginning shorter than this begins too much. */
const BEGINNING_LENGTH = 5;
const MOST_NEAR = 3;

/** What the trade writes in short, for questions that write it out. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['k8s', 'kubernetes'],
  ['postgres', 'postgresql'],
]);

export interface NearWord {
  word: string;
  stem: string;
}

interface NearRow extends NearWord {
  given: string;
  /** 0 a word itself, 1 what a word begins with, 2 a word that looks alike */
  way: number;
  slip: string | null;
  likeness: number;
}

const slipsWithShort = (word: string): Map<string, number> => {
  const out = WRITTEN_OUT.get(word);
  return out === undefined ? slipsOf(word) : new Map([[out, 0]]);
};

/**
 * Looks up the words of the vocabulary that are near to some that are not in it.
 * @param open the last word when it was perhaps not finished: then the beginning of a word may be near
 */
function nearSql(words: readonly string[], open: string | null): Prisma.Sql {
  const pairs = words.flatMap((given) => [...slipsWithShort(given).keys()].map((slip) => ({ given, slip })));
  const begun = pairs.filter(({ given }) => given === open && given.length >= BEGINNING_LENGTH);
  const long = words.filter(({ length }) => length >= ALIKE_LENGTH);
  const unnested = (of: typeof pairs) => Prisma.sql`unnest(${of.map(({ given }) => given)}::text[], ${of.map(({ slip }) => slip)}::text[]) AS n(given, slip)`;
  return Prisma.sql`
    SELECT n.given, n.slip, 0 AS way, s.word, s.stem, 0::real AS likeness
    FROM ${unnested(pairs)} CROSS JOIN LATERAL (SELECT word, stem FROM search_word WHERE word = n.slip OFFSET 0) AS s
    UNION ALL
    SELECT n.given, n.slip, 1, s.word, s.stem, 0
    FROM ${unnested(begun)} CROSS JOIN LATERAL (
      SELECT word, stem FROM search_word WHERE word > n.slip AND word < n.slip || '~' ORDER BY word LIMIT ${MOST_NEAR}
    ) AS s
    UNION ALL
    SELECT n.given, NULL, 2, s.word, s.stem, s.likeness
    FROM unnest(${long}::text[]) AS n(given) CROSS JOIN LATERAL (
      SELECT word, stem, similarity(word, n.given) AS likeness FROM search_word
      WHERE word % n.given AND similarity(word, n.given) >= ${LEAST_SIMILARITY} ORDER BY likeness DESC, word LIMIT ${MOST_NEAR}
    ) AS s`;
}

/** The nearest of one word's rows: by the best way that there is, and of one slip only those of the likeliest. */
function nearestOf(given: string, rows: readonly NearRow[]): NearWord[] {
  const slips = slipsWithShort(given);
  const farOf = ({ way, slip, likeness }: NearRow): number => 10 * way + (slip === null ? -likeness : (slips.get(slip) ?? 0));
  const sorted = rows.toSorted((a, b) => farOf(a) - farOf(b) || a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
  const [best] = sorted;
  const near = best === undefined || best.way === 2 ? sorted : sorted.filter((row) => farOf(row) === farOf(best));
  return [...new Map(near.map(({ word, stem }) => [word, { word, stem }])).values()].slice(0, MOST_NEAR);
}

/** The nearest known words of each unknown one, the nearest first; a word that nothing is near to has none. */
export async function findNear({ db }: { db: Pick<Db, '$queryRaw'> }, words: readonly string[], open: string | null): Promise<Map<string, NearWord[]>> {
  if (words.length === 0) return new Map();
  const rows = Map.groupBy(await db.$queryRaw<NearRow[]>(nearSql(words, open)), ({ given }) => given);
  return new Map(words.map((given) => [given, nearestOf(given, rows.get(given) ?? [])]));
}

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
  /** 0 a word itself, 1 what a word begins with, 2 a word that looks alike */
  way: number;
  /** the slip that led to it; of a word that looks alike the one that was typed */
  found: string;
  likeness: number;
}

type Slips = ReadonlyMap<string, number>;

function slipsWithShort(word: string): Slips {
  const out = WRITTEN_OUT.get(word);
  return out === undefined ? slipsOf(word) : new Map([[out, 0]]);
}

/** As one text, since a driver takes its time over hundreds of parameters. */
const asRows = (words: Iterable<string>): Prisma.Sql => Prisma.sql`unnest(string_to_array(${[...words].join(' ')}, ' ')) AS n(found)`;

/**
 * Looks up the words of the vocabulary that are near to some that are not in it.
 * @param slips of each word
 * @param open the last word when it was perhaps not finished: then the beginning of a word may be near
 */
function nearSql(slips: ReadonlyMap<string, Slips>, open: string | null): Prisma.Sql {
  const words = [...slips.keys()];
  const all = new Set([...slips.values()].flatMap((of) => [...of.keys()]));
  const begun = open !== null && open.length >= BEGINNING_LENGTH ? (slips.get(open)?.keys() ?? []) : [];
  return Prisma.sql`
    SELECT n.found, 0 AS way, s.word, s.stem, 0::real AS likeness
    FROM ${asRows(all)} CROSS JOIN LATERAL (SELECT word, stem FROM search_word WHERE word = n.found OFFSET 0) AS s
    UNION ALL
    SELECT n.found, 1, s.word, s.stem, 0
    FROM ${asRows(begun)} CROSS JOIN LATERAL (
      SELECT word, stem FROM search_word WHERE word > n.found AND word < n.found || '~' ORDER BY word LIMIT ${MOST_NEAR}
    ) AS s
    UNION ALL
    SELECT n.found, 2, s.word, s.stem, s.likeness
    FROM ${asRows(words.filter(({ length }) => length >= ALIKE_LENGTH))} CROSS JOIN LATERAL (
      SELECT word, stem, similarity(word, n.found) AS likeness FROM search_word
      WHERE word % n.found AND similarity(word, n.found) >= ${LEAST_SIMILARITY} ORDER BY likeness DESC, word LIMIT ${MOST_NEAR}
    ) AS s`;
}

/** The nearest of one word's rows: by the best way that there is, and of one slip only those of the likeliest. */
function nearestOf(rows: readonly NearRow[], slips: Slips): NearWord[] {
  const farOf = ({ way, found, likeness }: NearRow): number => 10 * way + (way === 2 ? -likeness : (slips.get(found) ?? 0));
  const sorted = rows.toSorted((a, b) => farOf(a) - farOf(b) || a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
  const [best] = sorted;
  const near = best === undefined || best.way === 2 ? sorted : sorted.filter((row) => farOf(row) === farOf(best));
  return [...new Map(near.map(({ word, stem }) => [word, { word, stem }])).values()].slice(0, MOST_NEAR);
}

/** The nearest known words of each unknown one, the nearest first; a word that nothing is near to has none. */
export async function findNear({ db }: { db: Pick<Db, '$queryRaw'> }, words: readonly string[], open: string | null): Promise<Map<string, NearWord[]>> {
  if (words.length === 0) return new Map();
  const slips = new Map(words.map((word) => [word, slipsWithShort(word)]));
  const rows = await db.$queryRaw<NearRow[]>(nearSql(slips, open));
  const isOf = ({ way, found }: NearRow, word: string, of: Slips): boolean =>
    way === 0 ? of.has(found) : way === 1 ? word === open && of.has(found) : found === word;
  return new Map(
    [...slips].map(([word, of]) => [
      word,
      nearestOf(
        rows.filter((row) => isOf(row, word, of)),
        of,
      ),
    ]),
  );
}

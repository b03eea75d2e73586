import { Prisma } from '@whetstone/db/generated/client';

/** A word as LIKE takes it, wherever it stands. */
const anywhere = (word: string): string => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** Three English letters or digits in a row make a trigram, by which the index of letters finds them. */
const hasTrigram = (word: string): boolean => /[a-z0-9]{3}/.test(word);

/** An English letter or digit, or anything of another script. */
const hasShortWord = (word: string): boolean => /[a-z0-9]|[^\0-\u007F]/.test(word);

function holdsWord(word: string): Prisma.Sql {
  // LIKE asks the index, which would be read as a whole for a word without trigrams
  const isThere = hasTrigram(word) ? Prisma.sql`w.text LIKE ${anywhere(word)}` : Prisma.sql`strpos(w.text, ${word}) > 0`;
  if (!hasShortWord(word) || (hasTrigram(word) && !/[^\0-\u007F]/.test(word))) return isThere;
  return Prisma.sql`short_words(w.text) @> short_words(${word}) AND ${isThere}`;
}

/**
 * The condition on `workspace_words w` that a text holds every word of a search, by the one index on it. Signs alone are not in it:
 * they narrow what other words find, and by themselves find nothing.
 * @returns null where nothing is searched for
 */
export function holdWords(q: string): Prisma.Sql | null {
  const words = q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  if (!words.some(hasShortWord)) return Prisma.sql`false`;
  return Prisma.join(words.map(holdsWord), ' AND ');
}

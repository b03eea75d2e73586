import { findAlike } from './find-alike.ts';
import { heavyWords } from './title-words.ts';

interface Row {
  title: string;
  prompt: string;
}

/** As many words of a question are compared: what a long prompt says further down does not tell it from another. */
const MOST_WORDS = 32;

const wordsOf = ({ title, prompt }: Row): string => heavyWords(`${title} ${prompt}`).slice(0, MOST_WORDS).join(' ');

/**
 * For each row of a bank the one that looks like it. What the workspace has is known by its title; rows of one bank are told apart by
 * their prompts too, since a bank may call a hundred questions "What is the output?".
 * @returns as `findAlike`
 */
export function findAlikeRows(known: readonly { title: string }[], rows: readonly Row[]): Map<number, number> {
  const asKnown = [...findAlike(known, rows)].filter(([, like]) => like < known.length);
  const amongRows = findAlike(
    [],
    rows.map((row) => ({ title: wordsOf(row) })),
  );
  return new Map([...[...amongRows].map(([at, like]) => [at, like + known.length] as const), ...asKnown]);
}

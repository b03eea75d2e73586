const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Shorter words have too many neighbours that are words themselves: of these only two letters in the wrong order are taken for a slip. */
const LONG = 5;
const SHORTEST = 3;
const LONGEST = 24;

/**
 * Every text that is one slip away from a word, with how little likely the slip is: two letters in the wrong order (0), one missing or
 * too many (1), a wrong one (2); one more where the word then begins otherwise. These four kinds are most of all typing errors (Damerau 1964,
 * "A technique for computer detection and correction of spelling errors").
 */
export function slipsOf(word: string): Map<string, number> {
  const slips = new Map<string, number>();
  if (word.length < SHORTEST || word.length > LONGEST) return slips;
  const add = (text: string, cost: number): void => {
    const all = cost + (text[0] === word[0] ? 0 : 1);
    if (text !== word && all < (slips.get(text) ?? Infinity)) slips.set(text, all);
  };
  for (let at = 0; at <= word.length; at += 1) {
    const [before, here, next] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1, at + 2)];
    const [from, after] = [word.slice(at), word.slice(at + 1)];
    if (next !== '') add(before + next + here + word.slice(at + 2), 0);
    if (word.length < LONG) continue;
    add(before + after, 1);
    for (const letter of LETTERS) add(before + letter + from, 1);
    for (const letter of here === '' ? '' : LETTERS) add(before + letter + after, 2);
  }
  return slips;
}

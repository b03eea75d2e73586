/**
 * A search text without some of its words; empty where no other word is left.
 * @param words of letters and digits alone, as the API names them
 */
export function dropWords(text: string, words: readonly string[]): string {
  const whole = new RegExp(`(?<![\\p{Script=Latin}\\p{N}])(?:${words.join('|')})(?![\\p{Script=Latin}\\p{N}])`, 'giu');
  const rest = text.normalize('NFKC').replace(whole, ' ').replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : '';
}

/**
 * A search text without some of its words.
 * @param words of letters and digits alone
 */
export function dropWords(text: string, words: readonly string[]): string {
  const whole = new RegExp(`(?<![\\p{Script=Latin}\\p{N}])(?:${words.join('|')})(?![\\p{Script=Latin}\\p{N}])`, 'giu');
  return text.replace(whole, ' ').replace(/\s+/g, ' ').trim();
}

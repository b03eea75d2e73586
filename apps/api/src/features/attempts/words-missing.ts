/** As long as a sentence that says something. */
export const SHORTEST_NOTE = 20;

/** Whether words are too few for the level that they are to earn: a note has to say something, and a quote stands in one of the texts. */
export function wordsMissing(evidence: string, texts: readonly string[]): boolean {
  const words = evidence.trim();
  return words.length < SHORTEST_NOTE && (words === '' || !texts.some((text) => text.includes(words)));
}

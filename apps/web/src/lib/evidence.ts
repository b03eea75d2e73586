import type { SelfLevel } from '#src/work/piece.ts';

/** As the server asks for it. */
export const SHORTEST_NOTE = 20;

export interface Mark {
  level: SelfLevel | null;
  evidence: string;
}

export const isQuote = (evidence: string, answer: string): boolean => evidence.trim() !== '' && answer.includes(evidence.trim());

/** How many characters a note still needs; 0 for one that is long enough, and for what stands in the answer. */
export function missingCharacters(evidence: string, answer: string): number {
  return isQuote(evidence, answer) ? 0 : Math.max(0, SHORTEST_NOTE - evidence.trim().length);
}

/** The level that can be written down: one with evidence, or that there is none; null for one that cannot yet. */
export function levelToKeep({ level, evidence }: Mark, answer: string): SelfLevel | null {
  return level === 'no-evidence' || missingCharacters(evidence, answer) === 0 ? level : null;
}

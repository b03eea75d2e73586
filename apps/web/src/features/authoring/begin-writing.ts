import { EMPTY_DRAFT, isSameDraft } from './draft.ts';
import { bringBack, type SavedDraft, type Words } from './use-words.ts';

export interface Beginning {
  words: Words;
  /** the question as somebody has saved it since this browser kept what was written; null where nobody has */
  theirs: SavedDraft | null;
  /** whether something came back that was not saved when the page was left */
  isBroughtBack: boolean;
}

/** Under what a question is kept in this browser. */
export const placeOf = (workspaceId: string, questionId: string): string => `${workspaceId} ${questionId}`;

/**
 * What to begin from: the question as the server has it, and what this browser has kept of it.
 * @param saved null for a question that was never saved
 */
export function beginWriting(owner: string, place: string, { questionId, saved }: { questionId: string; saved: SavedDraft | null }): Beginning {
  const base = saved ?? { draft: EMPTY_DRAFT, version: 0, placeHash: '' };
  const kept = bringBack(owner, place);
  if (kept === null || isSameDraft(kept.draft, base.draft)) return { words: { questionId, draft: base.draft, base }, theirs: null, isBroughtBack: false };
  const isOnIt = kept.base.version === base.version && kept.base.placeHash === base.placeHash;
  return { words: { ...kept, base: isOnIt ? base : kept.base }, theirs: isOnIt ? null : base, isBroughtBack: true };
}

import type { AttemptView, MyQuestionView } from '@whetstone/contracts/attempts';
import type { Draft } from '#src/work/drafts.ts';
import { isBasedOn } from './lineage.ts';

/** So long one may still come back to what one has graded; after that the next visit is a new attempt. */
const GRADED_STAYS_MS = 12 * 3600_000;

/** Of the draft in the database and the last words of a page that went, the one that was written later. */
export function laterOf(kept: Draft | null, lastWords: Draft | null): Draft | null {
  if (kept === null || lastWords === null) return kept ?? lastWords;
  return Date.parse(lastWords.changedAt) > Date.parse(kept.changedAt) ? lastWords : kept;
}

/** Whether the sitting in this browser is gone on with: it is of the version that is shown, and not long since graded. */
export function isOpen({ version, gradedAt }: Draft, current: number, now: Date): boolean {
  return version === current && (gradedAt === null || now.getTime() - Date.parse(gradedAt) < GRADED_STAYS_MS);
}

/** The attempt of another device that is gone on with: the latest outside of rounds, where it is of the version that is shown and not graded. */
export function openAttempt(mine: MyQuestionView | null, current: number): string | null {
  const latest = mine?.attempts.find(({ roundId }) => roundId === null);
  return latest !== undefined && latest.grade === null && latest.version === current ? latest.id : null;
}

export interface Begun {
  owner: string;
  slug: string;
  title: string;
  version: number;
  now: Date;
}

export function newSitting({ owner, slug, title, version, now }: Begun, attemptId: string): Draft {
  const at = now.toISOString();
  const kept = { text: '', headId: null, savedText: '', isBegun: false, settledIds: [], gradedAt: null };
  return { owner, slug, title, version, attemptId, ...kept, startedAt: at, changedAt: at };
}

/** A sitting as the server has it. */
export function sittingOf(begun: Begun, attempt: AttemptView): Draft {
  const [latest] = attempt.revisions;
  return {
    ...newSitting(begun, attempt.id),
    text: latest?.text ?? '',
    savedText: latest?.text ?? '',
    headId: latest?.id ?? null,
    isBegun: true,
    startedAt: attempt.startedAt,
  };
}

/** Goes on from what another device has written, where it began at what stands here and nothing here is newer. */
export function catchUp(draft: Draft, attempt: AttemptView | null): Draft {
  const [latest] = attempt?.revisions ?? [];
  if (attempt === null || latest === undefined || latest.id === draft.headId || draft.text !== draft.savedText) return draft;
  return isBasedOn(attempt.revisions, latest.id, draft.headId) ? { ...draft, text: latest.text, savedText: latest.text, headId: latest.id } : draft;
}

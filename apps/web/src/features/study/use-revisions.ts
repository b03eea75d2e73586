import { useQuery } from '@tanstack/react-query';
import type { AttemptView } from '@whetstone/contracts/attempts';
import { useMemo, useState } from 'react';
import type { Entry } from '#src/work/piece.ts';
import { useWorkState } from '#src/work/work-state.ts';
import { mergeRevisions, type Revision } from './lineage.ts';
import { myAttempt } from './queries.ts';

export interface KeptRevision extends Revision {
  isUnsent: boolean;
}

function revisionOf({ piece, writtenAt }: Entry, attemptId: string): Revision[] {
  if (piece.kind !== 'answer' || piece.attemptId !== attemptId) return [];
  const { revisionId: id, basedOnId, text } = piece;
  return [{ id, basedOnId, text, createdAt: writtenAt, claimedAt: null }];
}

/** What has been in the outbox while this page was open: it is still a revision after it was sent. */
function useSeen(attemptId: string, entries: readonly Entry[]): Revision[] {
  const [seen, setSeen] = useState<Revision[]>([]);
  const unseen = entries.flatMap((entry) => revisionOf(entry, attemptId)).filter(({ id }) => !seen.some((one) => one.id === id));
  if (unseen.length > 0) setSeen([...seen, ...unseen]);
  return seen;
}

/**
 * Every revision of an attempt that is known here, the newest first: those of the server, and those on their way.
 * @param isKnown whether the server can know the attempt
 */
export function useRevisions(attemptId: string, isKnown: boolean, opened: AttemptView | null): KeptRevision[] {
  const { entries, savedAt } = useWorkState();
  // Asked for anew only once something of it has arrived.
  const isThere = isKnown && (opened !== null || attemptId in savedAt);
  const { data } = useQuery({ ...myAttempt(attemptId), enabled: isThere, ...(opened && { initialData: opened }) });
  const seen = useSeen(attemptId, entries);
  return useMemo(() => {
    const unsent = new Set(entries.flatMap((entry) => revisionOf(entry, attemptId)).map(({ id }) => id));
    return mergeRevisions(data?.revisions ?? [], seen).map((revision) => ({ ...revision, isUnsent: unsent.has(revision.id) }));
  }, [data, seen, entries, attemptId]);
}

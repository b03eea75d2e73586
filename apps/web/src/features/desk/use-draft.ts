import { useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { saveDraft } from '@whetstone/contracts/desk';
import type { ReviewDraft } from '@whetstone/contracts/review-content';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { dropReviewWords, keepReviewWords, readReviewWords } from '#src/work/last-words.ts';
import { useLeaving } from '#src/work/use-leaving.ts';
import { createDraftSaver, type DraftSaver, type SaveState } from '#src/lib/create-draft-saver.ts';
import { isSameDraft, mergeDrafts } from './draft.ts';
import { type HeardReview, deskReview } from './queries.ts';

export interface Drafting {
  draft: ReviewDraft;
  change: (make: (draft: ReviewDraft) => ReviewDraft) => void;
  state: SaveState;
  saver: DraftSaver<ReviewDraft>;
  /** whether words came back that had not been saved when the page was left */
  isBroughtBack: boolean;
  /** goes on saving after a refusal: what the server has by now is put together with what stands here */
  goOn: (theirs: Pick<HeardReview, 'draft' | 'revision'>) => void;
}

const REFUSALS = new Set([403, 404, 409]);
const isRefusal = (error: unknown): boolean => error instanceof CallError && REFUSALS.has(error.status);
const isFault = (error: unknown): boolean => error instanceof CallError && error.status === 400;

/** What to begin from: the server's draft, and what this browser had not got there before it was left. */
function begin(owner: string, { ticket, draft, revision }: HeardReview): { draft: ReviewDraft; isBroughtBack: boolean } {
  const kept = readReviewWords(owner, ticket);
  if (kept === null || isSameDraft(kept.draft, draft)) return { draft, isBroughtBack: false };
  return { draft: kept.revision === revision ? kept.draft : mergeDrafts(draft, kept.draft), isBroughtBack: true };
}

/** A review as it is written: each pause saves it, and so does leaving. Until the server has it this browser keeps it. */
export function useDraft(owner: string, review: HeardReview): Drafting {
  const queries = useQueryClient();
  const { ticket } = review;
  const [begun] = useState(() => begin(owner, review));
  const [draft, setDraft] = useState(begun.draft);
  const latest = useRef(begun.draft);
  const [state, setState] = useState<SaveState>({ kind: 'none', savedAt: null });
  const [saver] = useState(() =>
    createDraftSaver(review, {
      save: async (wanted, basedOn) => {
        const saved = await call(saveDraft, { params: { ticket }, body: { draft: wanted, basedOn } });
        // who comes back within a moment begins from what was saved
        queries.setQueryData(deskReview(ticket).queryKey, (now) => now && { ...now, draft: wanted, revision: saved.revision });
        return saved;
      },
      isRefusal,
      isFault,
      onState: (next) => {
        setState(next);
        if (next.kind === 'saved') dropReviewWords(owner, ticket);
      },
    }),
  );
  const sendBroughtBack = useEffectEvent(() => {
    if (begun.isBroughtBack) saver.rebase(review.revision, begun.draft);
  });
  useEffect(() => sendBroughtBack(), []);
  useLeaving(() => void saver.flush());
  const keep = (wanted: ReviewDraft): void => {
    latest.current = wanted;
    setDraft(wanted);
    keepReviewWords(owner, ticket, { draft: wanted, revision: saver.revision() });
  };
  return {
    draft,
    state,
    saver,
    isBroughtBack: begun.isBroughtBack,
    change: (make) => {
      const wanted = make(latest.current);
      keep(wanted);
      saver.write(wanted);
    },
    goOn: (theirs) => {
      const wanted = theirs.revision === saver.revision() ? latest.current : mergeDrafts(theirs.draft, latest.current);
      keep(wanted);
      saver.rebase(theirs.revision, wanted);
    },
  };
}

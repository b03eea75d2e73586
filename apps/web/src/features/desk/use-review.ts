import { LONGEST_EVIDENCE } from '@whetstone/contracts/attempts';
import { focusAfter } from '#src/lib/focus-after.ts';
import { quoteWords } from '#src/reviewed/quote-words.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { problemsOf } from './draft.ts';
import type { HeardReview } from './queries.ts';
import { evidenceFieldId } from '#src/reviewed/rubric-form.tsx';
import { anchorAt, type Picked } from './selected-stretch.ts';
import { useComments } from './use-comments.ts';
import { usePlaying } from '#src/reviewed/use-playing.ts';
import { useDraft } from './use-draft.ts';
import { useHearing } from './use-hearing.ts';
import { useLevels } from './use-levels.ts';
import { usePicked } from './use-picked.ts';

/** A review as it is written: its draft, what is picked, and what can be done with both. */
export function useReview(owner: string, review: HeardReview) {
  const { designing } = useMessages();
  const { parts } = review.work;
  const drafting = useDraft(owner, review);
  const picking = usePicked();
  const comments = useComments(drafting, picking.clear);
  const levels = useLevels(drafting);
  const hearing = useHearing(parts);
  const playing = usePlaying();
  const textOf = (part: number): string => parts.find(({ position }) => position === part)?.text ?? '';
  return {
    ...drafting,
    ...picking,
    ...comments,
    ...levels,
    playing,
    /** whether a recording is what one would comment on: the focus is on it, or it plays and no words are picked */
    isListening: () => hearing.hasFocus() || (picking.picked === null && hearing.isPlaying()),
    /** begins a comment on what was heard last of a recording */
    commentOnTime: () => {
      const heard = hearing.heardLast();
      if (heard !== null) comments.begin(heard);
    },
    /** what still keeps it from being sent */
    problems: problemsOf(drafting.draft, review.work),
    /** begins a comment on what is picked, or else on the first answer as a whole */
    comment: (stretch: Picked | null) => {
      const [first] = parts;
      if (stretch !== null) comments.begin({ part: stretch.part, anchor: anchorAt(textOf(stretch.part), stretch) });
      else if (first) comments.begin({ part: first.position, anchor: null });
    },
    /** takes words of the answer for a dimension; they stand for nothing until it has a level */
    takeEvidence: (dimension: string, stretch: Picked) => {
      const text = textOf(stretch.part);
      const anchor = anchorAt(text, stretch);
      if (anchor === null) return;
      // of a whiteboard what its lines say, which is a note and no quotation
      const quote = quoteWords(text, anchor, designing.boardWords).slice(0, LONGEST_EVIDENCE);
      const { level = null } = levels.marksOf(stretch.part)[dimension] ?? {};
      const take = (): void => {
        levels.mark(stretch.part, dimension, { level: level === 'no-evidence' ? null : level, evidence: quote });
        picking.clear();
      };
      focusAfter(take, () => document.getElementById(evidenceFieldId(stretch.part, dimension)));
    },
  };
}

export type Reviewing = ReturnType<typeof useReview>;

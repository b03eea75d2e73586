import { quoteWords } from '#src/reviewed/quote-words.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { usePageActs } from '#src/lib/page-keys.ts';
import { Details } from '#src/ui/details.tsx';
import { Toast } from '#src/ui/toast.tsx';
import { DraftState } from '#src/lib/draft-state.tsx';
import { FinishPart } from './finish-part.tsx';
import { LockTimer } from './lock-timer.tsx';
import { PickedBar } from './picked-bar.tsx';
import type { HeardReview } from './queries.ts';
import { ReviewNotices } from './review-notices.tsx';
import { ReviewPart } from './review-part.tsx';
import { anchorAt } from './selected-stretch.ts';
import { type Reviewing, useReview } from './use-review.ts';

interface ReviewFormProps {
  owner: string;
  review: HeardReview;
}

/** What is picked, with its words and the dimensions that it may be evidence for. */
function usePickedWords({ work, questions }: HeardReview, { picked, takeEvidence }: Reviewing) {
  const { designing } = useMessages();
  if (picked === null) return null;
  const text = work.parts.find(({ position }) => position === picked.part)?.text ?? '';
  const anchor = anchorAt(text, picked);
  if (anchor === null) return null;
  const dimensions = questions.find(({ position }) => position === picked.part)?.rubric.map(({ dimension }) => dimension) ?? [];
  return {
    quote: quoteWords(text, anchor, designing.boardWords),
    dimensions,
    /** @param number from 1 on */
    take: (number: number) => {
      const dimension = dimensions[number - 1];
      if (dimension !== undefined) takeEvidence(dimension, picked);
    },
  };
}

/** What stays in sight while one reviews: what is picked, how long it is locked, and whether the draft is with the server. */
function ReviewBar({ review, reviewing, words }: Pick<ReviewFormProps, 'review'> & { reviewing: Reviewing; words: ReturnType<typeof usePickedWords> }) {
  const { picked, begun, comment, takeEvidence, state } = reviewing;
  return (
    <div className="grade-bar mt-12 space-y-2 print:hidden">
      {words !== null && picked !== null && begun === null && (
        <PickedBar
          quote={words.quote}
          dimensions={words.dimensions}
          onComment={() => comment(picked)}
          onEvidence={(dimension) => takeEvidence(dimension, picked)}
        />
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        {review.lockedUntil !== null && <LockTimer review={review} />}
        <DraftState state={state} />
      </div>
    </div>
  );
}

/** A claimed submission with all that its review needs: each answer beside its comments and its rubric. */
export function ReviewForm({ owner, review }: ReviewFormProps) {
  const { deskReview } = useMessages();
  const reviewing = useReview(owner, review);
  const { picked, move, comment, commentOnTime, isListening, removed, putBack } = reviewing;
  const words = usePickedWords(review, reviewing);
  usePageActs({
    nextUnit: () => move(1, false),
    previousUnit: () => move(-1, false),
    oneMore: () => move(1, true),
    oneMoreBefore: () => move(-1, true),
    claimOrComment: () => (isListening() ? commentOnTime() : comment(picked)),
    evidence1: () => words?.take(1),
    evidence2: () => words?.take(2),
    evidence3: () => words?.take(3),
    evidence4: () => words?.take(4),
  });
  const { parts } = review.work;
  return (
    <>
      <ReviewNotices review={review} reviewing={reviewing} />
      <div className="mb-6">
        <Details title={deskReview.keysTitle}>
          <p className="max-w-measure">{deskReview.keys}</p>
        </Details>
      </div>
      {parts.map((part) => (
        <ReviewPart
          key={part.position}
          owner={owner}
          ticket={review.ticket}
          part={part}
          question={review.questions.find(({ position }) => position === part.position)}
          isOneOfMany={parts.length > 1}
          reviewing={reviewing}
        />
      ))}
      <div className="mt-14">
        <FinishPart review={review} reviewing={reviewing} />
      </div>
      <ReviewBar review={review} reviewing={reviewing} words={words} />
      <Toast text={removed === null ? null : deskReview.removed}>
        <button type="button" className="min-h-6 font-semibold underline underline-offset-4" onClick={putBack}>
          {deskReview.undo}
        </button>
      </Toast>
    </>
  );
}

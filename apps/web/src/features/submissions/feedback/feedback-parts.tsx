import type { ReviewView, TimeAnchor } from '@whetstone/contracts/review-content';
import type { SubmissionItem, SubmissionView } from '@whetstone/contracts/submissions';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import type { ComponentType } from 'react';
import type { NumberedComment } from '#src/reviewed/number-comments.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import { useFeedback } from '../use-feedback.ts';
import { CommentList } from './comment-list.tsx';
import { LevelList } from './level-list.tsx';
import { MoreActs } from './more-acts.tsx';
import { RateForm } from './rate-form.tsx';

interface FeedbackPartsProps {
  submission: SubmissionView;
  review: ReviewView;
  comments: readonly NumberedComment[];
  /** the further readings of the same */
  readings: readonly SubmissionItem[];
  onWords: (commentId: string) => void;
  /** has a stretch of the recording of a part played */
  onPlay: (part: number, time: TimeAnchor) => void;
  /** what can be made of a comment on this answer */
  Acts: ComponentType<{ part: SubmittedPart }>;
}

/** A review that came back: the one thing to do next, then what was said, essential first, then the levels, and what can be answered. */
export function FeedbackParts({ submission, review, comments, readings, ...rest }: FeedbackPartsProps) {
  const { feedback } = useMessages();
  const acts = useFeedback(submission.id);
  return (
    <>
      <Section title={feedback.nextStep}>
        <p className="max-w-measure border-s-4 border-spark ps-4 font-serif text-xl leading-relaxed wrap-anywhere whitespace-pre-wrap">{review.nextStep}</p>
        {!review.isCalibrated && (
          <div className="mt-5">
            <Notice tone="info" title={feedback.notCalibrated} />
          </div>
        )}
      </Section>
      <Section title={feedback.comments}>
        <CommentList submission={submission} comments={comments} replies={review.replies} sendReply={acts.sendReply} {...rest} />
      </Section>
      <Section title={feedback.levels} note={feedback.levelsNote}>
        <LevelList levels={review.levels} parts={submission.work.parts} />
      </Section>
      <div className="mt-12 print:hidden">
        <Section title={feedback.rate} note={feedback.rateNote}>
          <RateForm given={review.rating} rating={acts.rating} />
        </Section>
        <Section title={feedback.more}>
          <MoreActs
            canAskSecond={submission.canAskSecond}
            isBlocked={submission.isBlocked}
            readings={readings}
            hasMentor={review.mentor !== null}
            feedback={acts}
          />
        </Section>
      </div>
    </>
  );
}

import type { DeskReview } from '@whetstone/contracts/desk';
import { type ReviewView, timeOf, wordsOf } from '@whetstone/contracts/review-content';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import { type ReactNode, useState } from 'react';
import { CommentThread } from '#src/reviewed/comment-thread.tsx';
import { JudgedLevels } from '#src/reviewed/judged-levels.tsx';
import { type NumberedComment, marksOf, numberComments } from '#src/reviewed/number-comments.ts';
import { quoteWords } from '#src/reviewed/quote-words.ts';
import { TimeQuote } from '#src/reviewed/time-quote.tsx';
import { type Playing, usePlaying } from '#src/reviewed/use-playing.ts';
import { WorkPart } from '#src/reviewed/work-part.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';
import { DeskRecording } from './desk-recording.tsx';
import { useReplying } from './use-replying.ts';

const sentCommentId = (id: string): string => `sent-${id}`;

interface SentCommentProps {
  ticket: string;
  comment: NumberedComment;
  text: string;
  playing: Playing;
  replies: ReviewView['replies'];
  /** nobody can answer */
  isReference: boolean;
}

function SentComment({ ticket, comment, text, playing, replies, isReference }: SentCommentProps) {
  const { deskReview, reviewed, designing } = useMessages();
  const { id, number, kind, part } = comment;
  const [words, time] = [wordsOf(comment), timeOf(comment)];
  const send = useReplying(ticket);
  return (
    <li id={sentCommentId(id)} tabIndex={-1} className="border-t border-rule py-4 outline-offset-4">
      <p className="flex items-center gap-2">
        <span className="mark-number" data-kind={kind} aria-hidden="true">
          {number}
        </span>
        <span className="font-semibold">{reviewed.kinds[kind]}</span>
      </p>
      {time !== null && <TimeQuote time={time} onPlay={(stretch) => playing.play(part, stretch)} />}
      {comment.anchor === null && <p className="label">{deskReview.onWhole}</p>}
      {words !== null && (
        <p className="mt-1 line-clamp-3 border-s-2 border-rule-strong ps-2 font-serif text-[0.9375rem] break-words whitespace-pre-wrap text-ink-soft">
          {quoteWords(text, words, designing.boardWords)}
        </p>
      )}
      <p className="mt-1.5 max-w-measure font-serif break-words whitespace-pre-wrap">{comment.text}</p>
      {!isReference && <CommentThread commentId={id} replies={replies.filter(({ commentId }) => commentId === id)} names={deskReview.by} send={send} />}
    </li>
  );
}

interface SentPartProps {
  ticket: string;
  part: SubmittedPart;
  isOneOfMany: boolean;
  sent: ReviewView;
  isReference: boolean;
}

function SentPart({ ticket, part, isOneOfMany, sent, isReference }: SentPartProps) {
  const { deskReview } = useMessages();
  const [current, setCurrent] = useState<string | null>(null);
  const playing = usePlaying();
  const comments = numberComments(sent.comments);
  const ofPart = comments.filter((comment) => comment.part === part.position);
  const levels = sent.levels.filter((level) => level.part === part.position);
  const open = (id: string): void => {
    setCurrent(id);
    document.getElementById(sentCommentId(id))?.focus();
  };
  return (
    <div className="mt-12 gap-x-10 lg:grid lg:grid-cols-[minmax(0,1fr)_25rem]">
      <div className="min-w-0">
        <WorkPart
          part={part}
          isOneOfMany={isOneOfMany}
          marks={marksOf(comments, part.position)}
          current={current}
          onOpen={open}
          recording={part.recording && <DeskRecording ticket={ticket} part={part} playing={playing} />}
        />
      </div>
      <div className="mt-8 min-w-0 space-y-8 lg:mt-0 lg:border-s lg:border-rule lg:ps-6">
        {!isReference && (
          <section aria-label={deskReview.levelsTitle}>
            <h3 className="border-t-2 border-ink pt-2 font-serif text-xl font-bold">{deskReview.levelsTitle}</h3>
            {levels.length === 0 ? (
              <p className="mt-2 text-ink-soft">{deskReview.noLevels}</p>
            ) : (
              <div className="mt-3">
                <JudgedLevels levels={levels} answer={part.text} side="mentor" />
              </div>
            )}
          </section>
        )}
        {ofPart.length > 0 && (
          <section aria-label={deskReview.commentsTitle}>
            <h3 className="border-t-2 border-ink pt-2 pb-2 font-serif text-xl font-bold">{deskReview.commentsTitle}</h3>
            <ol>
              {ofPart.map((comment) => (
                <SentComment
                  key={comment.id}
                  ticket={ticket}
                  comment={comment}
                  text={part.text}
                  playing={playing}
                  replies={sent.replies}
                  isReference={isReference}
                />
              ))}
            </ol>
          </section>
        )}
      </div>
    </div>
  );
}

/** What the candidate has of it, and what they said to it. */
function SentFacts({ sent: { submittedAt, isCalibrated, nextStep, rating } }: { sent: ReviewView }) {
  const { deskReview, mentorDesk } = useMessages();
  return (
    <Section title={deskReview.sentTitle(submittedAt)} note={deskReview.sentNote}>
      {!isCalibrated && <p className="label mb-3">{deskReview.notCalibrated}</p>}
      <p className="label font-semibold">{deskReview.nextStep}</p>
      <p className="max-w-measure font-serif text-lg leading-relaxed break-words whitespace-pre-wrap">{nextStep}</p>
      <p className="label mt-3">
        {deskReview.rating}: {rating === null ? mentorDesk.unrated : (mentorDesk.ratings[rating] ?? rating)}
      </p>
    </Section>
  );
}

interface SentReviewProps {
  review: DeskReview;
  sent: ReviewView;
  /** what was given beside the levels of a reference answer; null for what a candidate has handed in */
  comparison: ReactNode;
}

/** A review as it was sent, with the candidate's own levels beside, and what was said on it since; or that there is no candidate. */
export function SentReview({ review: { ticket, work }, sent, comparison }: SentReviewProps) {
  const { deskReview } = useMessages();
  const isReference = comparison !== null;
  return (
    <>
      {isReference ? (
        <Section title={deskReview.referenceTitle} note={deskReview.referenceNote}>
          {comparison}
        </Section>
      ) : (
        <SentFacts sent={sent} />
      )}
      {work.parts.map((part) => (
        <SentPart key={part.position} ticket={ticket} part={part} isOneOfMany={work.parts.length > 1} sent={sent} isReference={isReference} />
      ))}
    </>
  );
}

import type { DeskReview } from '@whetstone/contracts/desk';
import { type ReviewView, timeOf, wordsOf } from '@whetstone/contracts/review-content';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import { useState } from 'react';
import { CommentThread } from '#src/features/reviewed/comment-thread.tsx';
import { compareLevels } from '#src/features/reviewed/compare-levels.ts';
import { type NumberedComment, marksOf, numberComments } from '#src/features/reviewed/number-comments.ts';
import { quoteWords } from '#src/features/reviewed/quote-words.ts';
import { TimeQuote } from '#src/features/reviewed/time-quote.tsx';
import { type Playing, usePlaying } from '#src/features/reviewed/use-playing.ts';
import { WorkPart } from '#src/features/reviewed/work-part.tsx';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';
import { DeskRecording } from './desk-recording.tsx';
import { useReplying } from './use-replying.ts';

type Level = ReviewView['levels'][number];

/** How a level differs from the one that the candidate had given themselves, in words. */
function useDifference({ level, own }: Level): string {
  const { deskReview } = useMessages();
  if (own === null) return '';
  const steps = compareLevels(own, level);
  return steps === null ? deskReview.incomparable : deskReview.difference(steps);
}

function LevelRow({ level }: { level: Level }) {
  const { deskReview, studying, questions } = useMessages();
  const lang = useContentLang();
  const difference = useDifference(level);
  const words: Record<string, string> = questions.dimensions;
  const name = words[level.dimension];
  return (
    <li className="py-3">
      <p className="font-serif text-lg font-bold" lang={name === undefined ? lang : undefined}>
        {name ?? level.dimension}
      </p>
      <p className="text-[0.9375rem]">
        {deskReview.yours}: <strong>{studying.levels[level.level]}</strong> · {deskReview.theirs}:{' '}
        <strong>{level.own === null ? deskReview.noOwn : studying.levels[level.own]}</strong>
        {difference !== '' && <span className="label"> ({difference})</span>}
      </p>
      {level.evidence !== '' && <p className="mt-1 max-w-measure border-s-2 border-rule ps-3 font-serif break-words whitespace-pre-wrap">{level.evidence}</p>}
    </li>
  );
}

const sentCommentId = (id: string): string => `sent-${id}`;

interface SentCommentProps {
  ticket: string;
  comment: NumberedComment;
  text: string;
  playing: Playing;
  replies: ReviewView['replies'];
}

function SentComment({ ticket, comment, text, playing, replies }: SentCommentProps) {
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
      <CommentThread commentId={id} replies={replies.filter(({ commentId }) => commentId === id)} names={deskReview.by} send={send} />
    </li>
  );
}

interface SentPartProps {
  ticket: string;
  part: SubmittedPart;
  isOneOfMany: boolean;
  sent: ReviewView;
}

function SentPart({ ticket, part, isOneOfMany, sent }: SentPartProps) {
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
        <section aria-label={deskReview.levelsTitle}>
          <h3 className="border-t-2 border-ink pt-2 font-serif text-xl font-bold">{deskReview.levelsTitle}</h3>
          {levels.length === 0 ? (
            <p className="mt-2 text-ink-soft">{deskReview.noLevels}</p>
          ) : (
            <ul className="divide-y divide-rule">
              {levels.map((level) => (
                <LevelRow key={level.dimension} level={level} />
              ))}
            </ul>
          )}
        </section>
        {ofPart.length > 0 && (
          <section aria-label={deskReview.commentsTitle}>
            <h3 className="border-t-2 border-ink pt-2 pb-2 font-serif text-xl font-bold">{deskReview.commentsTitle}</h3>
            <ol>
              {ofPart.map((comment) => (
                <SentComment key={comment.id} ticket={ticket} comment={comment} text={part.text} playing={playing} replies={sent.replies} />
              ))}
            </ol>
          </section>
        )}
      </div>
    </div>
  );
}

/** A review as it was sent, with the candidate's own levels beside, and what was said on it since. */
export function SentReview({ review: { ticket, work }, sent }: { review: DeskReview; sent: ReviewView }) {
  const { deskReview, mentorDesk } = useMessages();
  const { submittedAt, isCalibrated, nextStep, rating } = sent;
  return (
    <>
      <Section title={deskReview.sentTitle(submittedAt)} note={deskReview.sentNote}>
        {!isCalibrated && <p className="label mb-3">{deskReview.notCalibrated}</p>}
        <p className="label font-semibold">{deskReview.nextStep}</p>
        <p className="max-w-measure font-serif text-lg leading-relaxed break-words whitespace-pre-wrap">{nextStep}</p>
        <p className="label mt-3">
          {deskReview.rating}: {rating === null ? mentorDesk.unrated : (mentorDesk.ratings[rating] ?? rating)}
        </p>
      </Section>
      {work.parts.map((part) => (
        <SentPart key={part.position} ticket={ticket} part={part} isOneOfMany={work.parts.length > 1} sent={sent} />
      ))}
    </>
  );
}

import { COMMENT_KINDS, type ReplyView, type TimeAnchor, timeOf, wordsOf } from '@whetstone/contracts/review-content';
import type { SubmissionView } from '@whetstone/contracts/submissions';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import type { ComponentType } from 'react';
import { CommentThread, isResolved } from '#src/reviewed/comment-thread.tsx';
import type { NumberedComment } from '#src/reviewed/number-comments.ts';
import { quoteWords } from '#src/reviewed/quote-words.ts';
import { TimeQuote } from '#src/reviewed/time-quote.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import type { SendReply } from '../use-feedback.ts';
import { CommentStanding } from './comment-standing.tsx';
import { commentAnchor } from './use-jumps.ts';

interface CommentListProps {
  submission: SubmissionView;
  comments: readonly NumberedComment[];
  replies: readonly ReplyView[];
  /** to the words of a comment in the work */
  onWords: (commentId: string) => void;
  /** has a stretch of the recording of a part played */
  onPlay: (part: number, time: TimeAnchor) => void;
  sendReply: SendReply;
  /** what can be made of a comment on this answer */
  Acts: ComponentType<{ part: SubmittedPart }>;
}

interface CommentProps extends Omit<CommentListProps, 'comments' | 'replies'> {
  comment: NumberedComment;
  thread: readonly ReplyView[];
}

function Quote({ submission, comment, onWords, onPlay }: Pick<CommentProps, 'submission' | 'comment' | 'onWords' | 'onPlay'>) {
  const { handedIn, feedback, designing } = useMessages();
  const { id, part } = comment;
  const [anchor, time] = [wordsOf(comment), timeOf(comment)];
  if (time !== null) return <TimeQuote time={time} onPlay={(stretch) => onPlay(part, stretch)} />;
  if (anchor === null) return <p className="label mt-1">{handedIn.onWhole}</p>;
  const before = submission.work.parts.find(({ position }) => position === part)?.text ?? '';
  const latest = submission.latest.find(({ position }) => position === part)?.text;
  return (
    <div className="mt-2">
      <blockquote className="max-w-measure border-s-2 border-rule-strong ps-3 font-serif wrap-anywhere whitespace-pre-wrap text-ink-soft">
        {quoteWords(before, anchor, designing.boardWords)}
      </blockquote>
      {latest !== undefined && <CommentStanding anchor={anchor} before={before} latest={latest} />}
      <button type="button" className="link min-h-6 text-[0.9375rem] print:hidden" onClick={() => onWords(id)}>
        {feedback.toWords}
      </button>
    </div>
  );
}

function Comment({ comment, thread, Acts, sendReply, ...rest }: CommentProps) {
  const { reviewed, handedIn } = useMessages();
  const { id, number, kind, text } = comment;
  const part = rest.submission.work.parts.find(({ position }) => position === comment.part);
  return (
    <li id={commentAnchor(id)} tabIndex={-1} className={`border-s-4 ps-4 ${kind === 'essential' ? 'border-spark' : 'border-rule-strong'}`}>
      <h3 className="flex flex-wrap items-baseline gap-x-3">
        <span className={`font-semibold ${kind === 'essential' ? 'text-spark' : ''}`}>
          {number}. {reviewed.kinds[kind]}
        </span>
        {part !== undefined && rest.submission.work.parts.length > 1 && (
          <span className="label font-normal">
            <ContentText>{part.title}</ContentText>
          </span>
        )}
        {isResolved(thread) && <span className="label font-semibold">{handedIn.thread.isResolved}</span>}
      </h3>
      <Quote comment={comment} {...rest} />
      <p className="mt-2 max-w-measure font-serif text-lg leading-relaxed wrap-anywhere whitespace-pre-wrap">{text}</p>
      {kind !== 'praise' && part !== undefined && (
        <div className="mt-3 print:hidden">
          <Acts part={part} />
        </div>
      )}
      <CommentThread commentId={id} replies={thread} names={handedIn.thread} send={sendReply} />
    </li>
  );
}

/** What the mentor said, essential first, each with the words it is about and what can be done with it. */
export function CommentList({ comments, replies, ...rest }: CommentListProps) {
  const { reviewed, feedback } = useMessages();
  if (comments.length === 0) return <p className="text-ink-soft">{feedback.noComments}</p>;
  const counts = COMMENT_KINDS.flatMap((kind) => {
    const count = comments.filter((comment) => comment.kind === kind).length;
    return count === 0 ? [] : [feedback.kindCount(reviewed.kinds[kind], count)];
  });
  return (
    <>
      <p className="label mb-5">{counts.join(' · ')}</p>
      <ol className="space-y-10">
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} thread={replies.filter(({ commentId }) => commentId === comment.id)} {...rest} />
        ))}
      </ol>
    </>
  );
}

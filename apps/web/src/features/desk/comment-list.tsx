import { COMMENT_KINDS, type CommentKind, LONGEST_COMMENT, type ReviewComment, type TimeAnchor, timeOf, wordsOf } from '@whetstone/contracts/review-content';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import { quoteWords } from '#src/reviewed/quote-words.ts';
import { TimeQuote } from '#src/reviewed/time-quote.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { SnippetMenu } from './snippet-menu.tsx';
import { TimeFields } from './time-fields.tsx';

type Numbered = ReviewComment & { number: number };

interface CommentListProps {
  owner: string;
  /** the answer that they are about, as it was handed in */
  part: SubmittedPart;
  onPlay: (time: TimeAnchor) => void;
  comments: readonly Numbered[];
  current: string | null;
  onCurrent: (id: string) => void;
  onChange: (id: string, change: Partial<Pick<ReviewComment, 'kind' | 'text' | 'anchor'>>) => void;
  onRemove: (id: string) => void;
}

/** The field in which a comment is written, to be gone to. */
export const commentFieldId = (id: string): string => `comment-${id}`;
/** The comment as a whole, which takes the focus when the one beside it is removed. */
export const commentItemId = (id: string): string => `comment-item-${id}`;
/** The button that begins a comment on a whole answer. */
export const commentOnWholeId = (part: number): string => `comment-on-whole-${part}`;

function Quote({ comment, list: { part, onPlay, onChange } }: { comment: Numbered; list: CommentListProps }) {
  const { deskReview, designing } = useMessages();
  const [words, time] = [wordsOf(comment), timeOf(comment)];
  if (time !== null) {
    return (
      <>
        <TimeQuote time={time} onPlay={onPlay} />
        <TimeFields time={time} durationMs={part.recording?.durationMs ?? 0} onChange={(anchor) => onChange(comment.id, { anchor })} />
      </>
    );
  }
  if (words === null) return <p className="label">{deskReview.onWhole}</p>;
  return (
    <p className="line-clamp-3 border-s-2 border-rule-strong ps-2 font-serif text-[0.9375rem] whitespace-pre-wrap text-ink-soft">
      {quoteWords(part.text, words, designing.boardWords)}
    </p>
  );
}

function CommentForm({ comment, list }: { comment: Numbered; list: CommentListProps }) {
  const { owner, current, onCurrent, onChange, onRemove } = list;
  const { deskReview, reviewed } = useMessages();
  const { id, number, kind, text: said } = comment;
  const write = (words: string): void => onChange(id, { text: words });
  const focus = (): void => onCurrent(id);
  return (
    <li
      id={commentItemId(id)}
      tabIndex={-1}
      data-comment={id}
      className={`space-y-1.5 border-s-4 ps-3 outline-offset-4 ${current === id ? 'border-spark' : kind === 'essential' ? 'border-spark-wash' : 'border-rule'}`}
    >
      <div className="flex flex-wrap items-center gap-2">
        <span className="mark-number" data-kind={kind} aria-hidden="true">
          {number}
        </span>
        <select
          value={kind}
          onFocus={focus}
          aria-label={deskReview.kindOf(number)}
          onChange={({ target }) => onChange(id, { kind: target.value as CommentKind })}
          className="min-h-8 rounded border border-rule-strong bg-paper px-1.5 text-[0.9375rem] font-semibold"
        >
          {COMMENT_KINDS.map((one) => (
            <option key={one} value={one}>
              {reviewed.kinds[one]}
            </option>
          ))}
        </select>
        <button type="button" className="link ms-auto min-h-6 text-[0.9375rem]" aria-label={deskReview.removeOf(number)} onClick={() => onRemove(id)}>
          {deskReview.remove}
        </button>
      </div>
      <Quote comment={comment} list={list} />
      <textarea
        id={commentFieldId(id)}
        aria-label={deskReview.textOf(number)}
        value={said}
        rows={2}
        maxLength={LONGEST_COMMENT}
        onFocus={focus}
        onChange={({ target }) => write(target.value)}
        className="note-sheet"
      />
      {current === id && (
        <SnippetMenu
          owner={owner}
          text={said}
          onInsert={(snippet) => write((said.trim() === '' ? snippet : `${said.trimEnd()}\n${snippet}`).slice(0, LONGEST_COMMENT))}
        />
      )}
    </li>
  );
}

/** The comments on one answer, to be written. */
export function CommentList(list: CommentListProps) {
  const { deskReview } = useMessages();
  const { comments } = list;
  if (comments.length === 0) return <p className="text-ink-soft">{deskReview.noComments}</p>;
  return (
    <ol className="space-y-5">
      {comments.map((comment) => (
        <CommentForm key={comment.id} comment={comment} list={list} />
      ))}
    </ol>
  );
}

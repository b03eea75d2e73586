import { useMutation, useQueryClient } from '@tanstack/react-query';
import { replyAsMentor } from '@whetstone/contracts/desk';
import { LONGEST_COMMENT, type ReplyBody, type ReplyView } from '@whetstone/contracts/review-content';
import { useId, useRef, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { deskReview as reviewQuery, myDesk } from './queries.ts';

interface ThreadProps {
  ticket: string;
  commentId: string;
  number: number;
  replies: readonly ReplyView[];
}

/** Whether a thread was closed last, and not opened since. */
const isResolved = (replies: readonly ReplyView[]): boolean => replies.findLast(({ kind }) => kind !== 'reply')?.kind === 'resolve';

/** Writes into a thread. One that fails keeps its id, so that it is written once however often it is sent. */
function useReply(ticket: string, onDone: () => void) {
  const queries = useQueryClient();
  const id = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (body: ReplyBody) => call(replyAsMentor, { params: { ticket, replyId: id.current }, body }),
    onSuccess: async () => {
      id.current = crypto.randomUUID();
      onDone();
      await queries.invalidateQueries({ queryKey: reviewQuery(ticket).queryKey });
      void queries.invalidateQueries({ queryKey: myDesk().queryKey, exact: true });
    },
  });
}

function Reply({ reply: { kind, by, text, createdAt } }: { reply: ReplyView }) {
  const { deskReview } = useMessages();
  const act = kind === 'resolve' ? deskReview.didResolve : kind === 'reopen' ? deskReview.didReopen : '';
  return (
    <li className="border-s-2 border-rule ps-3">
      <p className="label">
        <span className="font-semibold">{deskReview.by[by]}</span> {[act, deskReview.at(createdAt)].filter((part) => part !== '').join(' · ')}
      </p>
      {text !== '' && <p className="max-w-measure font-serif break-words whitespace-pre-wrap">{text}</p>}
    </li>
  );
}

/** What was said on a comment since it was sent, and the way to say more, to close it or to open it again. */
export function Thread({ ticket, commentId, number, replies }: ThreadProps) {
  const { deskReview } = useMessages();
  const fieldId = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { mutate, isPending, error } = useReply(ticket, () => {
    setText('');
    setOpen(false);
  });
  const isClosed = isResolved(replies);
  const write = (kind: ReplyBody['kind']): void => mutate({ commentId, kind, text: text.trim() });
  return (
    <div className="mt-2 space-y-2">
      {replies.length > 0 && (
        <ul className="space-y-2">
          {replies.map((reply) => (
            <Reply key={reply.id} reply={reply} />
          ))}
        </ul>
      )}
      {isOpen && (
        <div>
          <label htmlFor={fieldId} className="sr-only">
            {deskReview.replyOf(number)}
          </label>
          <textarea id={fieldId} value={text} rows={2} maxLength={LONGEST_COMMENT} onChange={({ target }) => setText(target.value)} className="note-sheet" />
        </div>
      )}
      <p className="flex flex-wrap gap-x-4 text-[0.9375rem]">
        {isOpen ? (
          <button type="button" className="link min-h-6" disabled={isPending || text.trim() === ''} onClick={() => write('reply')}>
            {deskReview.sendReply}
          </button>
        ) : (
          <button
            type="button"
            className="link min-h-6"
            aria-label={deskReview.replyOf(number)}
            onClick={() => {
              setOpen(true);
              requestAnimationFrame(() => document.getElementById(fieldId)?.focus());
            }}
          >
            {deskReview.reply}
          </button>
        )}
        <button type="button" className="link min-h-6" disabled={isPending} onClick={() => write(isClosed ? 'reopen' : 'resolve')}>
          {isClosed ? deskReview.reopen : deskReview.resolve}
        </button>
        {isClosed && <span className="label self-center">{deskReview.resolved}</span>}
      </p>
      <p role="alert" className="text-[0.9375rem] text-error empty:hidden">
        {error !== null && deskReview.replyFailed}
      </p>
    </div>
  );
}

import { useMutation } from '@tanstack/react-query';
import { LONGEST_COMMENT, type ReplyBody, type ReplyView } from '@whetstone/contracts/review-content';
import { useId, useRef, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';

type Kind = ReplyBody['kind'];
type Side = ReplyView['by'];

interface CommentThreadProps {
  commentId: string;
  /** to this comment, the oldest first */
  replies: readonly ReplyView[];
  /** what the two sides are called here */
  names: Readonly<Record<Side, string>>;
  send: (replyId: string, body: ReplyBody) => Promise<unknown>;
}

/** Whether a comment is closed: by what was done last. */
export const isResolved = (replies: readonly ReplyView[]): boolean => replies.findLast(({ kind }) => kind !== 'reply')?.kind === 'resolve';

function Reply({ reply: { kind, by, text, createdAt }, names }: { reply: ReplyView } & Pick<CommentThreadProps, 'names'>) {
  const { thread, moment } = useMessages().handedIn;
  const done = { reply: '', resolve: thread.resolved, reopen: thread.reopened }[kind];
  return (
    <li className="border-s-2 border-rule ps-3">
      <p className="label">
        <strong>{names[by]}</strong> {done} · {moment(createdAt)}
      </p>
      {text !== '' && <p className="max-w-measure font-serif wrap-anywhere whitespace-pre-wrap">{text}</p>}
    </li>
  );
}

/** Sends replies, each under an id of its own; the same again after a failure under the same id, so that it counts once. */
function useSendingReply({ commentId, send }: Pick<CommentThreadProps, 'commentId' | 'send'>, onSent: () => void) {
  const pending = useRef<{ id: string; body: ReplyBody } | null>(null);
  const replying = useMutation({
    mutationFn: async (body: ReplyBody) => {
      const before = pending.current;
      const isSame = before !== null && before.body.kind === body.kind && before.body.text === body.text;
      pending.current = { id: isSame ? before.id : crypto.randomUUID(), body };
      return send(pending.current.id, body);
    },
    onSuccess: () => {
      pending.current = null;
      onSent();
    },
  });
  const { text } = useRefusal(replying.error);
  return {
    reply: (kind: Kind, said: string) => replying.mutate({ commentId, kind, text: said.trim() }),
    isPending: replying.isPending,
    isSent: replying.isSuccess,
    refusal: text,
  };
}

interface ReplyFormProps extends Pick<CommentThreadProps, 'commentId' | 'send'> {
  isClosed: boolean;
  text: string;
  setText: (text: string) => void;
  onSent: () => void;
}

function ReplyForm({ isClosed, text, setText, onSent, ...target }: ReplyFormProps) {
  const { thread } = useMessages().handedIn;
  const id = useId();
  const { reply, isPending, refusal } = useSendingReply(target, () => {
    setText('');
    onSent();
  });
  const isBlank = text.trim() === '';
  const [turn, turnName] = isClosed
    ? (['reopen', isBlank ? thread.reopen : thread.reopenWith] as const)
    : (['resolve', isBlank ? thread.resolve : thread.resolveWith] as const);
  return (
    <div className="mt-2 max-w-measure space-y-2">
      <label htmlFor={id} className="block text-[0.9375rem] font-semibold">
        {thread.text}
      </label>
      <textarea id={id} rows={3} maxLength={LONGEST_COMMENT} value={text} onChange={({ target: { value } }) => setText(value)} className="search-field" />
      <p role="alert" className="text-error">
        {refusal}
      </p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button" disabled={isPending || isBlank} onClick={() => reply('reply', text)}>
          {thread.send}
        </button>
        <button type="button" className="button" disabled={isPending} onClick={() => reply(turn, text)}>
          {turnName}
        </button>
      </p>
    </div>
  );
}

/** What was said to a comment, and the way to answer, close or reopen it. Both sides have the same. */
export function CommentThread({ replies, names, ...target }: CommentThreadProps) {
  const { thread } = useMessages().handedIn;
  const [isOpen, setOpen] = useState(false);
  // outlives the form, which may be closed with words in it
  const [text, setText] = useState('');
  const [hasSent, setSent] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const formId = useId();
  const isClosed = isResolved(replies);
  const close = (): void => {
    setSent(true);
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="mt-3 print:hidden">
      {replies.length > 0 && (
        <ol aria-label={thread.title} className="mb-2 space-y-2">
          {replies.map((reply) => (
            <Reply key={reply.id} reply={reply} names={names} />
          ))}
        </ol>
      )}
      <p className="flex flex-wrap items-center gap-x-4">
        <button
          ref={button}
          type="button"
          aria-expanded={isOpen}
          aria-controls={formId}
          className="link min-h-6 text-[0.9375rem]"
          onClick={() => {
            setOpen(!isOpen);
            setSent(false);
          }}
        >
          {isClosed ? thread.openAgain : thread.open}
        </button>
        <output className="label">{hasSent ? thread.sent : ''}</output>
      </p>
      <div id={formId}>{isOpen && <ReplyForm isClosed={isClosed} text={text} setText={setText} onSent={close} {...target} />}</div>
    </div>
  );
}

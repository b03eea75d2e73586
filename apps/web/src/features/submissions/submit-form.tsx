import { useSuspenseQuery } from '@tanstack/react-query';
import { LONGEST_QUESTION, MOST_RECORDINGS, type SubmissionBody } from '@whetstone/contracts/submissions';
import { type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Field } from '#src/ui/field.tsx';
import { HashLink } from '#src/ui/hash-link.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { mentorChoice } from './queries.ts';
import type { Conflict } from './use-handing-in.ts';

/** What is chosen beside the work itself. */
export type SubmissionWish = Pick<SubmissionBody, 'mentorId' | 'mayPassOn' | 'question' | 'isAnonymous'>;
export const NO_WISH: SubmissionWish = { mentorId: null, mayPassOn: true, question: '', isAnonymous: false };

interface SubmitFormProps {
  wish: SubmissionWish;
  onWish: (wish: SubmissionWish) => void;
  onSend: () => void;
  isPending: boolean;
  /** how far sending the recordings has come; null while none is sent */
  sendingRecordings: { at: number; of: number } | null;
  /** how many recordings are ticked */
  ticked: number;
  error: unknown;
  conflict: Conflict | null;
  /** takes back what was handed in first, and hands in what stands here */
  onReplace: () => void;
  /** under which it was handed in first */
  id: string;
  /** the id of the preview on this page */
  previewId: string;
}

function Check({ label, note, isChecked, onCheck }: { label: string; note?: string; isChecked: boolean; onCheck: (isChecked: boolean) => void }) {
  return (
    <label className="flex min-h-9 max-w-md items-baseline gap-3 py-1">
      <input type="checkbox" checked={isChecked} onChange={({ target }) => onCheck(target.checked)} className="size-5 shrink-0 translate-y-0.5 accent-stone" />
      <span>
        {label}
        {note !== undefined && <span className="label block">{note}</span>}
      </span>
    </label>
  );
}

function MentorField({ wish, onWish }: Pick<SubmitFormProps, 'wish' | 'onWish'>) {
  const { submitting } = useMessages();
  const { items } = useSuspenseQuery(mentorChoice()).data;
  const [id, setId] = [wish.mentorId ?? '', (mentorId: string) => onWish({ ...wish, mentorId: mentorId === '' ? null : mentorId })];
  return (
    <div className="space-y-2">
      <Field label={submitting.mentor}>
        {(control) => (
          <select {...control} value={id} onChange={({ target }) => setId(target.value)} className="search-field">
            <option value="">{submitting.anyMentor}</option>
            {items.map((mentor) => (
              <option key={mentor.id} value={mentor.id}>
                {mentor.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {wish.mentorId !== null && <Check label={submitting.mayPassOn} isChecked={wish.mayPassOn} onCheck={(mayPassOn) => onWish({ ...wish, mayPassOn })} />}
    </div>
  );
}

function NoRoom() {
  const { enclosed } = useMessages();
  return (
    <Notice tone="warning" title={enclosed.noRoomTitle}>
      <p>{enclosed.noRoomText}</p>
    </Notice>
  );
}

/** What is to be done where it was not taken. */
function Refused({ conflict, previewId, id, onReplace, isPending }: Pick<SubmitFormProps, 'conflict' | 'previewId' | 'id' | 'onReplace' | 'isPending'>) {
  const { submitting } = useMessages();
  if (conflict === null) return null;
  if (conflict === 'earlier') {
    return (
      <Notice tone="warning" title={submitting.earlierTitle}>
        <p>{submitting.earlierText}</p>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <button type="button" className="button" disabled={isPending} onClick={onReplace}>
            {submitting.replace}
          </button>
          <Link to={paths.submission(id)} className="link inline-block py-1 font-semibold">
            {submitting.toEarlier}
          </Link>
        </p>
      </Notice>
    );
  }
  if (conflict === 'waits') {
    return (
      <Notice tone="info" title={submitting.waitsTitle}>
        <p>
          <Link to={paths.submissions()} className="link inline-block py-1 font-semibold">
            {submitting.toSubmissions}
          </Link>
        </p>
      </Notice>
    );
  }
  if (conflict === 'recordings') return <NoRoom />;
  return (
    <Notice tone="warning" title={submitting.changedTitle}>
      <p>{submitting.changedText}</p>
      <p>
        <HashLink hash={previewId} className="link inline-block py-1 font-semibold">
          {submitting.toPreview}
        </HashLink>
      </p>
    </Notice>
  );
}

/** The few things one says when handing work in. What was typed stays, whatever the server says. */
export function SubmitForm({ wish, onWish, onSend, isPending, sendingRecordings, ticked, error, ...refused }: SubmitFormProps) {
  const { submitting, enclosed } = useMessages();
  const refusal = useRefusal(error);
  const isTooMany = ticked > MOST_RECORDINGS;
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isPending && !isTooMany) onSend();
  };
  return (
    <form onSubmit={send} className="space-y-5">
      <Field label={submitting.question} hint={submitting.questionHint} error={refusal.fields['question']}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={LONGEST_QUESTION}
            value={wish.question}
            onChange={({ target }) => onWish({ ...wish, question: target.value })}
            className="search-field"
          />
        )}
      </Field>
      <MentorField wish={wish} onWish={onWish} />
      <Check
        label={submitting.isAnonymous}
        note={submitting.isAnonymousNote}
        isChecked={wish.isAnonymous}
        onCheck={(isAnonymous) => onWish({ ...wish, isAnonymous })}
      />
      <div role="alert">
        <Refused {...refused} isPending={isPending} />
        {isTooMany && <Notice tone="warning" title={enclosed.tooMany(ticked, MOST_RECORDINGS)} />}
        {refusal.text !== null && <Notice tone="error" title={refusal.fields['mentorId'] === undefined ? refusal.text : submitting.noMentor} />}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className="button-primary" disabled={isPending || isTooMany}>
          {submitting.send}
        </button>
        <output className="label">{sendingRecordings === null ? submitting.sendNote : enclosed.sending(sendingRecordings.at, sendingRecordings.of)}</output>
      </div>
    </form>
  );
}

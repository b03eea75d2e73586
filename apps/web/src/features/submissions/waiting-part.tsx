import type { SubmissionView } from '@whetstone/contracts/submissions';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';

interface WaitingPartProps {
  submission: SubmissionView;
  /** how long reviews took of late; null while that is not known */
  medianWaitMs: number | null;
  onTakeBack: () => void;
  isPending: boolean;
  refusal: string | null;
}

/** What there is to know while no review has come: how it stands, how long it takes, and the way back. */
export function WaitingPart({ submission: { state, kind, sourceId }, medianWaitMs, onTakeBack, isPending, refusal }: WaitingPartProps) {
  const { submissions } = useMessages();
  const { waitingTitle, waitingText, claimedTitle, claimedText, withdrawnTitle, withdrawnText } = submissions;
  const [title, text] = {
    waiting: [waitingTitle, `${medianWaitMs === null ? submissions.noMedian : submissions.median(medianWaitMs)} ${waitingText}`],
    claimed: [claimedTitle, claimedText],
    withdrawn: [withdrawnTitle, withdrawnText],
    // what was reviewed has its review instead
    reviewed: ['', ''],
  }[state] as [string, string];
  const part = useRef<HTMLElement>(null);
  const takeBack = (): void => {
    // its button goes, and the focus with it
    part.current?.focus();
    onTakeBack();
  };
  return (
    <section ref={part} tabIndex={-1} aria-label={title} className="mb-10 space-y-4 outline-none">
      <Notice tone="info" title={title}>
        <p>{text}</p>
      </Notice>
      <p className="flex flex-wrap gap-3">
        {state === 'withdrawn' ? (
          <Link to={paths.submit(kind, sourceId)} className="button">
            {submissions.again}
          </Link>
        ) : (
          <Link to={paths.me()} className="button">
            {submissions.studyOn}
          </Link>
        )}
        {state === 'waiting' && (
          <button type="button" className="button" disabled={isPending} onClick={takeBack}>
            {submissions.takeBack}
          </button>
        )}
      </p>
      <p role="alert" className="text-error">
        {refusal}
      </p>
    </section>
  );
}

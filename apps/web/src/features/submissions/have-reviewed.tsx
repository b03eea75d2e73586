import type { SubmissionKind } from '@whetstone/contracts/submitted-work';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';

/** The way from one's work to a mentor. */
export function HaveReviewed({ kind, id }: { kind: SubmissionKind; id: string }) {
  const { submitting } = useMessages();
  return (
    <p className="mb-8 flex max-w-measure flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      <Link to={paths.submit(kind, id)} className="button">
        {submitting.haveReviewed}
      </Link>
      <span className="label">{submitting.haveReviewedNote}</span>
    </p>
  );
}

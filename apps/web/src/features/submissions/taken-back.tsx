import type { SubmissionItem } from '@whetstone/contracts/submissions';
import { Link } from 'react-router';
import { nameWork } from '#src/reviewed/name-work.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Toast } from '#src/ui/toast.tsx';

/** That something was taken back, and the way to hand it in again. */
export function TakenBack({ item }: { item: SubmissionItem | null }) {
  const { submissions, ...messages } = useMessages();
  return (
    <Toast text={item && submissions.takenBack(nameWork(item, messages))}>
      {item && (
        <Link to={paths.submit(item.kind, item.sourceId)} className="min-h-6 font-semibold underline underline-offset-4">
          {submissions.again}
        </Link>
      )}
    </Toast>
  );
}

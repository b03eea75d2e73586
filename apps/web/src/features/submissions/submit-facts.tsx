import type { SubmissionPreview } from '@whetstone/contracts/submissions';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Facts } from '#src/ui/facts.tsx';

/** Beside the form: who will read it, and how long that takes. */
export function SubmitFacts({ preview: { minutes, interviewOn, medianWaitMs } }: { preview: SubmissionPreview }) {
  const { submitting, desk } = useMessages();
  return (
    <Facts
      facts={[
        { name: submitting.who, value: submitting.whoText },
        {
          name: submitting.wait,
          value: (
            <>
              {medianWaitMs === null ? submitting.noMedian : submitting.median(medianWaitMs)} {submitting.reading(minutes)}{' '}
              {interviewOn === null ? submitting.noOrder : submitting.order(desk.dates.long(interviewOn))}{' '}
              {interviewOn === null && (
                <Link to={paths.target()} className="link inline-block">
                  {submitting.toTarget}
                </Link>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** What a mentor does not see of it, said plainly. */
export function HiddenList({ isAnonymous }: { isAnonymous: boolean }) {
  const { submitting } = useMessages();
  const { levels, drafts, notes, named, anonymous } = submitting.hiddenItems;
  return (
    <ul className="max-w-measure list-disc space-y-1 ps-5">
      {[levels, drafts, notes, isAnonymous ? anonymous : named].map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

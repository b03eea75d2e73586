import type { SubmissionView } from '@whetstone/contracts/submissions';
import { useMessages } from '#src/lib/messages.tsx';
import { Facts } from '#src/ui/facts.tsx';

/** How it stands with what was handed in, in the margin. */
export function SubmissionFacts({ submission }: { submission: SubmissionView }) {
  const { handedIn, submissions } = useMessages();
  const { facts } = submissions;
  const { kind, state, mentor, isAnonymous, submittedAt, secondOf, review } = submission;
  const by = review && [review.mentor ?? handedIn.someMentor, ...(review.isCalibrated ? [] : [handedIn.notCalibrated])].join(', ');
  return (
    <Facts
      facts={[
        { name: facts.state, value: handedIn.states[state] },
        { name: facts.kind, value: [handedIn.kinds[kind], ...(secondOf === null ? [] : [submissions.second])].join(', ') },
        ...(review ? [{ name: facts.mentor, value: by }] : [{ name: facts.to, value: mentor ?? submissions.anyMentor }]),
        { name: facts.submitted, value: handedIn.moment(submittedAt) },
        ...(review ? [{ name: facts.reviewed, value: handedIn.moment(review.submittedAt) }] : []),
        { name: facts.name, value: isAnonymous ? submissions.unnamed : submissions.named },
      ]}
    />
  );
}

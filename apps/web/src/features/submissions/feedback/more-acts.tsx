import type { SubmissionItem, SubmissionView } from '@whetstone/contracts/submissions';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import type { useFeedback } from '../use-feedback.ts';

interface MoreActsProps extends Pick<SubmissionView, 'canAskSecond' | 'isBlocked'> {
  /** the further readings of the same */
  readings: readonly SubmissionItem[];
  /** whether the mentor is still here */
  hasMentor: boolean;
  feedback: ReturnType<typeof useFeedback>;
}

/** A second reading, and the end of being read by this mentor. */
export function MoreActs({ canAskSecond, isBlocked, readings, hasMentor, feedback: { second: asking, blocking, refusal } }: MoreActsProps) {
  const { feedback, handedIn } = useMessages();
  return (
    <div className="max-w-measure space-y-5">
      {readings.map(({ id, state }) => (
        <p key={id}>
          <Link to={paths.submission(id)} className="link inline-block py-1 font-semibold">
            {feedback.reading}
          </Link>{' '}
          <span className="label">{handedIn.states[state]}</span>
        </p>
      ))}
      {canAskSecond && (
        <p>
          <button type="button" className="button" disabled={asking.isPending} onClick={() => asking.mutate()}>
            {feedback.second}
          </button>
          <span className="label mt-1 block">{feedback.secondNote}</span>
        </p>
      )}
      {hasMentor && (
        <p>
          <button type="button" className="button" aria-describedby="block-note" disabled={blocking.isPending} onClick={() => blocking.mutate(!isBlocked)}>
            {isBlocked ? feedback.unblock : feedback.block}
          </button>
          <output id="block-note" className="label mt-1 block">
            {isBlocked ? feedback.blocked : feedback.blockNote}
          </output>
        </p>
      )}
      <p role="alert" className="text-error">
        {refusal}
      </p>
    </div>
  );
}

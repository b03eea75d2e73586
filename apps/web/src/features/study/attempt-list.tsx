import type { MyQuestionView } from '@whetstone/contracts/attempts';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';

interface AttemptListProps {
  slug: string;
  attempts: MyQuestionView['attempts'];
  /** the one that is under way on this page */
  current: string;
}

/** Earlier attempts, each as it was. */
export function AttemptList({ slug, attempts, current }: AttemptListProps) {
  const { studying } = useMessages();
  const earlier = attempts.filter(({ id }) => id !== current);
  return (
    <section>
      <h2 className="label mb-1 font-semibold">{studying.attempts}</h2>
      {earlier.length === 0 ? (
        <p className="text-[0.9375rem]">{studying.noAttempts}</p>
      ) : (
        <ol className="text-[0.9375rem]">
          {earlier.map(({ id, studiedOn, grade, answerLength, version, roundId }) => (
            <li key={id} className="border-t border-rule py-1.5">
              <Link to={paths.studyAttempt(slug, id)} className="link inline-block py-0.5">
                {studying.attemptOn(studiedOn)}
              </Link>
              <span className="label block">{[studying.attemptGrade(grade), studying.characters(answerLength), `v${version}`].join(' · ')}</span>
              {roundId && (
                <Link to={paths.round(roundId)} className="link label inline-block">
                  {studying.inRound}
                </Link>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

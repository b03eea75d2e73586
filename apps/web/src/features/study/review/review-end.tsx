import { GRADES } from '@whetstone/contracts/study-shared';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Section } from '#src/ui/section.tsx';
import { takeFocus } from '#src/ui/take-focus.ts';
import { countWaiting, useWorkState } from '#src/work/work-state.ts';
import type { Session } from './session.ts';

interface ReviewEndProps {
  session: Session;
  /** reviews beyond the day's cap */
  waitingCount: number;
  /** how many are due still, and how to go on with them; null where that is not known */
  more: { count: number; goOn: () => void } | null;
}

/** What was done in the session, and what is next. */
export function ReviewEnd({ session, waitingCount, more }: ReviewEndProps) {
  const { reviewing, studying } = useMessages();
  const unsent = countWaiting(useWorkState());
  const graded = session.given.filter(({ grade }) => grade !== null);
  return (
    <div>
      <h2 ref={takeFocus} tabIndex={-1} className="font-serif text-2xl font-bold outline-none">
        {reviewing.doneTitle}
      </h2>
      <p className="mt-2 max-w-measure font-serif text-lg">{reviewing.doneText(graded.length)}</p>
      <dl className="mt-5 flex flex-wrap gap-x-10 gap-y-3">
        {GRADES.map((grade) => (
          <div key={grade}>
            <dt className="label">{studying.grades[grade]}</dt>
            <dd className="font-serif text-2xl tabular-nums">{graded.filter((one) => one.grade === grade).length}</dd>
          </div>
        ))}
      </dl>
      {unsent > 0 && <p className="mt-5 max-w-measure text-spark">{reviewing.unsent(unsent)}</p>}
      <div className="mt-10">
        <Section title={reviewing.next}>
          {more !== null && more.count > 0 && (
            <p className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-2">
              <span>{reviewing.moreNow(more.count)}</span>
              <button type="button" className="button" onClick={more.goOn}>
                {reviewing.goOn}
              </button>
            </p>
          )}
          {waitingCount > 0 && <p className="mb-4 max-w-measure">{reviewing.waiting(waitingCount)}</p>}
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <Link to={paths.me()} className="link inline-block py-0.5">
              {reviewing.toToday}
            </Link>
            <Link to={paths.questions()} className="link inline-block py-0.5">
              {reviewing.toBank}
            </Link>
          </p>
        </Section>
      </div>
    </div>
  );
}

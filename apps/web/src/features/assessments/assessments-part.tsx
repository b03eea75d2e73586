import { useQuery } from '@tanstack/react-query';
import type { AssessmentItem } from '@whetstone/contracts/assessments';
import type { SetView } from '@whetstone/contracts/question-sets';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Details } from '#src/ui/details.tsx';
import { Section } from '#src/ui/section.tsx';
import { NewAssessment } from './new-assessment.tsx';
import { assessmentList } from './queries.ts';

interface AssessmentsPartProps {
  view: SetView;
  /** saves what is not saved yet: an assessment is of what is shown */
  settle: () => Promise<SetView>;
  mayEdit: boolean;
}

/** What an assessment is, and how it stands, in one line each. */
export function AssessmentFacts({ item }: { item: AssessmentItem }) {
  const { assessments: words } = useMessages();
  return (
    <>
      <span className="label block">
        {words.line(item.version, item.questionCount, item.minutes)} · {item.mayPause ? words.pause.yes : words.pause.no}
      </span>
      <span className="label block">
        <span className={item.state === 'open' ? 'text-spark' : ''}>{words.states[item.state]}</span> · {words.until(item.expiresAt)}
      </span>
    </>
  );
}

function AssessmentRow({ item, view }: { item: AssessmentItem; view: SetView }) {
  const { assessments: words } = useMessages();
  const key = { id: view.workspace.id, setId: view.id, assessmentId: item.id };
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
      <span className="min-w-0">
        <Link className="link inline-block py-0.5 font-semibold" to={paths.setAssessment(key)}>
          {item.name}
        </Link>
        <AssessmentFacts item={item} />
      </span>
      <span>{words.handedIn(item.handedIn)}</span>
    </li>
  );
}

/** The practice assessments of a set: those that there are, and the way to a new one. */
export function AssessmentsPart({ view, settle, mayEdit }: AssessmentsPartProps) {
  const { assessments: words } = useMessages();
  const { data, error } = useQuery(assessmentList({ id: view.workspace.id, setId: view.id }));
  const { text } = useRefusal(error);
  return (
    <Section id="assessments" title={words.title} note={words.note}>
      <p role="alert" className="text-error empty:hidden">
        {text}
      </p>
      {data?.items.length === 0 && <p className="label">{view.items.length === 0 ? words.emptySet : words.empty}</p>}
      {data !== undefined && data.items.length > 0 && (
        <ul className="divide-y divide-rule border-y border-rule">
          {data.items.map((item) => (
            <AssessmentRow key={item.id} item={item} view={view} />
          ))}
        </ul>
      )}
      {mayEdit && view.items.length > 0 && (
        <div className="mt-4">
          <Details title={words.newTitle}>
            <NewAssessment view={view} settle={settle} />
          </Details>
        </div>
      )}
    </Section>
  );
}

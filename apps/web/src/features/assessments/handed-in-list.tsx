import { useQuery } from '@tanstack/react-query';
import type { AssessmentView } from '@whetstone/contracts/assessments';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Section } from '#src/ui/section.tsx';
import { type AssessmentKey, handedIn } from './queries.ts';

/** What was handed in of an assessment, by the names that the candidates chose; for owners and editors. */
export function HandedInList({ view, params }: { view: AssessmentView; params: AssessmentKey }) {
  const { assessments: words } = useMessages();
  const mayRead = view.workspace.role !== 'viewer';
  const { data, error } = useQuery({ ...handedIn(params), enabled: mayRead });
  const { text } = useRefusal(error);
  return (
    <Section id="handed-in" title={words.submissionsTitle} note={mayRead ? words.submissionsNote : words.viewers}>
      <p role="alert" className="text-error empty:hidden">
        {text}
      </p>
      {!mayRead && <p>{words.handedIn(view.handedIn)}</p>}
      {data?.items.length === 0 && <Empty>{words.submissionsEmpty}</Empty>}
      {data !== undefined && data.items.length > 0 && (
        <ul className="divide-y divide-rule border-y border-rule">
          {data.items.map(({ id, chosenName, submittedAt, readableUntil, scored }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
              <span className="min-w-0">
                <Link className="link inline-block py-0.5 font-semibold" to={paths.assessmentSubmission({ ...params, submissionId: id })}>
                  {chosenName}
                </Link>
                <span className="label block">
                  {words.handedInAt(submittedAt)} · {words.readableUntil(readableUntil)}
                </span>
              </span>
              <span>{words.scored(scored, view.questionCount)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

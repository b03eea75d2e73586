import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Section } from '#src/ui/section.tsx';
import { myAssessmentList } from './queries.ts';

/** The assessments that one has taken; nothing where there are none. */
export function MyAssessments() {
  const { myAssessments: words } = useMessages();
  const { data } = useQuery(myAssessmentList());
  if (data === undefined || data.items.length === 0) return null;
  return (
    <div className="mt-12">
      <Section id="assessments" title={words.listTitle} note={words.listNote}>
        <ul className="divide-y divide-rule border-y border-rule">
          {data.items.map(({ id, name, workspace, acceptedAt, state }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
              <span className="min-w-0">
                <Link className="link inline-block py-0.5 font-semibold" to={paths.myAssessment(id)}>
                  {name}
                </Link>
                <span className="label block">{words.takenAt(acceptedAt, workspace)}</span>
              </span>
              <span className={state === 'over' || state === 'under-way' ? 'text-spark' : ''}>{words.states[state]}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

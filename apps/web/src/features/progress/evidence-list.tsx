import type { CallOutput } from '@whetstone/contracts/call';
import type { listEvidence } from '@whetstone/contracts/progress';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';

type Item = CallOutput<typeof listEvidence>['items'][number];

/** Grades with their question, each leading to the attempt in which it was given. */
export function EvidenceList({ items }: { items: readonly Item[] }) {
  const { progress, desk } = useMessages();
  const { evidence } = progress;
  return (
    <ul className="max-w-3xl border-b border-rule">
      {items.map(({ reviewId, attemptId, question, grade, studiedOn, version }) => (
        <li key={reviewId} className="gap-x-5 border-t border-rule py-2.5 sm:grid sm:grid-cols-[6.5rem_minmax(0,1fr)_6rem]">
          <span className="label pt-0.5 tabular-nums">{desk.dates.short(studiedOn)}</span>
          <span className="block min-w-0">
            <Link
              data-row
              to={attemptId === null ? paths.study(question.slug) : paths.studyAttempt(question.slug, attemptId)}
              className="link font-serif text-[1.0625rem] font-semibold"
            >
              <ContentText>{question.title}</ContentText>
            </Link>
            <span className="label block">
              {evidence.version} {evidence.versionOf(version, question.version)}
            </span>
          </span>
          <span className="text-[0.9375rem] tabular-nums sm:text-end">{evidence.grades[grade]}</span>
        </li>
      ))}
    </ul>
  );
}

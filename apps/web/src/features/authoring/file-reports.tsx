import type { FileReport } from '@whetstone/contracts/question-files';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { sentence } from './sentence.ts';

/** Those that change something, or wait for somebody. */
const COUNTS: ReadonlySet<FileReport['fate']> = new Set(['new', 'new-version', 'moved', 'conflict', 'findings', 'not-here']);

function Line({ workspaceId, report }: { workspaceId: string; report: FileReport }) {
  const { authoring: words } = useMessages();
  const { path, fate, questionId, title, conflictId, findings } = report;
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="min-w-0 break-all">{path}</span>
        <span className={COUNTS.has(fate) ? 'font-semibold' : 'label'}>
          {conflictId === null ? (
            words.fates[fate]
          ) : (
            <Link className="link inline-block py-0.5" to={paths.fileConflict(workspaceId, conflictId)}>
              {words.fates[fate]}
            </Link>
          )}
        </span>
      </p>
      {title !== null && fate !== 'not-here' && (
        <p>
          {questionId === null ? (
            <ContentText>{title}</ContentText>
          ) : (
            <Link className="link inline-block py-0.5" to={paths.workspaceQuestion(workspaceId, questionId)}>
              <ContentText>{title}</ContentText>
            </Link>
          )}
        </p>
      )}
      <ul className="mt-1 text-[0.9375rem] empty:hidden">
        {findings.map(({ line, column, severity, rule, text, fix }) => (
          <li key={`${line}:${column} ${rule} ${text}`}>
            <span className={severity === 'error' ? 'font-semibold text-error' : 'font-semibold'}>{words.severities[severity]}</span>{' '}
            <span lang="en">
              {sentence(text)} {fix}
            </span>{' '}
            <span className="label">
              {line}:{column}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What became of each file, those that need somebody's eyes first. */
export function FileReports({ workspaceId, reports }: { workspaceId: string; reports: readonly FileReport[] }) {
  const ordered = [...reports.filter(({ fate }) => COUNTS.has(fate)), ...reports.filter(({ fate }) => !COUNTS.has(fate))];
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {ordered.map((report) => (
        <Line key={report.path} workspaceId={workspaceId} report={report} />
      ))}
    </ul>
  );
}

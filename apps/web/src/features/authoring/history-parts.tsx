import type { QuestionSourceView } from '@whetstone/contracts/authoring';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Section } from '#src/ui/section.tsx';

/** Who has decided what, the latest first. */
export function DecisionList({ decisions }: Pick<QuestionSourceView, 'decisions'>) {
  const { authoring: words } = useMessages();
  return (
    <Section id="decisions" title={words.decisionsTitle}>
      {decisions.length === 0 ? (
        <p className="label">{words.noDecisions}</p>
      ) : (
        <ol reversed className="divide-y divide-rule border-y border-rule">
          {decisions.map(({ id, kind, version, note, createdAt, by, isMine }) => (
            <li key={id} className="py-2">
              <p className="flex flex-wrap items-baseline justify-between gap-x-6">
                <span className="font-semibold">
                  {words.decided[kind]} {words.by(by, isMine)}
                </span>
                <span className="label">
                  {words.versionNumber(version)} · {words.at(createdAt)}
                </span>
              </p>
              {note !== '' && <p className="mt-1 max-w-measure break-words whitespace-pre-wrap">{note}</p>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

/** What the question said before, the latest first, and what each version changed. */
export function SourceVersions({ workspaceId, source: { id, versions } }: { workspaceId: string; source: QuestionSourceView }) {
  const { authoring: words } = useMessages();
  return (
    <Section id="versions" title={words.versionsTitle}>
      <ol reversed className="divide-y divide-rule border-y border-rule">
        {versions.map(({ number, createdAt, by, isMine }, index) => {
          const before = versions[index + 1];
          return (
            <li key={number} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
              <span>
                {words.versionLine(number, createdAt)}
                {(by !== null || isMine) && <span className="label"> · {words.by(by, isMine)}</span>}
              </span>
              {before !== undefined && (
                <Link
                  className="link inline-block py-0.5"
                  aria-label={words.whatChangedOf(number)}
                  to={paths.sourceChanges(workspaceId, id, { from: before.number, to: number })}
                >
                  {words.whatChanged}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { sumMinutes, toDraft } from '#src/features/question-sets/draft-item.ts';
import { ItemRow } from '#src/features/question-sets/item-row.tsx';
import { setVersion } from '#src/features/question-sets/queries.ts';
import { RestoreVersion } from '#src/features/question-sets/restore-version.tsx';
import { VersionChanges } from '#src/features/question-sets/version-changes.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHead } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const { id = '', setId = '', number = '' } = args.params;
  await queriesOf(args).fetchQuery(setVersion({ id, setId, number }));
  return null;
}

/** A set as it stood in one version, and what was changed since; it is read, and restored as a whole. */
export function Component() {
  const { sets: words } = useMessages();
  const { id = '', setId = '', number = '' } = useParams();
  const { data: view } = useSuspenseQuery(setVersion({ id, setId, number }));
  const mayRestore = view.workspace.role !== 'viewer' && view.number !== view.current;
  const above = (
    <p className="mb-1">
      <Link className="link inline-block py-0.5" to={paths.questionSet(id, setId)}>
        {view.name}
      </Link>
    </p>
  );
  return (
    <div className="page pb-16">
      <PageHead title={words.versionOf(view.name, view.number)} above={above}>
        <p className="label mt-3">
          {words.versionLine(view.number, view.createdAt)} · {words.count(view.items.length)} · {words.minutes(sumMinutes(view.items))}
        </p>
        {mayRestore && <RestoreVersion view={view} />}
      </PageHead>
      <Section id="items" title={words.itemsAsTheyWere}>
        {view.items.length === 0 ? (
          <Empty>{words.itemsNone}</Empty>
        ) : (
          <ol className="divide-y divide-rule border-y border-rule">
            {view.items.map((item, index) => (
              <ItemRow key={item.questionId} item={toDraft(item)} place={index + 1} count={view.items.length} workspaceId={id} edits={null} />
            ))}
          </ol>
        )}
      </Section>
      <VersionChanges current={view.current} changes={view.changes} />
    </div>
  );
}

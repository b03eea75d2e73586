import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { sourceChanges } from '#src/features/authoring/queries.ts';
import { Compared } from '#src/features/questions/changes/compared.tsx';
import { VersionChoice } from '#src/features/questions/changes/version-choice.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { OpenPartsProvider } from '#src/lib/open-parts.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { PageHead } from '#src/ui/page.tsx';

const pairIn = (search: URLSearchParams) => ({ from: search.get('from') ?? undefined, to: search.get('to') ?? undefined });

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const { id = '', questionId = '' } = args.params;
  await queriesOf(args).fetchQuery(sourceChanges({ id, questionId }, pairIn(new URL(args.request.url).searchParams)));
  return null;
}

/** Two versions of a question of a workspace beside each other, word by word. */
export function Component() {
  const { authoring: words } = useMessages();
  const { id = '', questionId = '' } = useParams();
  const { data: changes } = useSuspenseQuery(sourceChanges({ id, questionId }, pairIn(useSearchParams()[0])));
  const { title, versions, from, to } = changes;
  const name = `${questionId} ${from.number}-${to.number}`;
  const above = (
    <p className="mb-1">
      <Link to={paths.workspaceQuestion(id, questionId)} className="link inline-block py-0.5">
        <ContentText>{title}</ContentText>
      </Link>
    </p>
  );
  return (
    <div className="page pb-16">
      <PageHead title={words.changesOf(title)} heading={words.changesTitle} above={above}>
        {versions.length > 1 && <VersionChoice changes={changes} path={paths.sourceChanges(id, questionId)} />}
      </PageHead>
      <OpenPartsProvider key={name} name={name}>
        <div className="max-w-[44rem]">
          <Compared changes={changes} />
        </div>
      </OpenPartsProvider>
    </div>
  );
}

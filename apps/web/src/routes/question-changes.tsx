import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { Compared } from '#src/features/questions/changes/compared.tsx';
import { VersionChoice } from '#src/features/questions/changes/version-choice.tsx';
import { questionChanges } from '#src/features/questions/queries.ts';
import { followSlug } from '#src/lib/follow-slug.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { OpenPartsProvider } from '#src/lib/open-parts.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { slugOf, useSlug } from '#src/lib/slug.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { PageHead } from '#src/ui/page.tsx';

const pairIn = (search: URLSearchParams) => ({ from: search.get('from') ?? undefined, to: search.get('to') ?? undefined });

export async function loader(args: LoaderFunctionArgs) {
  const slug = slugOf(args);
  const pair = pairIn(new URL(args.request.url).searchParams);
  const changes = await queriesOf(args).ensureQueryData(questionChanges(slug, pair));
  followSlug(slug, changes.slug, (found) => paths.questionChanges(found, pair));
  return null;
}

/** Two versions of a question beside each other, word by word. */
export function Component() {
  const { questions } = useMessages();
  const { data: changes } = useSuspenseQuery(questionChanges(useSlug(), pairIn(useSearchParams()[0])));
  const { id, slug, title, from, to, versions } = changes;
  const name = `${id} ${from.number}-${to.number}`;
  return (
    <div className="page">
      <PageHead
        title={questions.changesOf(title)}
        heading={questions.changes}
        above={
          <p className="mb-1">
            <Link to={paths.question(slug)} className="link inline-block py-0.5">
              <ContentText>{title}</ContentText>
            </Link>
          </p>
        }
      >
        {versions.length > 1 && <VersionChoice changes={changes} path={paths.questionChanges(slug)} />}
      </PageHead>
      <OpenPartsProvider key={name} name={name}>
        <div className="max-w-[44rem]">
          <Compared changes={changes} />
        </div>
      </OpenPartsProvider>
    </div>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import type { QuestionChangesView } from '@whetstone/contracts/questions';
import { Link, type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { ChangedParts } from '#src/features/questions/changes/changed-parts.tsx';
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

function Compared({ changes }: { changes: QuestionChangesView }) {
  const { questions } = useMessages();
  const { from, to, versions } = changes;
  if (versions.length === 1) return <p>{questions.onlyVersion}</p>;
  return (
    <>
      <h2 className="sr-only">{questions.changesShown(from.number, to.number)}</h2>
      {from.number === to.number ? (
        <p>{questions.sameVersionTwice(to.number)}</p>
      ) : (
        <>
          <p className="label mb-8 max-w-measure">
            {questions.changesKey} <ins>{questions.added}</ins> <del>{questions.removed}</del>
            <br />
            {questions.changesSpoil}
          </p>
          <ChangedParts changes={changes} />
        </>
      )}
    </>
  );
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
        {versions.length > 1 && <VersionChoice changes={changes} />}
      </PageHead>
      <OpenPartsProvider key={name} name={name}>
        <div className="max-w-[44rem]">
          <Compared changes={changes} />
        </div>
      </OpenPartsProvider>
    </div>
  );
}

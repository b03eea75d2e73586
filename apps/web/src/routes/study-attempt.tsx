import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { questionVersion } from '#src/features/questions/queries.ts';
import { PastAttempt } from '#src/features/study/past-attempt.tsx';
import { myAttempt } from '#src/features/study/queries.ts';
import { HaveReviewed } from '#src/features/submissions/have-reviewed.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { queriesOf } from '#src/lib/query-client.ts';
import { slugOf, useSlug } from '#src/lib/slug.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { OwnChanges } from './own-changes.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const queries = queriesOf(args);
  const attempt = await queries.ensureQueryData(myAttempt(args.params['id'] ?? ''));
  await queries.ensureQueryData(questionVersion(slugOf(args), String(attempt.version)));
  return null;
}

export function Component() {
  const { studying } = useMessages();
  const slug = useSlug();
  const { data: attempt } = useSuspenseQuery(myAttempt(useParams()['id'] ?? ''));
  const { data: version } = useSuspenseQuery(questionVersion(slug, String(attempt.version)));
  const title = studying.attemptTitle(attempt.studiedOn);
  return (
    <div className="page pb-16">
      <PageHead
        title={`${title}: ${version.title}`}
        heading={title}
        above={
          <p className="mb-2">
            <Link to={paths.study(slug)} className="link inline-block py-0.5">
              <ContentText>{version.title}</ContentText>
            </Link>
          </p>
        }
      >
        <Lead>{studying.attemptLead}</Lead>
      </PageHead>
      {attempt.revisions.length > 0 && <HaveReviewed kind="answer" id={attempt.id} />}
      <PastAttempt attempt={attempt} version={version} Changes={OwnChanges} />
    </div>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import type { QuestionVersionView } from '@whetstone/contracts/questions';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { questionVersion } from '#src/features/questions/queries.ts';
import { QuestionFacts } from '#src/features/questions/question-facts.tsx';
import { VersionNotice } from '#src/features/questions/version-notice.tsx';
import { QuestionWorkbook } from '#src/features/questions/workbook.tsx';
import { followSlug } from '#src/lib/follow-slug.ts';
import { OpenPartsProvider } from '#src/lib/open-parts.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { slugOf, useSlug } from '#src/lib/slug.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { PageHead, WithMargin } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const slug = slugOf(args);
  const version = await queriesOf(args).ensureQueryData(questionVersion(slug, args.params['number'] ?? ''));
  followSlug(slug, version.slug, (found) => paths.questionVersion(found, version.number));
  return null;
}

function Version({ version }: { version: QuestionVersionView }) {
  return (
    <div className="page">
      <PageHead title={version.title} heading={<ContentText>{version.title}</ContentText>}>
        <div className="mt-5">
          <VersionNotice version={version} />
        </div>
      </PageHead>
      <WithMargin margin={<QuestionFacts question={version} />}>
        <QuestionWorkbook question={version} />
      </WithMargin>
    </div>
  );
}

/** A question as it stood in one version, and plainly called so. */
export function Component() {
  const { data: version } = useSuspenseQuery(questionVersion(useSlug(), useParams()['number'] ?? ''));
  const name = `${version.id} ${version.number}`;
  return (
    <OpenPartsProvider key={name} name={name}>
      <Version version={version} />
    </OpenPartsProvider>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import type { QuestionVersionView } from '@whetstone/contracts/questions';
import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { questionVersion } from '#src/features/questions/queries.ts';
import { QuestionFacts } from '#src/features/questions/question-facts.tsx';
import { QuestionWorkbook } from '#src/features/questions/workbook.tsx';
import { followSlug } from '#src/lib/follow-slug.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { slugOf, useSlug } from '#src/lib/slug.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead, WithMargin } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const slug = slugOf(args);
  const version = await queriesOf(args).ensureQueryData(questionVersion(slug, args.params['number'] ?? ''));
  followSlug(slug, version.slug, (found) => paths.questionVersion(found, version.number));
  return null;
}

function Version({ version }: { version: QuestionVersionView }) {
  const { questions } = useMessages();
  const [isAnswerKnown, setAnswerKnown] = useState(false);
  const { isCurrent, number, createdAt } = version;
  return (
    <div className="page">
      <PageHead title={version.title} heading={<ContentText>{version.title}</ContentText>}>
        <div className="mt-5">
          <Notice tone={isCurrent ? 'info' : 'warning'} title={isCurrent ? questions.sameVersionTitle(number) : questions.oldVersionTitle(number)}>
            {!isCurrent && <p>{questions.oldVersionText(createdAt)}</p>}
            <p>
              <Link to={paths.question(version.slug)} className="link inline-block py-0.5">
                {isCurrent ? questions.toQuestion : questions.toCurrent}
              </Link>
            </p>
          </Notice>
        </div>
      </PageHead>
      <WithMargin margin={<QuestionFacts question={version} isAnswerKnown={isAnswerKnown} />}>
        <QuestionWorkbook question={version} onAnswerOpen={() => setAnswerKnown(true)} />
      </WithMargin>
    </div>
  );
}

/** A question as it stood in one version, and plainly called so. */
export function Component() {
  const { data: version } = useSuspenseQuery(questionVersion(useSlug(), useParams()['number'] ?? ''));
  return <Version key={`${version.id} ${version.number}`} version={version} />;
}

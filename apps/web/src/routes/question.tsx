import { useSuspenseQuery } from '@tanstack/react-query';
import type { QuestionView } from '@whetstone/contracts/questions';
import { useState } from 'react';
import type { LoaderFunctionArgs } from 'react-router';
import { questionBySlug } from '#src/features/questions/queries.ts';
import { QuestionFacts } from '#src/features/questions/question-facts.tsx';
import { ThreadLine } from '#src/features/questions/thread-line.tsx';
import { VersionList } from '#src/features/questions/version-list.tsx';
import { QuestionWorkbook } from '#src/features/questions/workbook.tsx';
import { SourceList } from '#src/features/sources/source-list.tsx';
import { followSlug } from '#src/lib/follow-slug.ts';
import { queriesOf } from '#src/lib/query-client.ts';
import { slugOf, useSlug } from '#src/lib/slug.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { PageHead, WithMargin } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const slug = slugOf(args);
  const question = await queriesOf(args).ensureQueryData(questionBySlug(slug));
  followSlug(slug, question.slug, paths.question);
  return null;
}

function Question({ question }: { question: QuestionView }) {
  const [isAnswerKnown, setAnswerKnown] = useState(false);
  const margin = (
    <div className="space-y-6">
      <QuestionFacts question={question} isAnswerKnown={isAnswerKnown} />
      <div className="max-lg:hidden">
        <VersionList slug={question.slug} versions={question.versions} />
      </div>
    </div>
  );
  return (
    <div className="page">
      <PageHead title={question.title} heading={<ContentText>{question.title}</ContentText>}>
        <ThreadLine thread={question.thread} />
      </PageHead>
      <WithMargin margin={margin}>
        <QuestionWorkbook question={question} onAnswerOpen={() => setAnswerKnown(true)} />
        <SourceList sources={question.sources} />
        <div className="mt-10 lg:hidden">
          <VersionList slug={question.slug} versions={question.versions} />
        </div>
      </WithMargin>
    </div>
  );
}

export function Component() {
  const { data: question } = useSuspenseQuery(questionBySlug(useSlug()));
  // What was opened on one question, or on one version of it, is closed on the next.
  return <Question key={`${question.id} ${question.number}`} question={question} />;
}

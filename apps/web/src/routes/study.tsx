import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { QuestionView } from '@whetstone/contracts/questions';
import { Link, type LoaderFunctionArgs, replace, useLoaderData, useNavigate } from 'react-router';
import { questionTests } from '#src/features/code-runs/queries.ts';
import { useCodeLanguage } from '#src/features/questions/code-in.tsx';
import { Hints } from '#src/features/questions/hints.tsx';
import { partsOf } from '#src/features/questions/parts.ts';
import { questionBySlug } from '#src/features/questions/queries.ts';
import { QuestionFacts } from '#src/features/questions/question-facts.tsx';
import { ThreadLine } from '#src/features/questions/thread-line.tsx';
import { CodeDisclosures, Prompt } from '#src/features/questions/workbook.tsx';
import { type OpenedSitting, openSitting } from '#src/features/study/open-sitting.ts';
import { myQuestion } from '#src/features/study/queries.ts';
import { StudySheet } from '#src/features/study/study-sheet.tsx';
import { followSlug } from '#src/lib/follow-slug.ts';
import { loadSession } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { OpenPartsProvider, useNamedPart } from '#src/lib/open-parts.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { slugOf } from '#src/lib/slug.ts';
import { paths } from '#src/paths.ts';
import { writeDraft } from '#src/work/drafts.ts';
import { answerToolsFor } from './answer-tools.tsx';
import { useAnswerForm } from './use-answer-form.tsx';
import { OwnChanges } from './own-changes.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { PageHead } from '#src/ui/page.tsx';

interface Loaded {
  slug: string;
  opened: OpenedSitting;
}

export async function loader(args: LoaderFunctionArgs): Promise<Loaded> {
  const slug = slugOf(args);
  const queries = queriesOf(args);
  const [question, { person }] = await Promise.all([queries.ensureQueryData(questionBySlug(slug)), loadSession(args)]);
  followSlug(slug, question.slug, (found) => paths.study(found));
  const isCandidate = person?.roles.includes('candidate') ?? false;
  const isAnew = new URL(args.request.url).searchParams.has('anew');
  // What one has with the question is an extra: without it one can write all the same.
  if (isCandidate) await queries.prefetchQuery(myQuestion(slug));
  // Without them one can write all the same.
  if (question.code !== null) await queries.prefetchQuery(questionTests(question.slug, question.number));
  const id = person?.id ?? null;
  const opened = await openSitting({ question, candidate: isCandidate ? id : null, person: id, isAnew, queries });
  if (isAnew) {
    // What begins anew begins once: a reload goes on with it.
    await writeDraft(opened.draft);
    throw replace(paths.study(slug));
  }
  return { slug, opened };
}

function Sheet({ question, opened }: { question: QuestionView; opened: OpenedSitting }) {
  const { data: mine = null } = useQuery({ ...myQuestion(question.slug), enabled: opened.isCandidate });
  const [language, choose] = useCodeLanguage();
  const navigate = useNavigate();
  const form = useAnswerForm(question, language, choose);
  const { submitting } = useMessages();
  const { attemptId } = opened.draft;
  // Only what has arrived can be handed in.
  const isWritten = mine?.attempts.some(({ id, answerLength }) => id === attemptId && answerLength > 0) ?? false;
  const { hints, probes, code } = question;
  useNamedPart((id, parts) => partsOf(id, { hints: hints.length, probes: probes.length }, parts));
  return (
    <StudySheet
      question={question}
      opened={opened}
      mine={mine}
      onAnew={() => void navigate(paths.study(question.slug, { isAnew: true }))}
      Changes={OwnChanges}
      form={form}
      Tools={opened.isCandidate ? answerToolsFor(question) : null}
      // The starter stands in the editor.
      prompt={<Prompt question={{ ...question, code: null }} language={language} choose={choose} />}
      hints={<Hints hints={hints} />}
      code={code && <CodeDisclosures code={code} language={language} choose={choose} />}
      facts={
        <>
          <QuestionFacts question={question} />
          {isWritten && (
            <Link to={paths.submit('answer', attemptId)} className="link inline-block py-0.5">
              {submitting.haveReviewed}
            </Link>
          )}
        </>
      }
    />
  );
}

export function Component() {
  const { studying } = useMessages();
  const { slug, opened } = useLoaderData<Loaded>();
  const { data: question } = useSuspenseQuery(questionBySlug(slug));
  // What was opened in one attempt is closed in the next.
  const name = `study ${opened.draft.attemptId}`;
  return (
    <div className="page pb-16">
      <PageHead
        title={studying.title(question.title)}
        heading={<ContentText>{question.title}</ContentText>}
        above={
          <p className="mb-2 text-[0.9375rem]">
            <Link to={paths.question(slug)} className="link inline-block py-0.5">
              {studying.toPublic}
            </Link>
          </p>
        }
      >
        <ThreadLine thread={question.thread} />
      </PageHead>
      <OpenPartsProvider key={name} name={name}>
        <Sheet question={question} opened={opened} />
      </OpenPartsProvider>
    </div>
  );
}

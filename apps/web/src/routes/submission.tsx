import { useSuspenseQuery } from '@tanstack/react-query';
import type { SubmissionView } from '@whetstone/contracts/submissions';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { nameWork } from '#src/reviewed/name-work.ts';
import { marksOf, numberComments } from '#src/reviewed/number-comments.ts';
import { usePlaying } from '#src/reviewed/use-playing.ts';
import { WorkPart } from '#src/reviewed/work-part.tsx';
import { ReviewAgain } from '#src/features/study/review-again.tsx';
import { FeedbackParts } from '#src/features/submissions/feedback/feedback-parts.tsx';
import { useJumps } from '#src/features/submissions/feedback/use-jumps.ts';
import { MyRecording } from '#src/features/submissions/my-recording.tsx';
import { mySubmission, submissionList } from '#src/features/submissions/queries.ts';
import { SubmissionFacts } from '#src/features/submissions/submission-facts.tsx';
import { TakenBack } from '#src/features/submissions/taken-back.tsx';
import { useWithdrawal } from '#src/features/submissions/use-withdrawal.ts';
import { WaitingPart } from '#src/features/submissions/waiting-part.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { PageHead, WithMargin } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await Promise.all([queriesOf(args).fetchQuery(mySubmission(args.params['id'] ?? '')), queriesOf(args).fetchQuery(submissionList())]);
  return null;
}

function Waiting({ submission }: { submission: SubmissionView }) {
  const { takeBack, isPending, taken, refusal } = useWithdrawal();
  const { medianWaitMs } = useSuspenseQuery(submissionList()).data;
  return (
    <>
      <WaitingPart submission={submission} medianWaitMs={medianWaitMs} onTakeBack={() => takeBack(submission)} isPending={isPending} refusal={refusal} />
      <TakenBack item={taken} />
    </>
  );
}

/** What it was asked with, above the work. */
function Question({ text }: { text: string }) {
  const { submissions } = useMessages();
  return (
    <Section title={submissions.work} note={submissions.workNote}>
      <p className="label font-semibold">{submissions.yourQuestion}</p>
      {text === '' ? (
        <p className="text-ink-soft">{submissions.noQuestion}</p>
      ) : (
        <p className="max-w-measure font-serif text-lg wrap-anywhere whitespace-pre-wrap">{text}</p>
      )}
    </Section>
  );
}

/** What a comment on an answer becomes by one press. */
function Again({ part: { slug, title, version } }: { part: SubmittedPart }) {
  const person = usePerson();
  return person && <ReviewAgain owner={person.id} slug={slug} title={title} version={version} />;
}

/** What was handed in: how it stands with it, or what came back, and the work itself. */
function Submission({ submission }: { submission: SubmissionView }) {
  const { review, work, id, question } = submission;
  const { items } = useSuspenseQuery(submissionList()).data;
  const { current, toWords, toComment } = useJumps();
  const playing = usePlaying();
  const comments = numberComments(review?.comments ?? []);
  return (
    <>
      {review === null ? (
        <Waiting submission={submission} />
      ) : (
        <FeedbackParts
          submission={submission}
          review={review}
          comments={comments}
          readings={items.filter(({ secondOf }) => secondOf === id)}
          onWords={toWords}
          onPlay={playing.play}
          Acts={Again}
        />
      )}
      <Question text={question} />
      {work.parts.map((part) => (
        <WorkPart
          key={part.position}
          part={part}
          isOneOfMany={work.parts.length > 1}
          marks={marksOf(comments, part.position)}
          current={current}
          onOpen={toComment}
          recording={part.recording && <MyRecording submission={submission} part={part} playing={playing} />}
        />
      ))}
    </>
  );
}

export function Component() {
  const { submissions, feedback, ...messages } = useMessages();
  const { data: submission } = useSuspenseQuery(mySubmission(useParams()['id'] ?? ''));
  const name = nameWork(submission.work, messages);
  return (
    <div className="page pb-16">
      <PageHead
        title={submission.review === null ? name : feedback.title(name)}
        heading={<ContentText>{name}</ContentText>}
        above={
          <p className="mb-2 print:hidden">
            <Link to={paths.submissions()} className="link inline-block py-0.5">
              {submissions.back}
            </Link>
            {submission.secondOf !== null && (
              <>
                {' · '}
                <Link to={paths.submission(submission.secondOf)} className="link inline-block py-0.5">
                  {submissions.first}
                </Link>
              </>
            )}
          </p>
        }
      />
      <WithMargin margin={<SubmissionFacts submission={submission} />}>
        {/* another submission begins with nothing typed, pressed or shown of this one */}
        <Submission key={submission.id} submission={submission} />
      </WithMargin>
    </div>
  );
}

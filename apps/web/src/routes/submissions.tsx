import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { MyAssessments } from '#src/features/assessments/my-assessments.tsx';
import { submissionList } from '#src/features/submissions/queries.ts';
import { SubmissionList } from '#src/features/submissions/submission-list.tsx';
import { TakenBack } from '#src/features/submissions/taken-back.tsx';
import { useWithdrawal } from '#src/features/submissions/use-withdrawal.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(submissionList());
  return null;
}

function Nothing() {
  const { submissions } = useMessages();
  return (
    <>
      <Empty>{submissions.empty}</Empty>
      <p className="flex flex-wrap gap-3">
        <Link to={paths.rounds()} className="button-primary">
          {submissions.toRounds}
        </Link>
        <Link to={paths.questions()} className="button">
          {submissions.toBank}
        </Link>
      </p>
    </>
  );
}

/** What I have handed in to be reviewed. */
export function Component() {
  const { submissions } = useMessages();
  const { items, medianWaitMs } = useSuspenseQuery(submissionList()).data;
  const { takeBack, taken, refusal } = useWithdrawal();
  const list = useRef<HTMLElement>(null);
  return (
    <div className="page pb-16">
      <PageHead title={submissions.title}>
        <Lead>{submissions.lead}</Lead>
        {items.length > 0 && <p className="label mt-2">{medianWaitMs === null ? submissions.noMedian : submissions.median(medianWaitMs)}</p>}
      </PageHead>
      <section ref={list} tabIndex={-1} aria-label={submissions.title} className="max-w-[44rem] outline-none">
        <p role="alert" className="mb-2 text-error">
          {refusal}
        </p>
        {items.length === 0 ? (
          <Nothing />
        ) : (
          <SubmissionList
            items={items}
            onTakeBack={(item) => {
              // its button goes, and the focus with it
              list.current?.focus();
              takeBack(item);
            }}
          />
        )}
      </section>
      <div className="max-w-[44rem]">
        <MyAssessments />
      </div>
      <TakenBack item={taken} />
    </div>
  );
}

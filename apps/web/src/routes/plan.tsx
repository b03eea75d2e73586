import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { datedStages } from '#src/features/study-plan/plan/dated-stages.ts';
import { MoveDates } from '#src/features/study-plan/plan/move-date.tsx';
import { PlanDays } from '#src/features/study-plan/plan/plan-days.tsx';
import { PlanMargin } from '#src/features/study-plan/plan/plan-margin.tsx';
import { Unmet } from '#src/features/study-plan/plan/unmet.tsx';
import { myPlan, myStudy } from '#src/features/study-plan/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead, WithMargin } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const queries = queriesOf(args);
  await Promise.all([queries.ensureQueryData(myStudy()), queries.fetchQuery(myPlan())]);
  return null;
}

function Days() {
  const { plan } = useMessages();
  const study = useSuspenseQuery(myStudy()).data;
  const view = useSuspenseQuery(myPlan()).data;
  const stages = datedStages(study);
  return (
    <WithMargin margin={<PlanMargin view={view} />}>
      <Unmet view={view} />
      {stages.length > 0 && (
        <Section id="dates" title={plan.moveDate} note={plan.moveDateNote}>
          <MoveDates stages={stages} today={study.today} />
        </Section>
      )}
      <Section id="days" title={plan.days}>
        <PlanDays days={view.days} today={study.today} />
      </Section>
    </WithMargin>
  );
}

/** The days to the date. */
export function Component() {
  const { plan } = useMessages();
  const person = usePerson();
  const study = useSuspenseQuery(myStudy()).data;
  const { next } = useSuspenseQuery(myPlan()).data;
  if (!person) return <NotSignedIn />;
  return (
    <div className="page pb-16">
      <PageHead title={plan.title}>
        <Lead>{next === null ? plan.leadNoDate : plan.lead}</Lead>
      </PageHead>
      {study.hasBegun ? (
        <Days />
      ) : (
        <>
          <Empty>{plan.empty}</Empty>
          <Link to={paths.target()} className="button-primary">
            {plan.setTarget}
          </Link>
        </>
      )}
    </div>
  );
}

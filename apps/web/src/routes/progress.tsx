import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { Calibration } from '#src/features/progress/calibration.tsx';
import { FitPart } from '#src/features/progress/fit-part.tsx';
import { ProgressFacts } from '#src/features/progress/progress-facts.tsx';
import { ProgressParts } from '#src/features/progress/progress-parts.tsx';
import { myFit, myProgress } from '#src/features/progress/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const queries = queriesOf(args);
  await Promise.all([queries.fetchQuery(myProgress()), queries.fetchQuery(myFit())]);
  return null;
}

function Parts() {
  const { progress } = useMessages();
  const view = useSuspenseQuery(myProgress()).data;
  const { areas, calibration, calibrationNeeds } = view;
  const reviews = areas.reduce((sum, { evidence }) => sum + evidence, 0);
  return (
    <>
      <ProgressParts view={view} isOwn />
      <Section id="calibration" title={progress.calibration}>
        <Calibration calibration={calibration} needs={calibrationNeeds} reviews={reviews} />
      </Section>
      <FitPart />
    </>
  );
}

/** How far one is, and what that is known from. */
export function Component() {
  const { progress } = useMessages();
  const person = usePerson();
  const view = useSuspenseQuery(myProgress()).data;
  if (!person) return <NotSignedIn />;
  const hasAnything = view.areas.some(({ evidence, metCount }) => evidence + metCount > 0) || view.days.length > 0;
  return (
    <div className="page pb-16">
      <PageHead title={progress.title}>
        <Lead>{progress.lead}</Lead>
        {hasAnything && <ProgressFacts view={view} />}
      </PageHead>
      {hasAnything ? (
        <Parts />
      ) : (
        <>
          <Empty>{progress.empty}</Empty>
          <Link to={paths.me()} className="button">
            {progress.emptyLink}
          </Link>
        </>
      )}
    </div>
  );
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { PersonView } from '@whetstone/contracts/people';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { myDesk } from '#src/features/desk/queries.ts';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { guideList } from '#src/lib/guide-queries.ts';
import { StaffParts } from '#src/features/home/staff-parts.tsx';
import { reportList } from '#src/features/reports/queries.ts';
import { myStudy, myToday } from '#src/features/study-plan/queries.ts';
import { submissionList } from '#src/features/submissions/queries.ts';
import { mySuggestions } from '#src/features/suggestions/queries.ts';
import { trackList } from '#src/features/tracks/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { Today } from './today.tsx';

const studies = (person: PersonView): boolean => person.roles.includes('candidate') && !person.needsSecondFactor;

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await loadPerson(args);
  const queries = queriesOf(args);
  if (person && studies(person)) {
    // Lines on the page, which it can do without.
    const lines = Promise.all([queries.prefetchQuery(submissionList()), queries.prefetchQuery(mySuggestions())]);
    const study = await queries.fetchQuery(myStudy());
    await (study.hasBegun ? queries.fetchQuery(myToday()) : Promise.all([queries.ensureQueryData(guideList()), queries.ensureQueryData(trackList())]));
    await lines;
  }
  return null;
}

function NeedsSecondFactor() {
  const { mine } = useMessages();
  return (
    <div className="mb-10">
      <Notice tone="warning" title={mine.needsSecondFactor}>
        <p>{mine.needsSecondFactorText}</p>
        <p>
          <Link to={paths.secondFactor()} className="link inline-block py-1 font-semibold">
            {mine.setUpSecondFactor}
          </Link>
        </p>
      </Notice>
    </div>
  );
}

/** One passkey and nothing else: with the device the account is lost. */
function OnlyWayIn({ person: { ways, isDemo } }: { person: PersonView }) {
  const { mine } = useMessages();
  if (isDemo || ways.password || ways.passkeys > 1 || ways.recoveryCodesLeft > 0) return null;
  return (
    <div className="mb-10">
      <Notice tone="warning" title={mine.onlyWayIn}>
        <p>{mine.onlyWayInText}</p>
        <p>
          <Link to={`${paths.settings()}#security`} className="link inline-block py-1 font-semibold">
            {mine.toSecurity}
          </Link>
        </p>
      </Notice>
    </div>
  );
}

/** What staff can do now; for an admin with how many reports are open, for a mentor with what waits to be reviewed. */
function Staff({ person: { roles, needsSecondFactor } }: { person: PersonView }) {
  const { data } = useInfiniteQuery({ ...reportList('open'), enabled: roles.includes('admin') && !needsSecondFactor });
  const desk = useQuery({ ...myDesk(), enabled: roles.includes('mentor') && !needsSecondFactor });
  return <StaffParts roles={roles} openReports={data?.pages[0]?.open ?? null} desk={desk.data ?? null} isToCalibrate={desk.data?.isOpen === false} />;
}

/** One screen for each kind of person: what there is to do now. For a candidate that is today's list. */
export function Component() {
  const { mine } = useMessages();
  const person = usePerson();
  if (!person) return <NotSignedIn />;
  if (studies(person)) {
    return (
      <div className="page pb-16">
        <OnlyWayIn person={person} />
        <Today person={person} />
        <Staff person={person} />
      </div>
    );
  }
  return (
    <div className="page pb-16">
      <PageHead title={mine.title(person.settings.name)}>
        <Lead>{mine.lead}</Lead>
        {person.isDemo && <p className="label mt-2">{mine.demo}</p>}
      </PageHead>
      {person.needsSecondFactor && <NeedsSecondFactor />}
      <OnlyWayIn person={person} />
      <Staff person={person} />
    </div>
  );
}

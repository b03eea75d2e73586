import { useSuspenseQuery } from '@tanstack/react-query';
import type { PersonView } from '@whetstone/contracts/people';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { guideList } from '#src/features/guides/queries.ts';
import { PickList, RolePart } from '#src/features/home/my-page.tsx';
import { trackList } from '#src/features/tracks/queries.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await loadPerson(args);
  const queries = queriesOf(args);
  if (person?.roles.includes('candidate')) await Promise.all([queries.ensureQueryData(guideList()), queries.ensureQueryData(trackList())]);
  return null;
}

function CandidatePart() {
  const { mine, guides: guideWords, tracks: trackWords } = useMessages();
  const guides = useSuspenseQuery(guideList()).data.items;
  const tracks = useSuspenseQuery(trackList()).data.items;
  const { candidate } = mine;
  return (
    <RolePart title={candidate.title} text={candidate.text} ways={[]}>
      <div className="grid gap-x-14 gap-y-8 md:grid-cols-2">
        {guides.length > 0 && (
          <PickList
            title={candidate.guides}
            lines={guides.map(({ slug, title, stageCount }) => ({
              to: paths.guide(slug),
              name: <ContentText>{title}</ContentText>,
              note: guideWords.stages(stageCount),
            }))}
          />
        )}
        {tracks.length > 0 && (
          <PickList
            title={candidate.tracks}
            lines={tracks.map(({ slug, title, days }) => ({ to: paths.track(slug), name: <ContentText>{title}</ContentText>, note: trackWords.days(days) }))}
          />
        )}
      </div>
      {guides.length + tracks.length === 0 && <Empty>{candidate.empty}</Empty>}
      <p className="mt-6 max-w-measure">
        {candidate.sharingText}{' '}
        <Link to={paths.sharing()} className="link inline-block py-0.5">
          {candidate.sharing}
        </Link>
      </p>
      <p className="label mt-4 max-w-measure">{candidate.none}</p>
    </RolePart>
  );
}

function Parts({ roles }: { roles: PersonView['roles'] }) {
  const { mine } = useMessages();
  const { mentor, recruiter, admin } = mine;
  return (
    <>
      {roles.includes('admin') && (
        <RolePart
          title={admin.title}
          text={admin.text}
          ways={[
            { to: paths.adminPeople(), name: admin.people },
            { to: paths.adminInvites(), name: admin.invites },
            { to: paths.adminContent(), name: admin.content },
            { to: paths.adminAudit(), name: admin.audit },
            { to: paths.adminSettings(), name: admin.operator },
          ]}
        />
      )}
      {roles.includes('mentor') && (
        <RolePart
          title={mentor.title}
          text={mentor.text}
          ways={[
            { to: paths.myPeople(), name: mentor.people },
            { to: paths.adminInvites(), name: mine.invite },
            { to: paths.questions(), name: mentor.bank },
          ]}
        />
      )}
      {roles.includes('recruiter') && (
        <RolePart
          title={recruiter.title}
          text={recruiter.text}
          ways={[
            { to: paths.workspaces(), name: recruiter.workspaces },
            { to: paths.adminInvites(), name: mine.invite },
            { to: paths.questions(), name: recruiter.bank },
          ]}
        />
      )}
      {roles.includes('candidate') && <CandidatePart />}
    </>
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

/** One screen for each kind of person: what there is to do now. */
export function Component() {
  const { mine } = useMessages();
  const person = usePerson();
  if (!person) return <NotSignedIn />;
  return (
    <div className="page pb-16">
      <PageHead title={mine.title(person.settings.name)}>
        <Lead>{mine.lead}</Lead>
        {person.isDemo && <p className="label mt-2">{mine.demo}</p>}
      </PageHead>
      {person.needsSecondFactor && (
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
      )}
      <OnlyWayIn person={person} />
      <Parts roles={person.roles} />
    </div>
  );
}

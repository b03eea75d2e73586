import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { MyPersonView } from '@whetstone/contracts/consents';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { MenteeNote } from '#src/features/sharing/mentee-note.tsx';
import { MenteePlan } from '#src/features/study-plan/plan/mentee-plan.tsx';
import { MenteeProgress } from '#src/features/progress/mentee-progress.tsx';
import { MenteeRounds } from '#src/features/sharing/mentee-rounds.tsx';
import { menteeNote, menteePlan, menteeProgress, menteeRounds, myPeople } from '#src/features/sharing/queries.ts';
import { MadeList } from '#src/features/suggestions/made-list.tsx';
import { SuggestForm } from '#src/features/suggestions/suggest/suggest-form.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { queriesOf } from '#src/lib/query-client.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(myPeople());
  return null;
}

function LookedAt({ at }: { at: string | null }) {
  const { sharing } = useMessages();
  return <p className="label mb-4">{at === null ? sharing.firstLook : sharing.lookedAt(at)}</p>;
}

function Rounds({ id }: { id: string }) {
  const { sharing } = useMessages();
  const { data, error } = useQuery(menteeRounds(id));
  const { text } = useRefusal(error);
  return (
    <Section title={sharing.scopes.rounds}>
      {data && <LookedAt at={data.lookedAt} />}
      {data ? <MenteeRounds view={data} /> : <p role="alert">{text}</p>}
    </Section>
  );
}

function Progress({ id }: { id: string }) {
  const { sharing } = useMessages();
  const { data, error } = useQuery(menteeProgress(id));
  const { text } = useRefusal(error);
  return (
    <>
      <Section title={sharing.scopes.progress}>
        {data && <LookedAt at={data.lookedAt} />}
        {!data && <p role="alert">{text}</p>}
      </Section>
      {data && <MenteeProgress view={data} />}
    </>
  );
}

function Plan({ id }: { id: string }) {
  const { menteePlan: words } = useMessages();
  const { data, error } = useQuery(menteePlan(id));
  const { text } = useRefusal(error);
  return (
    <Section title={words.title}>
      {data && <LookedAt at={data.lookedAt} />}
      {data ? <MenteePlan view={data} /> : <p role="alert">{text}</p>}
    </Section>
  );
}

/** Areas of what the person prepares for, once the plan is there: it is read once, above. */
function Suggestions({ id, hasPlan }: { id: string; hasPlan: boolean }) {
  const { suggesting } = useMessages();
  const { data } = useQuery({ ...menteePlan(id), enabled: hasPlan });
  const planned = data?.targets.flatMap(({ guide, areas }) => areas.map(({ area, isLeftOut }) => ({ guide, area, isLeftOut }))) ?? [];
  return (
    <Section title={suggesting.formTitle} note={suggesting.formNote}>
      <SuggestForm id={id} planned={planned} />
      <MadeList id={id} />
    </Section>
  );
}

function Note({ id, name }: { id: string; name: string }) {
  const { menteeNote: words } = useMessages();
  const owner = usePerson()?.id;
  const { data, error } = useQuery(menteeNote(id));
  const { text } = useRefusal(error);
  return (
    <Section title={words.title} note={words.hint}>
      {data && owner !== undefined ? <MenteeNote key={id} owner={owner} id={id} name={name} begun={data} /> : <p role="alert">{text}</p>}
    </Section>
  );
}

/** What is shown by the scopes that are granted. */
function Parts({ person: { id, name, grants } }: { person: MyPersonView }) {
  const scopes = new Set(grants.map(({ scope }) => scope));
  const hasPlan = scopes.has('progress');
  return (
    <>
      {hasPlan && <Plan id={id} />}
      <Suggestions id={id} hasPlan={hasPlan} />
      <Note id={id} name={name} />
      {scopes.has('rounds') && <Rounds id={id} />}
      {hasPlan && <Progress id={id} />}
    </>
  );
}

/** What one candidate lets a mentor see, by what was granted. */
export function Component() {
  const { sharing } = useMessages();
  const id = useParams()['id'] ?? '';
  const person = useSuspenseQuery(myPeople()).data.items.find((one) => one.id === id);
  return (
    <div className="page pb-16">
      <PageHead
        title={person?.name ?? sharing.nobodyTitle}
        above={
          <p className="mb-2">
            <Link to={paths.myPeople()} className="link inline-block py-0.5">
              {sharing.peopleTitle}
            </Link>
          </p>
        }
      >
        <Lead>
          {person ? sharing.peopleGrants(person.grants.map(({ scope, expiresAt }) => ({ scope: sharing.scopes[scope], expiresAt }))) : sharing.nobody}
        </Lead>
        {person && <p className="label mt-2">{sharing.readIsTold}</p>}
      </PageHead>
      {person && <Parts person={person} />}
    </div>
  );
}

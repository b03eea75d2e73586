import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { putRound } from '@whetstone/contracts/rounds';
import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useNavigate, useSearchParams } from 'react-router';
import { guideBySlug, guideList } from '#src/lib/guide-queries.ts';
import { questionCounts } from '#src/lib/question-counts.ts';
import { RoundForm } from '#src/features/rounds/compose/round-form.tsx';
import { bodyOf, firstWish, type RoundWish } from '#src/features/rounds/compose/round-wish.ts';
import { trackList } from '#src/features/tracks/queries.ts';
import { call } from '#src/lib/call.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { openRoundIn } from '#src/lib/open-round-in.ts';
import { usePerson } from '#src/lib/session.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const queries = queriesOf(args);
  const asked = new URL(args.request.url).searchParams.get('guide');
  const [guides] = await Promise.all([queries.ensureQueryData(guideList()), queries.ensureQueryData(questionCounts()), queries.ensureQueryData(trackList())]);
  const slug = asked ?? guides.items[0]?.slug;
  if (slug !== undefined) await queries.prefetchQuery(guideBySlug(slug));
  return null;
}

/** The stages of a guide for which something is asked. */
function useStages(guide: string) {
  const { data } = useQuery({ ...guideBySlug(guide), enabled: guide !== '' });
  return (data?.stages ?? []).filter(({ questions }) => questions.length > 0);
}

function useChoices() {
  return {
    guides: useSuspenseQuery(guideList()).data.items.map(({ slug, title }) => ({ slug, name: title })),
    areas: useSuspenseQuery(questionCounts()).data.facets.area.map(({ value, name }) => ({ slug: value, name })),
    tracks: useSuspenseQuery(trackList()).data.items.map(({ slug, title }) => ({ slug, name: title })),
  };
}

/** What the address asks for, and of the rest the first that there is. */
function useWish(choices: ReturnType<typeof useChoices>) {
  const [search] = useSearchParams();
  const [given, setGiven] = useState(() => firstWish(search, choices));
  const stages = useStages(given.guide);
  const stage = stages.find(({ slug }) => slug === given.stage) ?? stages[0];
  return { wish: { ...given, stage: stage?.slug ?? '' }, stages, change: (part: Partial<RoundWish>) => setGiven({ ...given, ...part }) };
}

/** Why a round was not started; where another is open, with the way to it. */
function Refusal({ error }: { error: unknown }) {
  const { composing, rounds } = useMessages();
  const { text, fields } = useRefusal(error);
  const open = openRoundIn(error);
  if (open !== null)
    return (
      <p>
        {composing.openFirst}{' '}
        <Link to={paths.round(open)} className="link inline-block py-0.5 font-semibold">
          {rounds.goOn}
        </Link>
      </p>
    );
  return <p>{'of' in fields ? composing.noQuestions : text}</p>;
}

export function Component() {
  const { composing } = useMessages();
  const choices = useChoices();
  const { wish, stages, change } = useWish(choices);
  const person = usePerson();
  const navigate = useNavigate();
  // one for as long as the form stands: however often the button is pressed, it is one round
  const [id] = useState(() => crypto.randomUUID());
  const starting = useMutation({
    mutationFn: async () => call(putRound, { params: { id }, body: bodyOf(wish) }),
    onSuccess: async () => navigate(paths.round(id), { replace: true }),
  });
  return (
    <div className="page pb-16">
      <PageHead title={composing.title}>
        <Lead>{composing.lead}</Lead>
      </PageHead>
      <RoundForm
        wish={wish}
        choices={{ ...choices, stages }}
        extraTime={person?.settings.extraTime ?? 'none'}
        change={change}
        onStart={() => starting.mutate()}
        isPending={starting.isPending}
        refusal={starting.isError && <Refusal error={starting.error} />}
      />
    </div>
  );
}

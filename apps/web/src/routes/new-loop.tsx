import { useMutation, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { putLoop } from '@whetstone/contracts/loops';
import { useState } from 'react';
import { type LoaderFunctionArgs, useNavigate, useSearchParams } from 'react-router';
import { guideBySlug, guideList } from '#src/lib/guide-queries.ts';
import { LoopForm } from '#src/features/rounds/loop/loop-form.tsx';
import { firstLoop, kindsByCount, type LoopWish, loopBodyOf } from '#src/features/rounds/loop/loop-wish.ts';
import { stageKinds } from '#src/features/rounds/queries.ts';
import { call } from '#src/lib/call.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Lead, PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const queries = queriesOf(args);
  const { items } = await queries.ensureQueryData(guideList());
  const slug = new URL(args.request.url).searchParams.get('guide') ?? items[0]?.slug;
  if (slug === undefined) return null;
  const { stages } = await queries.ensureQueryData(guideBySlug(slug));
  await Promise.all(stages.map(async (stage) => queries.ensureQueryData(stageKinds(slug, stage.slug))));
  return null;
}

interface PlanningProps {
  slug: string;
  onGuide: (slug: string) => void;
}

function Planning({ slug, onGuide }: PlanningProps) {
  const navigate = useNavigate();
  const { items } = useSuspenseQuery(guideList()).data;
  const { data: guide } = useSuspenseQuery(guideBySlug(slug));
  const kinds = useSuspenseQueries({ queries: guide.stages.map((stage) => stageKinds(slug, stage.slug)) });
  const kindsOf = new Map(guide.stages.map((stage, at) => [stage.slug, kinds[at]?.data ?? []]));
  const [wish, setWish] = useState<LoopWish>(() => firstLoop(guide, kindsOf));
  // one for as long as the form stands: however often the button is pressed, it is one loop
  const [id, setId] = useState(() => crypto.randomUUID());
  const planning = useMutation({
    mutationFn: async () => call(putLoop, { params: { id }, body: loopBodyOf(wish) }),
    onSuccess: async () => navigate(paths.loop(id), { replace: true }),
  });
  const { text } = useRefusal(planning.error);
  return (
    <LoopForm
      wish={wish}
      guides={items.map((one) => ({ slug: one.slug, name: one.title }))}
      kindsOf={(stage) => kindsByCount(kindsOf.get(stage) ?? [])}
      change={(part) => {
        setWish({ ...wish, ...part });
        // What was asked for before may be there under that id, whatever came of the answer.
        if (planning.isError) setId(crypto.randomUUID());
      }}
      onGuide={onGuide}
      onStart={() => planning.mutate()}
      isPending={planning.isPending}
      refusal={text}
    />
  );
}

export function Component() {
  const { looping } = useMessages();
  const [search, setSearch] = useSearchParams();
  const { items } = useSuspenseQuery(guideList()).data;
  const slug = search.get('guide') ?? items[0]?.slug;
  return (
    <div className="page pb-16">
      <PageHead title={looping.newTitle}>
        <Lead>{looping.newLead}</Lead>
      </PageHead>
      {slug === undefined ? (
        <Empty>{looping.noGuides}</Empty>
      ) : (
        <Planning key={slug} slug={slug} onGuide={(guide) => setSearch({ guide }, { replace: true, preventScrollReset: true })} />
      )}
    </div>
  );
}

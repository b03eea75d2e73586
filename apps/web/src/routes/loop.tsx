import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { endLoop, startLoopRound } from '@whetstone/contracts/loops';
import { Link, type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { LoopDebrief } from '#src/features/rounds/loop/loop-debrief.tsx';
import { LoopSteps } from '#src/features/rounds/loop/loop-steps.tsx';
import { Break, nextOf } from '#src/features/rounds/loop/next-round.tsx';
import { myLoop } from '#src/features/rounds/queries.ts';
import { call } from '#src/lib/call.ts';
import { HaveReviewed } from '#src/features/submissions/have-reviewed.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { PageHead } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  await queriesOf(args).fetchQuery(myLoop(args.params['id'] ?? ''));
  return null;
}

function useLoop() {
  const id = useParams()['id'] ?? '';
  const { data: loop } = useSuspenseQuery(myLoop(id));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refresh = async () => queries.invalidateQueries(myLoop(id));
  const begin = useMutation({
    mutationFn: async (position: number) => call(startLoopRound, { params: { id, position: String(position) } }),
    onSuccess: async (round) => navigate(paths.round(round.id)),
    onError: refresh,
  });
  const end = useMutation({ mutationFn: async () => call(endLoop, { params: { id } }), onSettled: refresh });
  const { text } = useRefusal(begin.error ?? end.error);
  return { loop, begin, end, refusal: text };
}

function Running({ loop, begin, end, refusal }: ReturnType<typeof useLoop>) {
  const { looping } = useMessages();
  const next = nextOf(loop);
  const before = loop.steps.find(({ position }) => next !== null && position === next - 1)?.round?.submittedAt ?? null;
  const isPending = begin.isPending || end.isPending;
  return (
    <LoopSteps steps={loop.steps} next={next}>
      {before !== null && loop.breakEndsAt !== null && (
        <Break key={loop.now} startedAt={before} endsAt={loop.breakEndsAt} now={loop.now} receivedMs={loop.receivedMs} />
      )}
      <p className="mt-3 flex flex-wrap gap-3">
        <button type="button" className="button-primary" disabled={isPending} onClick={() => next !== null && begin.mutate(next)}>
          {looping.begin(next ?? 1)}
        </button>
        <button type="button" className="button" disabled={isPending} onClick={() => end.mutate()}>
          {looping.end}
        </button>
      </p>
      <p role="alert" className="mt-2 text-error">
        {refusal}
      </p>
    </LoopSteps>
  );
}

export function Component() {
  const { looping, rounds, debriefing } = useMessages();
  const state = useLoop();
  const person = usePerson();
  const { loop } = state;
  if (!person) return <NotSignedIn />;
  return (
    <div className="page pb-16">
      <PageHead
        title={looping.title}
        above={
          <p className="mb-2 print:hidden">
            <Link to={paths.rounds()} className="link inline-block py-0.5">
              {debriefing.history}
            </Link>
          </p>
        }
      >
        <p className="mt-3 max-w-measure font-serif text-lg text-ink-soft">
          <ContentText>{loop.guide?.name ?? looping.goneGuide}</ContentText>
        </p>
        <p className="label mt-1">
          {[
            rounds.moment(loop.startedAt),
            rounds.modes[loop.mode],
            looping.breaksOf(loop.breakMinutes),
            loop.endedAt === null ? rounds.open : looping.over,
          ].join(' · ')}
        </p>
      </PageHead>
      <div className="max-w-[44rem]">
        <Section title={looping.rounds}>
          <Running {...state} />
        </Section>
        <LoopDebrief loop={loop}>{loop.packets.length > 0 && <HaveReviewed kind="loop" id={loop.id} />}</LoopDebrief>
      </div>
    </div>
  );
}

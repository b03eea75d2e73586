import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { endRoundPause, putRoundPacket, putRoundPause } from '@whetstone/contracts/rounds';
import { useEffect } from 'react';
import { Link, type LoaderFunctionArgs, replace, useLoaderData, useNavigate, useRevalidator } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { myRound } from '#src/features/rounds/queries.ts';
import { openRound, readUnsent } from '#src/features/study/round/open-round.ts';
import { type ReceivedRound, RoundRun } from '#src/features/study/round/round-run.tsx';
import { isOfAssessment, useRoundWords } from '#src/features/study/round/use-round-words.ts';
import { RoundScore } from '#src/features/study/round/round-score.tsx';
import { call } from '#src/lib/call.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { paths } from '#src/paths.ts';
import type { Draft } from '#src/work/drafts.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { answerToolsFor, KeptRecording } from './answer-tools.tsx';
import { useRoundForms } from './use-answer-form.tsx';
import { OwnChanges } from './own-changes.tsx';

interface Loaded {
  round: ReceivedRound;
  drafts: Draft[];
}

export async function loader(args: LoaderFunctionArgs): Promise<Loaded> {
  const { person } = await loadPerson(args);
  const id = args.params['id'] ?? '';
  const owner = person?.id ?? '';
  const before = await readUnsent(owner);
  const round = await queriesOf(args).fetchQuery(myRound(id));
  if (round.packetAt !== null) throw replace(paths.debrief(id));
  // of an assessment nothing is told afterwards: whether it is handed in is decided where it is shown
  if (isOfAssessment(round) && round.submittedAt !== null) throw replace(paths.myAssessment(id));
  return { round, drafts: await openRound(owner, round, before) };
}

interface ScreenProps extends Loaded {
  owner: string;
}

/** What is recorded here, or told in stories, is not handed in with an assessment. */
const noTools = (): null => null;

/** Which assessment a round is, with the way to its page; nothing for other rounds. */
function OfAssessment({ round: { id, assessment } }: { round: Pick<ReceivedRound, 'id'> & Partial<Pick<ReceivedRound, 'assessment'>> }) {
  const { myAssessments } = useMessages();
  if (!assessment) return null;
  return (
    <p className="label mb-1">
      <Link className="link inline-block py-0.5" to={paths.myAssessment(id)}>
        {assessment.name}
      </Link>{' '}
      · {myAssessments.from(assessment.workspace)}
    </p>
  );
}

function Running({ round, drafts, owner }: ScreenProps) {
  const running = useRoundWords({ isAssessment: isOfAssessment(round) });
  const queries = useQueryClient();
  const formOf = useRoundForms(round.questions);
  const refresh = (): void => void queries.invalidateQueries(myRound(round.id));
  const begin = useMutation({
    mutationFn: async (pauseId: string) => call(putRoundPause, { params: { id: round.id, pauseId } }),
    onSettled: refresh,
  });
  const end = useMutation({ mutationFn: async (pauseId: string) => call(endRoundPause, { params: { id: round.id, pauseId } }), onSettled: refresh });
  const { text } = useRefusal(begin.error ?? end.error);
  const pause = {
    begin: () => begin.mutate(crypto.randomUUID()),
    end: (id: string) => end.mutate(id),
    isPending: begin.isPending || end.isPending,
    refusal: text,
  };
  return (
    <>
      <PageHead title={running.pageTitle} above={<OfAssessment round={round} />} />
      <RoundRun
        round={round}
        drafts={drafts}
        owner={owner}
        refresh={refresh}
        formOf={formOf}
        toolsOf={isOfAssessment(round) ? noTools : answerToolsFor}
        pause={pause}
      />
    </>
  );
}

/** A round that this browser kept from before there were loops has none. */
function ToLoop({ id }: { id: string | null | undefined }) {
  const { looping } = useMessages();
  if (id == null) return null;
  return (
    <p className="mt-4">
      <Link to={paths.loop(id)} className="button">
        {looping.back}
      </Link>
    </p>
  );
}

function Scoring({ round, drafts }: Loaded) {
  const { scoring } = useMessages();
  const navigate = useNavigate();
  const writing = useMutation({
    mutationFn: async () => call(putRoundPacket, { params: { id: round.id } }),
    onSuccess: async () => navigate(paths.debrief(round.id)),
  });
  const { text } = useRefusal(writing.error);
  return (
    <>
      <PageHead title={scoring.title}>
        <Lead>{scoring.lead}</Lead>
        <ToLoop id={round.loop} />
      </PageHead>
      <RoundScore
        round={round}
        drafts={drafts}
        Changes={OwnChanges}
        Extra={KeptRecording}
        onWrite={() => writing.mutate()}
        isPending={writing.isPending}
        refusal={text}
      />
    </>
  );
}

export function Component() {
  const loaded = useLoaderData<Loaded>();
  const person = usePerson();
  const { data: round } = useQuery({ ...myRound(loaded.round.id), initialData: loaded.round });
  const { revalidate } = useRevalidator();
  // What is scored are the answers as they stand when the round is over.
  const isNewlyOver = round.submittedAt !== null && loaded.round.submittedAt === null;
  useEffect(() => {
    if (isNewlyOver) void revalidate();
  }, [isNewlyOver, revalidate]);
  if (!person) return <NotSignedIn />;
  const isScored = round.submittedAt !== null && !isNewlyOver;
  return (
    <div className="page pb-16">
      {isScored ? <Scoring round={round} drafts={loaded.drafts} /> : <Running round={round} drafts={loaded.drafts} owner={person.id} />}
    </div>
  );
}

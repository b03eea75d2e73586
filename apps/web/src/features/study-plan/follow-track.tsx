import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { endTrackPass, startTrackPass, type TrackPassView } from '@whetstone/contracts/study-plan';
import { Link } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { itemAddress } from './item-address.ts';
import { myStudy, refreshStudy } from './queries.ts';

interface FollowingProps {
  pass: TrackPassView;
  isPending: boolean;
  onBegin: () => void;
  onEnd: () => void;
}

function Following({ pass, isPending, onBegin, onEnd }: FollowingProps) {
  const { follow } = useMessages();
  const { next, done, count } = pass;
  return (
    <>
      <p>
        <span className="font-semibold">{follow.following(pass.pass)}</span> <span className="tabular-nums">{follow.doneOf(done, count)}</span>{' '}
        <span className="label">{follow.since(pass.startedOn)}</span>
      </p>
      {next !== null && (
        <p>
          {follow.next}{' '}
          <Link to={itemAddress(next)} className="link inline-block py-0.5 font-semibold">
            <ContentText>{next.title}</ContentText>
          </Link>
        </p>
      )}
      <p className="mt-1 flex flex-wrap gap-x-5">
        <button type="button" className="link min-h-6 text-[0.9375rem]" title={follow.resetNote} disabled={isPending} onClick={onBegin}>
          {next === null ? follow.again(pass.pass + 1) : follow.reset}
        </button>
        <button type="button" className="link min-h-6 text-[0.9375rem]" disabled={isPending} onClick={onEnd}>
          {follow.end}
        </button>
      </p>
    </>
  );
}

/** Lets a candidate follow a track, begin it anew, or follow it no more. */
export function FollowTrack({ track }: { track: string }) {
  const { follow } = useMessages();
  const queries = useQueryClient();
  const { data: study } = useQuery(myStudy());
  const onSuccess = async (): Promise<void> => refreshStudy(queries);
  const beginning = useMutation({ mutationFn: () => call(startTrackPass, { params: { id: crypto.randomUUID() }, body: { track } }), onSuccess });
  const ending = useMutation({ mutationFn: (id: string) => call(endTrackPass, { params: { id } }), onSuccess });
  const { text } = useRefusal(beginning.error ?? ending.error);
  if (study === undefined) return null;
  const pass = study.tracks.find((of) => of.track.slug === track);
  const isPending = beginning.isPending || ending.isPending;
  return (
    <div className="border-s-4 border-stone ps-3">
      {pass === undefined ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <button type="button" className="button" disabled={isPending} onClick={() => beginning.mutate()}>
            {follow.follow}
          </button>
          <span className="label">{ending.isSuccess ? follow.ended : follow.text}</span>
        </p>
      ) : (
        <Following pass={pass} isPending={isPending} onBegin={() => beginning.mutate()} onEnd={() => ending.mutate(pass.id)} />
      )}
      <p role="alert" className="text-[0.9375rem] text-error">
        {text}
      </p>
    </div>
  );
}

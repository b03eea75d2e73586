import type { SubmittedRecording } from '@whetstone/contracts/submitted-work';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { playStretch } from './play-stretch.ts';

/** A stretch that is to be played; each wish counts, also for the same. */
export interface PlayWish {
  startMs: number;
  endMs: number;
}

interface HeardRecordingProps {
  recording: SubmittedRecording;
  /** of which answer, from 1 on */
  position: number;
  /** asks for its bytes; of somebody else that is written down each time */
  load: () => Promise<Blob>;
  /** null for none */
  wish: PlayWish | null;
  /** what can be done once it is there */
  children?: ReactNode;
}

type Loading = 'not-yet' | 'loading' | 'failed';

/** Has the bytes of a recording, once they are wished for. */
function useSound(load: HeardRecordingProps['load']) {
  const [address, setAddress] = useState<string | null>(null);
  const [loading, setLoading] = useState<Loading>('not-yet');
  useEffect(() => () => void (address !== null && URL.revokeObjectURL(address)), [address]);
  const fetchIt = async (): Promise<void> => {
    if (loading === 'loading') return;
    setLoading('loading');
    try {
      setAddress(URL.createObjectURL(await load()));
      setLoading('not-yet');
    } catch {
      setLoading('failed');
    }
  };
  return { address, loading, fetchIt };
}

/** A recording that was handed in, fetched only when somebody wants to hear it. */
export function HeardRecording({ recording: { durationMs, bytes }, position, load, wish, children }: HeardRecordingProps) {
  const { enclosed } = useMessages();
  const { address, loading, fetchIt } = useSound(load);
  const player = useRef<HTMLAudioElement>(null);
  const isThere = address !== null;
  // A browser that does not let it play by itself shows it, ready to be played.
  const begin = useEffectEvent((stretch: PlayWish | null) => {
    if (player.current !== null) playStretch(player.current, stretch).catch(() => undefined);
  });
  const hear = useEffectEvent(() => {
    if (isThere) begin(wish);
    else void fetchIt();
  });
  useEffect(() => {
    if (wish !== null) hear();
  }, [wish]);
  const start = useEffectEvent(() => {
    // the button that was pressed is gone, and the focus with it; who pressed another one stays there
    if (document.activeElement === document.body) player.current?.focus();
    begin(wish);
  });
  useEffect(() => {
    if (isThere) start();
  }, [isThere]);
  return (
    <div data-recording={position}>
      <p className="label mb-2">{enclosed.facts(durationMs, bytes)}</p>
      {isThere ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- what somebody has said a moment ago has no captions; what they wrote stands beside it
        <audio ref={player} src={address} controls aria-label={enclosed.player(position)} className="w-full max-w-md" />
      ) : (
        <button type="button" className="button" disabled={loading === 'loading'} onClick={() => void fetchIt()}>
          {loading === 'loading' ? enclosed.loading : enclosed.listen}
        </button>
      )}
      {isThere && children}
      <p role="alert" className="mt-1 text-error empty:hidden">
        {loading === 'failed' ? enclosed.failed : ''}
      </p>
    </div>
  );
}

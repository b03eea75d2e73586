import { Player } from './player.tsx';
import { useKeptRecording } from './use-kept-recording.ts';

/** The recording of an attempt, where there is one in this browser. */
export function KeptRecording({ owner, attemptId }: { owner: string; attemptId: string }) {
  const [kept] = useKeptRecording(owner, attemptId);
  return (
    kept && (
      <div className="mt-4">
        <Player recording={kept} />
      </div>
    )
  );
}

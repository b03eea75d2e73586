import { getMyRecording } from '@whetstone/contracts/recordings';
import type { SubmissionView } from '@whetstone/contracts/submissions';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import { HeardRecording } from '#src/reviewed/heard-recording.tsx';
import type { Playing } from '#src/reviewed/use-playing.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { sendBytes } from '#src/lib/send-bytes.ts';

interface MyRecordingProps {
  submission: Pick<SubmissionView, 'id' | 'state'>;
  part: SubmittedPart;
  playing: Playing;
}

/** The recording that one has handed in with an answer. */
export function MyRecording({ submission: { id, state }, part: { recording, position }, playing }: MyRecordingProps) {
  const { enclosed } = useMessages();
  if (recording === undefined) return null;
  if (state === 'withdrawn') return <p className="text-ink-soft">{enclosed.gone}</p>;
  return (
    <HeardRecording
      recording={recording}
      position={position}
      load={async () => sendBytes(getMyRecording, { params: { id, position: String(position) }, bytes: null })}
      wish={playing.wishFor(position)}
    />
  );
}

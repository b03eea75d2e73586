import { hearRecording } from '@whetstone/contracts/recordings';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import type { ReactNode } from 'react';
import { HeardRecording } from '#src/reviewed/heard-recording.tsx';
import type { Playing } from '#src/reviewed/use-playing.ts';
import { sendBytes } from '#src/lib/send-bytes.ts';

interface DeskRecordingProps {
  ticket: string;
  part: SubmittedPart;
  playing: Playing;
  /** what can be done while one listens */
  children?: ReactNode;
}

/** The recording of somebody's answer. That it was heard is told to them. */
export function DeskRecording({ ticket, part: { recording, position }, playing, children }: DeskRecordingProps) {
  return (
    recording && (
      <HeardRecording
        recording={recording}
        position={position}
        load={async () => sendBytes(hearRecording, { params: { ticket, position: String(position) }, bytes: null })}
        wish={playing.wishFor(position)}
      >
        {children}
      </HeardRecording>
    )
  );
}

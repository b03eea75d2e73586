import { type RefObject, useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Toast } from '#src/ui/toast.tsx';
import { Player } from './player.tsx';
import { LONGEST_MS } from './take-sound.ts';
import { useRecorder } from './use-recorder.ts';

interface RecorderProps {
  owner: string;
  attemptId: string;
  isShown: boolean;
}

type Recording = ReturnType<typeof useRecorder>;

/** One button, which begins and ends a recording, and beside it how long it has been going on. */
function RecordRow({ of: { kept, phase, elapsedMs, start, stop }, button }: { of: Recording; button: RefObject<HTMLButtonElement | null> }) {
  const { recording } = useMessages();
  const isRecording = phase === 'recording';
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <button
        ref={button}
        type="button"
        className={isRecording ? 'button-primary' : 'button'}
        disabled={phase === 'asking'}
        onClick={isRecording ? stop : () => void start()}
      >
        {isRecording ? recording.stop : kept === null ? recording.record : recording.again}
      </button>
      <output>{isRecording ? <span className="font-semibold text-spark">{recording.running}</span> : phase === 'asking' && recording.asking}</output>
      {isRecording && <span className="label tabular-nums">{recording.elapsed(elapsedMs, LONGEST_MS)}</span>}
    </p>
  );
}

/** An answer said aloud, for oneself: recorded, listened to, taken along or deleted. */
export function Recorder(props: RecorderProps) {
  const { recording } = useMessages();
  const recorder = useRecorder(props);
  const { kept, phase, fault, gone, remove, undo } = recorder;
  const button = useRef<HTMLButtonElement>(null);
  const removeIt = (): void => {
    // what is pressed goes with the recording
    button.current?.focus();
    void remove();
  };
  return (
    <div className="space-y-3">
      <RecordRow of={recorder} button={button} />
      <p role="alert" className="max-w-measure text-error">
        {fault !== null && recording.faults[fault]}
      </p>
      {kept !== null && phase !== 'recording' && (
        <Player recording={kept}>
          <button type="button" className="button" onClick={removeIt}>
            {recording.remove}
          </button>
        </Player>
      )}
      <p className="label max-w-measure">{recording.note}</p>
      <Toast text={gone && recording[gone.how]}>
        <button type="button" className="min-h-6 font-semibold underline underline-offset-4" onClick={() => void undo()}>
          {recording.undo}
        </button>
      </Toast>
    </div>
  );
}

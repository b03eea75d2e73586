import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAskBeforeClosing } from '#src/lib/use-ask-before-closing.ts';
import { deleteRecording, readRecording, type Recording, writeRecording } from '#src/work/recordings.ts';
import { canRecord, faultOf, type SoundFault, takeSound } from './take-sound.ts';
import { useKeptRecording } from './use-kept-recording.ts';

type Phase = 'idle' | 'asking' | 'recording';
type Fault = SoundFault | 'notKept' | 'notDeleted';

interface Gone {
  recording: Recording;
  how: 'removed' | 'replaced';
}

interface Of {
  owner: string;
  attemptId: string;
  /** nothing goes on being recorded on a question that is not in sight */
  isShown: boolean;
}

const TICK_MS = 250;

/** How long something has been going on; 0 while it does not. */
function useElapsed(isRunning: boolean): number {
  const [elapsedMs, setElapsed] = useState(0);
  useEffect(() => {
    if (!isRunning) return undefined;
    const beganMs = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - beganMs), TICK_MS);
    return () => {
      clearInterval(timer);
      setElapsed(0);
    };
  }, [isRunning]);
  return elapsedMs;
}

/** How a recording is stopped; it is by itself when the question goes out of sight, or the page is left within the app. */
function useStopAway(isShown: boolean) {
  const stop = useRef<(() => void) | null>(null);
  const isAway = useRef(false);
  const leave = useEffectEvent(() => stop.current?.());
  useEffect(() => {
    isAway.current = !isShown;
    if (!isShown) leave();
    return () => {
      isAway.current = true;
      leave();
    };
  }, [isShown]);
  return {
    stop: () => stop.current?.(),
    setStop: (end: (() => void) | null) => {
      stop.current = end;
    },
    isUnwanted: () => isAway.current,
  };
}

/** Records an answer that is said aloud; there is one recording of each attempt. */
export function useRecorder({ owner, attemptId, isShown }: Of) {
  const [kept, setKept] = useKeptRecording(owner, attemptId);
  const [phase, setPhase] = useState<Phase>('idle');
  const [fault, setFault] = useState<Fault | null>(null);
  const [gone, setGone] = useState<Gone | null>(null);
  const { stop, setStop, isUnwanted } = useStopAway(isShown);
  const elapsedMs = useElapsed(phase === 'recording');
  useAskBeforeClosing(phase === 'recording');

  const put = async (recording: Recording): Promise<void> => {
    setKept(recording);
    await writeRecording(recording).catch(() => setFault('notKept'));
  };
  const take = async (): Promise<void> => {
    const taken = await takeSound({
      onStart: (end) => {
        setStop(end);
        setPhase('recording');
      },
      isUnwanted,
    });
    if (taken === null) return;
    // As it is kept now: what was recorded before may have come while this ran.
    const before = await readRecording(owner, attemptId).catch(() => kept);
    setGone(before && { recording: before, how: 'replaced' });
    await put({ owner, attemptId, ...taken, recordedAt: new Date().toISOString() });
  };
  const start = async (): Promise<void> => {
    if (!canRecord()) return setFault('unsupported');
    setFault(null);
    setGone(null);
    setPhase('asking');
    try {
      await take();
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setStop(null);
      setPhase('idle');
    }
    return undefined;
  };
  const remove = async (): Promise<void> => {
    if (kept === null) return;
    try {
      await deleteRecording(kept);
      setGone({ recording: kept, how: 'removed' });
      setKept(null);
    } catch {
      setFault('notDeleted');
    }
  };
  const undo = async (): Promise<void> => {
    if (gone === null) return;
    setGone(null);
    await put(gone.recording);
  };
  return { kept, phase, fault, gone, elapsedMs, start, stop, remove, undo };
}

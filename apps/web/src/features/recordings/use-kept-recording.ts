import { useEffect, useState } from 'react';
import { onRecordingsChange, readRecording, type Recording } from '#src/work/recordings.ts';

/** The recording of an attempt, as it is kept in this browser; null for none. */
export function useKeptRecording(owner: string, attemptId: string) {
  const [kept, setKept] = useState<Recording | null>(null);
  useEffect(() => {
    let isOver = false;
    const look = (take: (found: Recording | null) => void): void => {
      // A browser that keeps nothing has kept no recording.
      readRecording(owner, attemptId).then(
        (found) => isOver || take(found),
        () => undefined,
      );
    };
    look((found) => setKept((present) => present ?? found));
    // One that is stopped by leaving is kept when another part of the page shows already.
    const end = onRecordingsChange(() => look(setKept));
    return () => {
      isOver = true;
      end();
    };
  }, [owner, attemptId]);
  return [kept, setKept] as const;
}

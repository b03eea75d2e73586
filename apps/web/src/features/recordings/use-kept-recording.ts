import { useEffect, useState } from 'react';
import { readRecording, type Recording } from '#src/work/recordings.ts';

/** The recording of an attempt, as it is kept in this browser; null for none. */
export function useKeptRecording(owner: string, attemptId: string) {
  const [kept, setKept] = useState<Recording | null>(null);
  useEffect(() => {
    let isOver = false;
    // A browser that keeps nothing has kept no recording.
    readRecording(owner, attemptId).then(
      (found) => isOver || setKept((present) => present ?? found),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [owner, attemptId]);
  return [kept, setKept] as const;
}

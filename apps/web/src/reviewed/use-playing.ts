import type { TimeAnchor } from '@whetstone/contracts/review-content';
import { useState } from 'react';
import type { PlayWish } from './heard-recording.tsx';

/** Which stretch of which recording is to be played, as somebody has wished last. */
export function usePlaying() {
  const [wished, setWished] = useState<(PlayWish & { part: number }) | null>(null);
  return {
    play: (part: number, { startMs, endMs }: TimeAnchor): void => setWished({ part, startMs, endMs }),
    wishFor: (part: number): PlayWish | null => (wished?.part === part ? wished : null),
  };
}

export type Playing = ReturnType<typeof usePlaying>;

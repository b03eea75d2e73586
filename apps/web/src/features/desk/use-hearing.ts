import type { TimeAnchor } from '@whetstone/contracts/review-content';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import { useEffect, useRef } from 'react';

/** So far before the moment at which one says it begins what one has something to say about. */
const BEFORE_MS = 5000;
/** the shortest stretch of a recording */
export const LEAST_MS = 500;
const STEP_MS = 100;
const SECOND_MS = 1000;
const BOXES = '[data-recording]';

/** The stretch of a recording up to a moment of it. */
export function stretchUpTo(ms: number, durationMs: number): TimeAnchor {
  const endMs = Math.max(LEAST_MS, Math.min(Math.round(ms / STEP_MS) * STEP_MS, durationMs));
  return { kind: 'time', startMs: Math.max(0, endMs - BEFORE_MS), endMs };
}

/** Which recording is listened to, and what of it was heard last. */
export function useHearing(parts: readonly SubmittedPart[]) {
  const last = useRef<HTMLAudioElement | null>(null);
  useEffect(() => {
    const note = ({ target }: Event): void => {
      if (target instanceof HTMLAudioElement && target.closest(BOXES)) last.current = target;
    };
    // playing does not bubble
    document.addEventListener('play', note, true);
    return () => document.removeEventListener('play', note, true);
  }, []);

  const playerNow = (): HTMLAudioElement | null => {
    if (last.current?.isConnected) return last.current;
    return document.querySelector<HTMLAudioElement>(`${BOXES} audio`);
  };
  return {
    isPlaying: (): boolean => playerNow()?.paused === false,
    hasFocus: (): boolean => document.activeElement instanceof HTMLAudioElement && document.activeElement.closest(BOXES) !== null,
    /** pauses at what was heard last; null where nothing was yet: one is then led to the first recording there is */
    heardLast: (): { part: number; anchor: TimeAnchor } | null => {
      const player = playerNow();
      const part = Number(player?.closest<HTMLElement>(BOXES)?.dataset['recording']);
      const recording = parts.find(({ position }) => position === part)?.recording;
      if (player === null || recording === undefined) {
        document.querySelector<HTMLElement>(`${BOXES} button`)?.focus();
        return null;
      }
      player.pause();
      return { part, anchor: stretchUpTo(player.currentTime * SECOND_MS, recording.durationMs) };
    },
  };
}

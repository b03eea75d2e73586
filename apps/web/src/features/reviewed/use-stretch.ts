import { type RefObject, useEffect, useRef } from 'react';

const SECOND_MS = 1000;
/** further than any recording reaches: a player that is sent there finds out where the end is */
const FAR_SECONDS = 1_000_000;

/** Resolves when it is known how long a sound is. What browsers record does not say so, and cannot be gone to any place of before. */
async function knowLength(player: HTMLAudioElement): Promise<void> {
  const until = async (event: string, isSo: () => boolean): Promise<void> => {
    if (isSo()) return;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const look = (): void => {
      if (!isSo()) return;
      player.removeEventListener(event, look);
      resolve(undefined);
    };
    player.addEventListener(event, look);
    await promise;
  };
  await until('loadedmetadata', () => player.readyState >= HTMLMediaElement.HAVE_METADATA);
  if (Number.isFinite(player.duration)) return;
  player.currentTime = FAR_SECONDS;
  await until('durationchange', () => Number.isFinite(player.duration));
  player.currentTime = 0;
}

/** Plays a stretch of a sound, and stops at its end unless something else was begun meanwhile. */
export function useStretch(player: RefObject<HTMLAudioElement | null>) {
  const endMs = useRef<number | null>(null);
  useEffect(() => {
    const { current } = player;
    if (current === null) return undefined;
    const look = (): void => {
      if (endMs.current === null || current.currentTime * SECOND_MS < endMs.current) return;
      endMs.current = null;
      current.pause();
    };
    const forget = (): void => {
      endMs.current = null;
    };
    current.addEventListener('timeupdate', look);
    current.addEventListener('pause', forget);
    return () => {
      current.removeEventListener('timeupdate', look);
      current.removeEventListener('pause', forget);
    };
  });
  return async (stretch: { startMs: number; endMs: number } | null): Promise<void> => {
    const { current } = player;
    if (current === null) return;
    await knowLength(current);
    current.pause();
    if (stretch !== null) current.currentTime = stretch.startMs / SECOND_MS;
    await current.play();
    endMs.current = stretch?.endMs ?? null;
  };
}

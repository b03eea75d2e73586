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

/**
 * Plays a sound, from where it is or a stretch of it. It stops at the end of the stretch, unless somebody has paused it or gone elsewhere.
 * @throws DOMException where the browser does not let it play
 */
export async function playStretch(player: HTMLAudioElement, stretch: { startMs: number; endMs: number } | null): Promise<void> {
  await knowLength(player);
  player.pause();
  if (stretch !== null) player.currentTime = stretch.startMs / SECOND_MS;
  await player.play();
  if (stretch === null) return;
  const watching = new AbortController();
  const look = (): void => {
    if (player.currentTime * SECOND_MS >= stretch.endMs) player.pause();
  };
  player.addEventListener('timeupdate', look, { signal: watching.signal });
  for (const event of ['pause', 'seeking']) player.addEventListener(event, () => watching.abort(), { signal: watching.signal });
}

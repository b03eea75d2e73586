import type { TrackPlace, TrackView } from '@whetstone/contracts/tracks';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { getTrack } from './get-track.ts';

type Item = TrackView['steps'][number]['items'][number];

/** The nearest question from `at` on in the direction of `step`, with what lies between in the track's order. */
function neighbour(items: readonly Item[], at: number, step: 1 | -1): TrackPlace['next'] {
  const between: Item[] = [];
  for (let index = at + step; index >= 0 && index < items.length; index += step) {
    const item = items[index];
    if (item?.kind === 'question') return { slug: item.slug, title: item.title, between: step === 1 ? between : between.toReversed() };
    if (item) between.push(item);
  }
  return null;
}

/**
 * Where a question stands among the questions of a track.
 * @returns null when there is no such track, or it does not hold the question: an address may say anything
 * @throws MovedTo when the track has another address
 */
export async function findTrackPlace(deps: Deps, { slug, question }: { slug: string; question: string }): Promise<TrackPlace | null> {
  const track = await getTrack(deps, slug).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'track_not_found') return null;
    throw error;
  });
  const items = track?.steps.flatMap((step) => step.items) ?? [];
  const at = items.findIndex((item) => item.kind === 'question' && item.slug === question);
  const item = items[at];
  const step = track?.steps.find(({ items: own }) => own.some((candidate) => candidate === item));
  if (!track || !step) return null;
  const isQuestion = ({ kind }: Item): boolean => kind === 'question';
  return {
    track: { slug: track.slug, name: track.title },
    step: { title: step.title, fromDay: step.fromDay, toDay: step.toDay },
    number: items.slice(0, at + 1).filter(isQuestion).length,
    count: items.filter(isQuestion).length,
    previous: neighbour(items, at, -1),
    next: neighbour(items, at, 1),
  };
}

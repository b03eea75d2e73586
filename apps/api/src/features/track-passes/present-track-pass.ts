import type { TrackPassView } from '@whetstone/contracts/study-plan';
import type { TrackPass } from './read-track-passes.ts';

export function presentTrackPass({ id, track, startedOn, pass, items }: TrackPass): TrackPassView {
  const next = items.find(({ isDone }) => !isDone);
  return {
    id,
    track: { slug: track.slug, name: track.name },
    startedOn,
    pass,
    done: items.filter(({ isDone }) => isDone).length,
    count: items.length,
    next: next ? { kind: next.kind, slug: next.slug, title: next.title } : null,
  };
}

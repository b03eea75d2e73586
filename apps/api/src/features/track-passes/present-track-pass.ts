import type { TrackPassView } from '@whetstone/contracts/study-plan';
import type { TrackPass } from './read-track-passes.ts';

export function presentTrackPass({ id, track, startedOn, pass, items }: TrackPass): TrackPassView {
  const doneIds = items.flatMap((item) => (item.isDone ? [item.id] : []));
  const next = items.find(({ isDone }) => !isDone);
  return {
    id,
    track: { slug: track.slug, name: track.name },
    startedOn,
    pass,
    done: doneIds.length,
    count: items.length,
    next: next ? { kind: next.kind, slug: next.slug, title: next.title } : null,
    doneIds,
  };
}

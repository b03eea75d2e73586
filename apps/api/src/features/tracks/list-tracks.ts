import type { Deps } from '../../deps.ts';
import { listDocuments } from '../content/get-document.ts';
import { rendered } from '../content/rendered.ts';
import { listTrackTargets } from './list-track-targets.ts';
import { sumMinutes } from './sum-minutes.ts';

/** All tracks, the longest first, with the minutes of what is public in them. */
export async function listTracks(deps: Deps) {
  const tracks = (await listDocuments(deps, 'track')).map((document) => ({ slug: document.slug, track: rendered(document, 'track') }));
  const idsOf = ({ track }: (typeof tracks)[number]) => track.steps.flatMap(({ items }) => items.map(({ id }) => id));
  const guideIds = tracks.flatMap(({ track }) => track.guide ?? []);
  const targets = await listTrackTargets(deps, [...tracks.flatMap(idsOf), ...guideIds]);
  const items = tracks.map((entry) => {
    const { title, days, summary, guide: guideId } = entry.track;
    const things = idsOf(entry).flatMap((id) => targets.get(id) ?? []);
    const guide = guideId === null ? undefined : targets.get(guideId);
    return {
      slug: entry.slug,
      title,
      days,
      summaryHtml: summary,
      guide: guide ? { slug: guide.slug, name: guide.title } : null,
      questionCount: things.filter(({ kind }) => kind === 'question').length,
      ...sumMinutes(things),
    };
  });
  return { items: items.toSorted((a, b) => b.days - a.days) };
}

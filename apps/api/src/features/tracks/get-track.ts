import type { TrackView } from '@whetstone/contracts/tracks';
import type { Deps } from '../../deps.ts';
import { getDocument } from '../content/get-document.ts';
import { listSources } from '../content/list-sources.ts';
import { presentVersion } from '../content/present-document.ts';
import { rendered } from '../content/rendered.ts';
import { type TrackTarget, listTrackTargets } from './list-track-targets.ts';
import { sumMinutes } from './sum-minutes.ts';

type Step = ReturnType<typeof rendered<'track'>>['steps'][number];

function presentStep(step: Step, targets: ReadonlyMap<string, TrackTarget>): TrackView['steps'][number] {
  const items = step.items.flatMap(({ id, note }) => {
    const target = targets.get(id);
    if (target === undefined) return [];
    const { kind, slug, title, minutes } = target;
    return [{ kind, id, slug, title, minutes, noteHtml: note }];
  });
  return { title: step.title, fromDay: step.fromDay, toDay: step.toDay, introHtml: step.intro, ...sumMinutes(items), items };
}

/** One track with what its items are; items that are not public are left out. */
export async function getTrack(deps: Deps, slug: string): Promise<TrackView> {
  const document = await getDocument(deps, 'track', slug);
  const track = rendered(document, 'track');
  const ids = track.steps.flatMap(({ items }) => items.map(({ id }) => id));
  const targets = await listTrackTargets(deps, track.guide === null ? ids : [...ids, track.guide]);
  const guide = track.guide === null ? undefined : targets.get(track.guide);
  const steps = track.steps.map((step) => presentStep(step, targets));
  return {
    id: document.id,
    slug: document.slug,
    title: track.title,
    days: track.days,
    guide: guide ? { slug: guide.slug, name: guide.title } : null,
    summaryHtml: track.summary,
    ...sumMinutes(steps.flatMap(({ items }) => items)),
    steps,
    sources: await listSources(deps, track.sources),
    version: presentVersion(document),
  };
}

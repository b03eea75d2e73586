import type { Reads } from '../../deps.ts';
import { listQuestionLinks } from '../questions/list-question-links.ts';

export interface TrackTarget {
  kind: 'question' | 'article' | 'guide' | 'salary';
  id: string;
  slug: string;
  title: string;
  minutes: number | null;
  /** which version is current */
  version: number;
}

/** What the ids of a track's items stand for: public questions and live documents, by id. */
export async function listTrackTargets(deps: Reads, ids: readonly string[]): Promise<ReadonlyMap<string, TrackTarget>> {
  const questions = await listQuestionLinks(deps, ids);
  const documents = await deps.db.document.findMany({
    where: { id: { in: [...ids] }, retiredAt: null, kind: { in: ['article', 'guide', 'salary'] } },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const targets = new Map<string, TrackTarget>();
  for (const [id, { slug, title, minutes, version }] of questions) targets.set(id, { kind: 'question', id, slug, title, minutes, version });
  for (const { id, kind, slug, currentVersion, versions } of documents) {
    const [version] = versions;
    const { minutes = null } = (version?.rendered ?? {}) as { minutes?: number };
    targets.set(id, { kind: kind as TrackTarget['kind'], id, slug, title: version?.title ?? slug, minutes, version: currentVersion });
  }
  return targets;
}

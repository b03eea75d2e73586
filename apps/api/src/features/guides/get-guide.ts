import type { Deps } from '../../deps.ts';
import { getDocument } from '../content/get-document.ts';
import { listSources } from '../content/list-sources.ts';
import { rendered } from '../content/rendered.ts';
import { listQuestionLinks } from '../questions/list-question-links.ts';
import { countFollowUps } from './count-follow-ups.ts';
import { presentGuide } from './present-guide.ts';
import { readCoverage } from './read-coverage.ts';

/** One guide with its questions; questions that are not public are left out. */
export async function getGuide(deps: Deps, slug: string) {
  const document = await getDocument(deps, 'guide', slug);
  const guide = rendered(document, 'guide');
  const ids = [...guide.areas, ...guide.common, ...guide.stages].flatMap(({ questions }) => questions);
  const links = await listQuestionLinks(deps, ids);
  const sources = await listSources(deps, guide.sources);
  const salary = guide.salary === null ? null : await deps.db.document.findUnique({ where: { id: guide.salary, retiredAt: null } });
  const coverage = await readCoverage(
    deps,
    document.id,
    guide.stages.map((stage) => stage.slug),
  );
  const followUps = await countFollowUps(deps, [...links.keys()]);
  return presentGuide({ document, guide, links, sources, coverage, followUps, salarySlug: salary?.slug ?? null });
}

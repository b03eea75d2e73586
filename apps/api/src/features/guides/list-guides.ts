import type { Deps } from '../../deps.ts';
import { listDocuments } from '../content/get-document.ts';
import { presentOwner } from '../content/present-document.ts';
import { rendered } from '../content/rendered.ts';
import { listQuestionLinks } from '../questions/list-question-links.ts';

/** All guides, each with the number of public questions it names in its areas and common groups. */
export async function listGuides(deps: Deps) {
  const documents = await listDocuments(deps, 'guide');
  const guides = documents.map((document) => ({ document, guide: rendered(document, 'guide') }));
  const idsOf = (guide: (typeof guides)[number]['guide']) => [...guide.areas, ...guide.common].flatMap(({ questions }) => questions);
  const links = await listQuestionLinks(
    deps,
    guides.flatMap(({ guide }) => idsOf(guide)),
  );
  const items = guides.map(({ document, guide }) => ({
    slug: document.slug,
    title: guide.title,
    company: presentOwner(document),
    role: guide.role,
    summaryHtml: guide.summary,
    questionCount: new Set(idsOf(guide).filter((id) => links.has(id))).size,
    stageCount: guide.stages.length,
    weeks: guide.weeks,
  }));
  return { items };
}

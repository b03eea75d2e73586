import type { ArticleView } from '@whetstone/contracts/articles';
import type { Deps } from '../../deps.ts';
import { getDocument } from '../content/get-document.ts';
import { listSources } from '../content/list-sources.ts';
import { presentCompany, presentVersion } from '../content/present-document.ts';
import { rendered } from '../content/rendered.ts';

export async function getArticle(deps: Deps, slug: string): Promise<ArticleView> {
  const document = await getDocument(deps, 'article', slug);
  const { title, minutes, body, sources } = rendered(document, 'article');
  return {
    id: document.id,
    slug: document.slug,
    title,
    company: presentCompany(document),
    minutes,
    bodyHtml: body,
    sources: await listSources(deps, sources),
    version: presentVersion(document),
  };
}

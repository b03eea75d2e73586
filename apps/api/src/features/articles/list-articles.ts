import type { Deps } from '../../deps.ts';
import { listDocuments } from '../content/get-document.ts';
import { presentCompany } from '../content/present-document.ts';
import { rendered } from '../content/rendered.ts';

export async function listArticles(deps: Deps) {
  const documents = await listDocuments(deps, 'article');
  const items = documents.map((document) => {
    const { title, minutes } = rendered(document, 'article');
    return { slug: document.slug, title, company: presentCompany(document), minutes };
  });
  return { items };
}

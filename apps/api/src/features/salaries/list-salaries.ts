import type { Deps } from '../../deps.ts';
import { listDocuments } from '../content/get-document.ts';
import { presentOwner } from '../content/present-document.ts';
import { rendered } from '../content/rendered.ts';

export async function listSalaries(deps: Deps) {
  const documents = await listDocuments(deps, 'salary');
  const items = documents.map((document) => {
    const { title, role, levels, bands } = rendered(document, 'salary');
    return { slug: document.slug, title, company: presentOwner(document), role, levels, regions: bands.map(({ region }) => region) };
  });
  return { items };
}

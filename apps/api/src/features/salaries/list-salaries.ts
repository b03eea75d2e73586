import type { Deps } from '../../deps.ts';
import { listDocuments } from '../content/get-document.ts';
import { presentOwner } from '../content/present-document.ts';
import { rendered } from '../content/rendered.ts';

/** Each region once, however many levels it has; none where the bands are told apart by level alone. */
function regionsOf(bands: readonly { region: string }[]): string[] {
  return [...new Set(bands.map(({ region }) => region))].filter((region) => region !== '');
}

export async function listSalaries(deps: Deps) {
  const documents = await listDocuments(deps, 'salary');
  const items = documents.map((document) => {
    const { title, role, levels, bands } = rendered(document, 'salary');
    return { slug: document.slug, title, company: presentOwner(document), role, levels, regions: regionsOf(bands) };
  });
  return { items };
}

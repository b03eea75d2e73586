import type { SalaryView } from '@whetstone/contracts/salaries';
import type { Deps } from '../../deps.ts';
import { getDocument, listDocuments } from '../content/get-document.ts';
import { listSources } from '../content/list-sources.ts';
import { presentOwner, presentVersion } from '../content/present-document.ts';
import { rendered } from '../content/rendered.ts';
import { presentBand, presentCell } from './present-band.ts';

/** The guides that name the pay page as theirs. */
async function listGuidesOf(deps: Deps, id: string): Promise<SalaryView['guides']> {
  const guides = await listDocuments(deps, 'guide');
  return guides.filter((guide) => rendered(guide, 'guide').salary === id).map(({ slug, version }) => ({ slug, name: version.title }));
}

export async function getSalary(deps: Deps, slug: string): Promise<SalaryView> {
  const document = await getDocument(deps, 'salary', slug);
  const salary = rendered(document, 'salary');
  return {
    id: document.id,
    slug: document.slug,
    title: salary.title,
    company: presentOwner(document),
    role: salary.role,
    guides: await listGuidesOf(deps, document.id),
    levels: salary.levels,
    summaryHtml: salary.summary,
    signOn: salary.signOnCell && presentCell(salary.signOnCell),
    bands: salary.bands.map((band) => presentBand(band, salary.levels, salary.signOnCell)),
    levelMapping: salary.levelMapping.map(({ company, levels, role }) => ({ company, levels, role })),
    levers: salary.levers.map(({ title, body }) => ({ title, bodyHtml: body })),
    script: { html: salary.script, blanks: salary.blanks },
    notesHtml: salary.notes,
    sources: await listSources(deps, salary.sources),
    version: presentVersion(document),
  };
}

import type { SalaryView } from '@whetstone/contracts/salaries';
import type { Deps } from '../../deps.ts';
import { getDocument } from '../content/get-document.ts';
import { listSources } from '../content/list-sources.ts';
import { presentOwner, presentVersion } from '../content/present-document.ts';
import { rendered } from '../content/rendered.ts';
import { presentBand, presentCell } from './present-band.ts';

export async function getSalary(deps: Deps, slug: string): Promise<SalaryView> {
  const document = await getDocument(deps, 'salary', slug);
  const salary = rendered(document, 'salary');
  return {
    id: document.id,
    slug: document.slug,
    title: salary.title,
    company: presentOwner(document),
    role: salary.role,
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

import type { CurrentDocument } from './get-document.ts';
import { rendered } from './rendered.ts';

export function presentVersion({ version }: CurrentDocument) {
  return { number: version.number, createdAt: version.createdAt.toISOString() };
}

/** The company a document belongs to, as a link; null when it belongs to none. */
export function presentCompany({ company }: CurrentDocument) {
  const version = company?.versions[0];
  if (!company || !version) return null;
  const { name } = rendered({ ...company, company: null, version }, 'company');
  return { id: company.id, slug: company.slug, name };
}

/** The same, for kinds that always have one. */
export function presentOwner(document: CurrentDocument) {
  const company = presentCompany(document);
  if (!company) throw new Error(`document ${document.id} has no company`);
  return company;
}

import type { DocumentKind } from '@whetstone/db/generated/enums';
import type { Deps } from '../../deps.ts';
import { DomainError, MovedTo } from '../../domain-error.ts';

/** Kinds that have an address of their own. Reference answers have none: nobody but a mentor who scores them reads them. */
type PublicKind = Exclude<DocumentKind, 'company' | 'reference'>;

const withCurrent = {
  versions: { orderBy: { number: 'desc' }, take: 1 },
  company: { include: { versions: { orderBy: { number: 'desc' }, take: 1 } } },
} as const;

/**
 * The live document of a kind at an address, with its current version and its company.
 * @throws MovedTo when the address moved; DomainError `<kind>_not_found` when there is nothing
 */
export async function getDocument({ db }: Deps, kind: PublicKind, slug: string) {
  const row = await db.document.findUnique({ where: { kind_slug: { kind, slug }, retiredAt: null }, include: withCurrent });
  const [version] = row?.versions ?? [];
  if (row && version) return { ...row, version };
  const redirect = await db.slugRedirect.findUnique({ where: { kind_fromSlug: { kind, fromSlug: slug } } });
  const target = redirect && (await db.document.findUnique({ where: { id: redirect.targetId, retiredAt: null } }));
  if (target) throw new MovedTo(target.slug);
  throw new DomainError(`${kind}_not_found`, `There is no ${kind} "${slug}".`);
}

/** All live documents of a kind, by title. */
export async function listDocuments({ db }: Deps, kind: PublicKind) {
  const rows = await db.document.findMany({ where: { kind, retiredAt: null }, include: withCurrent });
  return rows
    .flatMap(({ versions, ...row }) => versions.map((version) => ({ ...row, version })))
    .toSorted((a, b) => a.version.title.localeCompare(b.version.title, 'en'));
}

export type CurrentDocument = Awaited<ReturnType<typeof listDocuments>>[number];

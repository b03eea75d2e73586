import type { Db } from '@whetstone/db/create-db';
import type { DocumentKind } from '@whetstone/db/generated/enums';

type Reads = Pick<Db, 'document' | 'slugRedirect'>;
const select = { id: true, slug: true, currentVersion: true } as const;

/** A document of a kind that is not retired, by an address it has or once had; null when there is none. */
export async function findLiveDocument(db: Reads, kind: DocumentKind, slug: string) {
  const found = await db.document.findUnique({ where: { kind_slug: { kind, slug }, retiredAt: null }, select });
  if (found) return found;
  const redirect = await db.slugRedirect.findUnique({ where: { kind_fromSlug: { kind, fromSlug: slug } } });
  return redirect && db.document.findUnique({ where: { id: redirect.targetId, kind, retiredAt: null }, select });
}

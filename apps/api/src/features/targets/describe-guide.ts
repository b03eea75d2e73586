import type { Prisma } from '@whetstone/db/create-db';
import { presentOwner } from '../content/present-document.ts';

/** What targets need of a guide: its title, its company and its stages in their order. */
export const GUIDE_PARTS = {
  versions: { orderBy: { number: 'desc' }, take: 1 },
  company: { include: { versions: { orderBy: { number: 'desc' }, take: 1 } } },
  sections: { where: { kind: 'stage' }, orderBy: { position: 'asc' }, select: { slug: true, name: true } },
} as const satisfies Prisma.DocumentInclude;

export interface GuideDescription {
  id: string;
  slug: string;
  name: string;
  company: string;
  stages: { slug: string; name: string }[];
}

export function shapeGuide({ versions, sections, ...document }: Prisma.DocumentGetPayload<{ include: typeof GUIDE_PARTS }>): GuideDescription {
  const [version] = versions;
  if (version === undefined) throw new Error(`document ${document.id} has no version`);
  return { id: document.id, slug: document.slug, name: version.title, company: presentOwner({ ...document, version }).name, stages: sections };
}

/** The guide of this id, as targets show it. */
export async function describeGuide(db: Pick<Prisma.TransactionClient, 'document'>, id: string): Promise<GuideDescription> {
  return shapeGuide(await db.document.findUniqueOrThrow({ where: { id }, include: GUIDE_PARTS }));
}

import type { RoundSource } from '@whetstone/contracts/rounds';
import type { Prisma } from '@whetstone/db/create-db';
import type { Round } from '@whetstone/db/generated/client';

type LinkView = NonNullable<RoundSource['guide']>;
type Reads = Pick<Prisma.TransactionClient, 'document' | 'documentVersion' | 'guideSection' | 'area'>;
export type Source = Pick<Round, 'guideId' | 'stageSlug' | 'areaSlug' | 'trackId'>;

/** What rounds were composed from, by the names it has now; of each, null for what is not there any more. */
export interface SourceNames {
  document: (id: string | null) => LinkView | null;
  stage: (guideId: string | null, slug: string | null) => LinkView | null;
  area: (slug: string | null) => LinkView | null;
}

const present = <T>(values: readonly (T | null)[]): T[] => [...new Set(values.filter((value) => value !== null))];

/** Documents by id; one that was retired has no page to lead to. */
async function readDocuments(db: Reads, ids: string[]): Promise<Map<string, LinkView>> {
  const documents = await db.document.findMany({ where: { id: { in: ids }, retiredAt: null } });
  const titles = await db.documentVersion.findMany({
    where: { OR: documents.map(({ id, currentVersion }) => ({ documentId: id, number: currentVersion })) },
    select: { documentId: true, title: true },
  });
  const byId = new Map(titles.map(({ documentId, title }) => [documentId, title]));
  return new Map(documents.map(({ id, slug }) => [id, { slug, name: byId.get(id) ?? slug }]));
}

/** The names for any number of rounds, in four statements. */
export async function readSourceNames(db: Reads, sources: readonly Source[]): Promise<SourceNames> {
  const guideIds = present(sources.map(({ guideId }) => guideId));
  const documents = await readDocuments(db, [...guideIds, ...present(sources.map(({ trackId }) => trackId))]);
  const sections = await db.guideSection.findMany({
    where: { guideId: { in: guideIds }, kind: 'stage', slug: { in: present(sources.map(({ stageSlug }) => stageSlug)) } },
  });
  const areas = await db.area.findMany({ where: { slug: { in: present(sources.map(({ areaSlug }) => areaSlug)) } } });
  const linkOf = (row: { slug: string; name: string } | undefined): LinkView | null => (row === undefined ? null : { slug: row.slug, name: row.name });
  return {
    document: (id) => (id === null ? null : (documents.get(id) ?? null)),
    stage: (guideId, slug) => linkOf(sections.find((one) => one.guideId === guideId && one.slug === slug)),
    area: (slug) => linkOf(areas.find((one) => one.slug === slug)),
  };
}

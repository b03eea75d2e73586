import type { GuideRecord } from '@whetstone/content/records';
import type { Prisma } from '@whetstone/db/generated/client';
import { DomainError } from '../../domain-error.ts';

type Reads = Pick<Prisma.TransactionClient, 'document' | 'documentVersion'>;

const withCurrent = { versions: { orderBy: { number: 'desc' }, take: 1, select: { record: true, title: true } } } as const;

/** What a set is for, as its row holds it. */
interface Aimed {
  guideId: string | null;
  stageSlug: string | null;
  minutes: number;
}

/** The guide of a set as it stands now; null for a set without one. */
export async function readGuide(db: Reads, guideId: string | null): Promise<{ slug: string; title: string; record: GuideRecord } | null> {
  if (guideId === null) return null;
  const { slug, versions } = await db.document.findUniqueOrThrow({ where: { id: guideId }, include: withCurrent });
  return versions.map(({ record, title }) => ({ slug, title, record: record as unknown as GuideRecord }))[0] ?? null;
}

/** As much of a guide as the aim of a set needs. */
export interface AimedAt {
  slug: string;
  title: string;
  stages: readonly { slug: string; name: string; minutes: number | null }[];
}

/** What a set is for, in words: a stage that its guide has lost since is told by its slug. */
export function describeAim({ stageSlug, minutes }: Pick<Aimed, 'stageSlug' | 'minutes'>, guide: AimedAt | null) {
  const found = guide?.stages.find(({ slug }) => slug === stageSlug);
  const stage = stageSlug === null ? null : { slug: stageSlug, name: found?.name ?? stageSlug, minutes: found?.minutes ?? null };
  return { guide: guide && { slug: guide.slug, name: guide.title }, stage, minutes };
}

/** The same, with its guide as it stands now. */
export async function presentAim(db: Reads, { guideId, ...aimed }: Aimed) {
  const guide = await readGuide(db, guideId);
  return describeAim(aimed, guide && { slug: guide.slug, title: guide.title, stages: guide.record.stages });
}

/** The id of a guide and one of its stages. @throws DomainError invalid_request for a guide or stage that there is not */
export async function checkAim(db: Reads, { guide, stage }: { guide: string | null; stage: string | null }): Promise<Pick<Aimed, 'guideId' | 'stageSlug'>> {
  const refuse = (field: string): DomainError => new DomainError('invalid_request', 'There is no such guide or stage.', [{ field, message: 'is not there' }]);
  if (guide === null) {
    if (stage !== null) throw refuse('stage');
    return { guideId: null, stageSlug: null };
  }
  const found = await db.document.findFirst({ where: { kind: 'guide', slug: guide, retiredAt: null }, select: { id: true } });
  if (found === null) throw refuse('guide');
  const { record } = (await readGuide(db, found.id)) ?? {};
  if (stage !== null && !record?.stages.some(({ slug }) => slug === stage)) throw refuse('stage');
  return { guideId: found.id, stageSlug: stage };
}

import type { Prisma } from '@whetstone/db/create-db';
import { fromDateColumn } from '../../date-column.ts';
import { GUIDE_PARTS, type GuideDescription, shapeGuide } from './describe-guide.ts';

const include = {
  stages: true,
  leftOut: { select: { areaSlug: true } },
  guide: { include: GUIDE_PARTS },
} as const satisfies Prisma.TargetInclude;

export interface Target {
  id: string;
  guide: Omit<GuideDescription, 'stages'>;
  /** every stage of the guide, in its order; `on` is null for one without a date */
  stages: { slug: string; name: string; on: string | null }[];
  leftOut: string[];
}

function shape({ id, guide: document, stages: dated, leftOut }: Prisma.TargetGetPayload<{ include: typeof include }>): Target {
  const { stages, ...guide } = shapeGuide(document);
  const dates = new Map(dated.map(({ stageSlug, on }) => [stageSlug, fromDateColumn(on)]));
  return {
    id,
    guide,
    stages: stages.map(({ slug, name }) => ({ slug, name, on: dates.get(slug) ?? null })),
    leftOut: leftOut.map(({ areaSlug }) => areaSlug),
  };
}

/** What a person prepares for now, the oldest first. A stage that the guide has no more is left out, and so is a guide that was retired. */
export async function readTargets(db: Pick<Prisma.TransactionClient, 'target'>, personId: string): Promise<Target[]> {
  const rows = await db.target.findMany({
    where: { personId, endedAt: null, guide: { retiredAt: null } },
    include,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(shape);
}

import type { TargetBody } from '@whetstone/contracts/study-plan';
import type { Prisma } from '@whetstone/db/create-db';
import { refuseRequest } from '../../refuse-request.ts';
import { findLiveDocument } from '../content/find-live-document.ts';
import { readGuideQuestions } from './read-guide-questions.ts';

type Reads = Pick<Prisma.TransactionClient, 'document' | 'slugRedirect' | 'guideSection' | '$queryRaw'>;

const unknown = (field: string, values: readonly string[]) => values.map((value) => ({ field, message: `knows no "${value}" in this guide` }));
const hasTwice = (values: readonly string[]): boolean => new Set(values).size < values.length;

/**
 * The guide that a target names.
 * @throws DomainError invalid_request naming what there is not: the guide, a stage of it, an area of its questions
 */
export async function checkTarget(db: Reads, { guide: slug, stages, leftOut }: TargetBody): Promise<{ guideId: string }> {
  const guide = await findLiveDocument(db, 'guide', slug);
  if (guide === null) throw refuseRequest([{ field: 'guide', message: `knows no "${slug}"` }]);
  const sections = await db.guideSection.findMany({ where: { guideId: guide.id, kind: 'stage' }, select: { slug: true } });
  const known = new Set(sections.map((section) => section.slug));
  const areas = new Set((await readGuideQuestions(db, [guide.id])).map(({ question }) => question.area.slug));
  const named = stages.map(({ stage }) => stage);
  const faults = [
    ...unknown(
      'stages',
      named.filter((stage) => !known.has(stage)),
    ),
    ...unknown(
      'leftOut',
      leftOut.filter((area) => !areas.has(area)),
    ),
    ...(hasTwice(named) ? [{ field: 'stages', message: 'names a stage twice' }] : []),
  ];
  if (faults.length > 0) throw refuseRequest(faults);
  return { guideId: guide.id };
}

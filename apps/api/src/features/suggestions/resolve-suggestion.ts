import type { SuggestionOf } from '@whetstone/contracts/suggestions';
import type { Prisma } from '@whetstone/db/create-db';
import { refuseRequest } from '../../refuse-request.ts';
import { findLiveDocument } from '../content/find-live-document.ts';
import { PUBLIC_QUESTION } from '../questions/public-question.ts';
import { checkTarget } from '../targets/check-target.ts';

/** What a suggestion names, by ids. */
export interface Resolved {
  kind: SuggestionOf['kind'];
  questionId: string | null;
  guideId: string | null;
  stageSlug: string | null;
  areaSlug: string | null;
  minutes: number | null;
}

const NOTHING = { questionId: null, guideId: null, stageSlug: null, areaSlug: null, minutes: null };
const unknown = (field: string, slug: string) => refuseRequest([{ field: `of.${field}`, message: `knows no "${slug}"` }]);

async function findStage(tx: Prisma.TransactionClient, guide: string, stage: string): Promise<string> {
  const document = await findLiveDocument(tx, 'guide', guide);
  if (document === null) throw unknown('guide', guide);
  const key = { guideId: document.id, kind: 'stage' as const, slug: stage };
  if ((await tx.guideSection.count({ where: key })) === 0) throw unknown('stage', stage);
  return document.id;
}

/**
 * What a suggestion names, as it is stored.
 * @throws DomainError invalid_request naming what there is not
 */
export async function resolveSuggestion(tx: Prisma.TransactionClient, of: SuggestionOf): Promise<Resolved> {
  switch (of.kind) {
    case 'question': {
      const question = await tx.question.findFirst({ where: { ...PUBLIC_QUESTION, slug: of.question }, select: { id: true } });
      if (question === null) throw unknown('question', of.question);
      return { ...NOTHING, kind: of.kind, questionId: question.id };
    }
    case 'stage':
      return { ...NOTHING, kind: of.kind, guideId: await findStage(tx, of.guide, of.stage), stageSlug: of.stage, minutes: of.minutes };
    case 'area':
      if ((await tx.area.count({ where: { slug: of.area } })) === 0) throw unknown('area', of.area);
      return { ...NOTHING, kind: of.kind, areaSlug: of.area, minutes: of.minutes };
    case 'minutes':
      return { ...NOTHING, kind: of.kind, minutes: of.minutes };
    default: {
      const { guideId } = await checkTarget(tx, { guide: of.guide, stages: [], leftOut: [of.area] });
      return { ...NOTHING, kind: of.kind, guideId, areaSlug: of.area };
    }
  }
}

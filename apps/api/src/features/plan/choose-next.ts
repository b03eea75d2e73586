import { addDays } from '@whetstone/study/iso-date';
import { orderComing } from '@whetstone/study/order-coming';
import type { GuideQuestion } from '../targets/read-guide-questions.ts';
import type { Target } from '../targets/read-targets.ts';

/** A stage with a date, and the questions that it and the stages before it ask for. */
export interface DatedStage {
  target: Target;
  stage: { slug: string; name: string };
  on: string;
  isAsking: boolean;
  questionIds: string[];
}

/** The questions of a target that are not left out, in the order in which its stages ask for them. */
export const wantedOf = ({ guide, leftOut }: Target, entries: readonly GuideQuestion[]): GuideQuestion[] =>
  entries.filter(({ guideId, question }) => guideId === guide.id && !leftOut.includes(question.area.slug));

function listDatedStages(targets: readonly Target[], entries: readonly GuideQuestion[]): DatedStage[] {
  return targets.flatMap((target) => {
    const own = wantedOf(target, entries);
    return target.stages.flatMap(({ slug, name, on }, index) => {
      if (on === null) return [];
      const upTo = new Set(target.stages.slice(0, index + 1).map((stage) => stage.slug));
      const isLast = index === target.stages.length - 1;
      const asked = own.filter(({ stage }) => isLast || (stage !== null && upTo.has(stage)));
      return [{ target, stage: { slug, name }, on, isAsking: asked.length > 0, questionIds: asked.map(({ question }) => question.id) }];
    });
  });
}

/** No plan reaches further: what lies beyond is planned for once it is nearer. */
const MOST_DAYS_AHEAD = 366;

/**
 * The stages that are still to come, in the order of `orderComing`; what is planned for is the first.
 * @returns empty without a date; on the day of the last stage, that one
 */
export function listComingStages(targets: readonly Target[], entries: readonly GuideQuestion[], today: string): DatedStage[] {
  const last = addDays(today, MOST_DAYS_AHEAD);
  const dated = listDatedStages(targets, entries).filter(({ on }) => on <= last);
  const coming = orderComing(dated, today);
  return coming.length > 0 ? coming : dated.filter(({ on }) => on === today);
}

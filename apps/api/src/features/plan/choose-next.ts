import { addDays } from '@whetstone/study/iso-date';
import type { GuideQuestion } from '../targets/read-guide-questions.ts';
import type { Target } from '../targets/read-targets.ts';

/** A stage with a date, and the questions that it and the stages before it ask for. */
export interface DatedStage {
  target: Target;
  stage: { slug: string; name: string };
  on: string;
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
      return [{ target, stage: { slug, name }, on, questionIds: asked.map(({ question }) => question.id) }];
    });
  });
}

/** No plan reaches further: what lies beyond is planned for once it is nearer. */
const MOST_DAYS_AHEAD = 366;

/**
 * The stages that are still to come, the next one first. Before a day of a stage that asks for nothing of the bank, such as
 * a talk with a recruiter, come those that do; what is planned for is the first.
 * @returns empty without a date; on the day of the last stage, that one
 */
export function listComingStages(targets: readonly Target[], entries: readonly GuideQuestion[], today: string): DatedStage[] {
  const dated = listDatedStages(targets, entries).toSorted((a, b) => a.on.localeCompare(b.on));
  const last = addDays(today, MOST_DAYS_AHEAD);
  const coming = dated.filter(({ on }) => on > today && on <= last);
  const asking = coming.filter(({ questionIds }) => questionIds.length > 0);
  if (asking.length > 0) return [...asking, ...coming.filter((stage) => !asking.includes(stage))];
  return coming.length > 0 ? coming : dated.filter(({ on }) => on === today);
}

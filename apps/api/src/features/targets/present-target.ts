import type { TargetView } from '@whetstone/contracts/study-plan';
import type { GuideQuestion } from './read-guide-questions.ts';
import type { Target } from './read-targets.ts';

function presentAreas({ guide, leftOut }: Target, entries: readonly GuideQuestion[]): TargetView['areas'] {
  const questions = new Map(entries.filter(({ guideId }) => guideId === guide.id).map(({ question }) => [question.id, question]));
  const byArea = Map.groupBy(questions.values(), ({ area }) => area.slug);
  return [...byArea.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const minutes = list.reduce((sum, question) => sum + question.minutes, 0);
    return [{ area: first.area, questionCount: list.length, minutes, isLeftOut: leftOut.includes(first.area.slug) }];
  });
}

/** @param entries the questions of its guide, and maybe of others */
export function presentTarget(target: Target, entries: readonly GuideQuestion[]): TargetView {
  const { id, guide, stages } = target;
  return {
    id,
    guide: { slug: guide.slug, name: guide.name },
    company: guide.company,
    stages: stages.map(({ slug, name, on }) => ({ stage: { slug, name }, on })),
    areas: presentAreas(target, entries),
  };
}

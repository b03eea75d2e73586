import type { StudyView, TargetBody, TargetView } from '@whetstone/contracts/study-plan';

/** A stage of a target that has a date. */
export interface DatedStage {
  target: TargetView;
  stage: TargetView['stages'][number]['stage'];
  on: string;
}

/** All dates that have not passed, the next first. */
export function datedStages({ targets, today }: Pick<StudyView, 'targets' | 'today'>): DatedStage[] {
  return targets
    .flatMap((target) => target.stages.flatMap(({ stage, on }) => (on !== null && on >= today ? [{ target, stage, on }] : [])))
    .toSorted((a, b) => a.on.localeCompare(b.on));
}

/** The target with this stage on another date. */
export function withDate({ target, stage }: DatedStage, on: string): TargetBody {
  return {
    guide: target.guide.slug,
    stages: target.stages.flatMap((of) => {
      const date = of.stage.slug === stage.slug ? on : of.on;
      return date === null ? [] : [{ stage: of.stage.slug, on: date }];
    }),
    leftOut: target.areas.flatMap(({ area, isLeftOut }) => (isLeftOut ? [area.slug] : [])),
  };
}

import type { PlanView, StudyView } from '@whetstone/contracts/study-plan';
import { daysFrom } from '#src/lib/person-date.ts';

/** The next date that is prepared for: of all targets the earliest that does not lie in the past. */
export function nextStage({ targets, today }: Pick<StudyView, 'targets' | 'today'>): PlanView['next'] {
  const dated = targets.flatMap(({ guide, stages }) =>
    stages.flatMap(({ stage, on }) => (on !== null && on >= today ? [{ guide, stage, on, daysLeft: daysFrom(today, on) }] : [])),
  );
  return dated.toSorted((a, b) => a.daysLeft - b.daysLeft)[0] ?? null;
}

import type { PlanCut, StudyPreferences, TargetBody } from '@whetstone/contracts/study-plan';
import { isDate } from '#src/lib/person-date.ts';
import type { PlanChange } from '../queries.ts';
import type { FormTarget } from './form-target.ts';

const MOST_MINUTES_A_DAY = 720;

/** A target and the time for it, as they stand in the form. */
export interface Draft {
  id: string;
  guide: string;
  /** by the stage's slug; '' for one without a date */
  dates: Readonly<Record<string, string>>;
  leftOut: readonly string[];
  weekdayMinutes: readonly number[];
  daysOff: readonly string[];
  reviewCap: number;
  weeklyGoalMinutes: number | null;
  isStreakShown: boolean;
}

type TimeOf = Omit<StudyPreferences, 'spread'>;

export function draftOf(target: FormTarget, { weekdayMinutes, daysOff, reviewCap, weeklyGoalMinutes, isStreakShown }: TimeOf): Draft {
  return {
    id: target.id,
    guide: target.guide.slug,
    dates: Object.fromEntries(target.stages.map(({ stage, on }) => [stage.slug, on ?? ''])),
    leftOut: target.areas.flatMap(({ area, isLeftOut }) => (isLeftOut ? [area.slug] : [])),
    weekdayMinutes,
    daysOff,
    reviewCap,
    weeklyGoalMinutes,
    isStreakShown,
  };
}

export function targetOf({ guide, dates, leftOut }: Draft): TargetBody {
  const stages = Object.entries(dates).flatMap(([stage, on]) => (isDate(on) ? [{ stage, on }] : []));
  return { guide, stages, leftOut: [...leftOut] };
}

/** What the form was given, as it is sent. */
export function targetBodyOf({ guide, stages, areas }: FormTarget): TargetBody {
  return {
    guide: guide.slug,
    stages: stages.flatMap(({ stage, on }) => (on === null ? [] : [{ stage: stage.slug, on }])),
    leftOut: areas.flatMap(({ area, isLeftOut }) => (isLeftOut ? [area.slug] : [])),
  };
}

export function preferencesOf({ weekdayMinutes, daysOff, reviewCap, weeklyGoalMinutes, isStreakShown }: Draft): Partial<StudyPreferences> {
  return { weekdayMinutes: [...weekdayMinutes], daysOff: daysOff.toSorted(), reviewCap, weeklyGoalMinutes, isStreakShown };
}

/** What of a draft the plan depends on. */
export function planChangeOf(draft: Draft): PlanChange {
  const { weekdayMinutes, daysOff, reviewCap } = preferencesOf(draft);
  return {
    target: { id: draft.id, ...targetOf(draft) },
    preferences: { weekdayMinutes: weekdayMinutes ?? [], daysOff: daysOff ?? [], reviewCap: reviewCap ?? 1 },
  };
}

/**
 * Enters one of the ways to make the work fit.
 * @param today the person's own today: a later date is that of the next stage of this target
 */
export function withCut(draft: Draft, cut: PlanCut, today: string): Draft {
  if (cut.kind === 'fewer-areas') return { ...draft, leftOut: [...new Set([...draft.leftOut, ...cut.areas.map(({ slug }) => slug)])] };
  if (cut.kind === 'more-minutes') {
    const added = cut.addedMinutesADay ?? 0;
    return { ...draft, weekdayMinutes: draft.weekdayMinutes.map((minutes) => (minutes === 0 ? 0 : Math.min(MOST_MINUTES_A_DAY, minutes + added))) };
  }
  const [next] = Object.entries(draft.dates)
    .filter(([, on]) => isDate(on) && on >= today)
    .toSorted(([, a], [, b]) => a.localeCompare(b));
  return next && cut.on !== null ? { ...draft, dates: { ...draft.dates, [next[0]]: cut.on } } : draft;
}

/** Whether there are dates and none of them is still to come. */
export function hasOnlyPast({ dates }: Pick<Draft, 'dates'>, today: string): boolean {
  const given = Object.values(dates).filter(Boolean);
  return given.length > 0 && given.every((on) => on < today);
}

import { SHORTEST_ROUND_MINUTES } from '@whetstone/contracts/rounds';
import type { PlanDay, PlanView, ReadingLink } from '@whetstone/contracts/study-plan';
import { capOn } from '@whetstone/study/cap-on';
import { daysBetween, toDayNumber } from '@whetstone/study/iso-date';
import { likelyMean } from '@whetstone/study/mean-recall';
import type { DayPlan } from '@whetstone/study/plan-types';
import type { Likely } from '@whetstone/study/shown-likely';
import type { TrackPass } from '../track-passes/read-track-passes.ts';
import type { Scope } from './choose-scope.ts';
import { listReadings, stretchOf } from './make-plan-input.ts';
import type { StudyPlan } from './plan-study.ts';
import { presentCuts } from './present-cuts.ts';
import type { StudyState } from './read-study-state.ts';

export function presentNext({ next }: Pick<Scope, 'next'>, today: string): PlanView['next'] {
  if (next === null) return null;
  const { target, stage, on } = next;
  return { guide: { slug: target.guide.slug, name: target.guide.name }, stage, on, daysLeft: daysBetween(today, on) };
}

export function presentReading({ kind, slug, title, version, minutes }: TrackPass['items'][number]): ReadingLink[] {
  return kind === 'question' ? [] : [{ kind, slug, title, version, minutes: minutes ?? 0 }];
}

/** The stages of a day, of all targets. */
const stagesOn = ({ targets }: StudyState, day: string): PlanDay['stages'] =>
  targets.flatMap(({ guide, stages }) =>
    stages.filter(({ on }) => on === day).map(({ slug, name }) => ({ guide: { slug: guide.slug, name: guide.name }, stage: { slug, name } })),
  );

/** The day of the interview itself, on which nothing is planned. */
const lastDay = (state: StudyState, on: string): PlanDay => ({
  on,
  capMinutes: capOn(state.preferences, toDayNumber(on)),
  plannedMinutes: 0,
  newQuestions: [],
  reviewCount: 0,
  reviewMinutes: 0,
  readings: [],
  rehearsal: null,
  stages: stagesOn(state, on),
});

/** The stage that a rehearsal is of. */
export function presentRehearsal(
  state: StudyState,
  { next }: Pick<Scope, 'next'>,
  { rehearsalMinutes: minutes }: Pick<DayPlan, 'rehearsalMinutes'>,
): PlanDay['rehearsal'] {
  if (next === null || minutes === 0) return null;
  const { target, stage } = next;
  const roundMinutes = Math.max(SHORTEST_ROUND_MINUTES, Math.floor(minutes / stretchOf(state)));
  return { guide: { slug: target.guide.slug, name: target.guide.name }, stage, roundMinutes, minutes };
}

function presentDays(state: StudyState, scope: Scope, days: readonly DayPlan[]): PlanDay[] {
  const { questions } = state;
  const readings = new Map(listReadings(state.passes).map((item) => [item.id, item]));
  const shown = days.map((day) => ({
    on: day.on,
    capMinutes: day.capMinutes,
    plannedMinutes: day.plannedMinutes,
    newQuestions: day.newIds.flatMap((id) => questions.get(id) ?? []),
    reviewCount: day.reviewIds.length,
    reviewMinutes: day.reviewMinutes,
    readings: day.readingIds.flatMap((id) => readings.get(id) ?? []).flatMap(presentReading),
    rehearsal: presentRehearsal(state, scope, day),
    stages: stagesOn(state, day.on),
  }));
  return scope.next === null ? shown : [...shown, lastDay(state, scope.next.on)];
}

/** Recall of the wanted questions on the date, as the days will bring it with everything else that is studied. */
const recallOf = ({ scope, all, wantedInput: { evidence } }: StudyPlan): Likely =>
  likelyMean(
    scope.wanted.map(({ question }) => all.recallByQuestion.get(question.id) ?? 0),
    evidence ?? 0,
  );

export function presentPlan(plan: StudyPlan): PlanView {
  const { state, scope, wanted, all } = plan;
  return {
    next: presentNext(scope, state.clock.today),
    questionCount: wanted.questionCount,
    metCount: wanted.metCount,
    neededMinutes: wanted.neededMinutes,
    availableMinutes: wanted.availableMinutes,
    isFeasible: wanted.isFeasible,
    allMetOn: wanted.allMetOn,
    unmet: wanted.unmetIds.flatMap((id) => state.questions.get(id) ?? []),
    recall: recallOf(plan),
    cuts: presentCuts(plan),
    rehearsalsLeftOut: all.rehearsalsLeftOut,
    backlog: all.backlog,
    days: presentDays(state, scope, all.days),
  };
}

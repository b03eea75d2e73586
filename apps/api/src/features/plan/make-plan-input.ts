import { EXTRA_TIME_FACTORS } from '@whetstone/contracts/people';
import { USUAL_ROUND_MINUTES } from '@whetstone/contracts/rounds';
import type { PlanInput, PlanQuestion, PlanReading, Rehearsals } from '@whetstone/study/plan-types';
import type { TrackPass } from '../track-passes/read-track-passes.ts';
import type { Scope, StudyItem } from './choose-scope.ts';
import type { StudyState } from './read-study-state.ts';

const toQuestion = ({ question, card }: StudyItem, isSoon: boolean): PlanQuestion => ({
  id: question.id,
  minutes: question.minutes,
  area: question.area.slug,
  card,
  isSoon,
});

/** What tracks ask to read and is not read yet, each page once. */
export function listReadings(passes: readonly TrackPass[]): TrackPass['items'] {
  const items = passes.flatMap((pass) => pass.items.filter(({ kind, isDone }) => kind !== 'question' && !isDone));
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

const toReading = ({ id, minutes }: TrackPass['items'][number]): PlanReading => ({ id, minutes: minutes ?? 0 });

/** What today has seen already; a first answer counts as long as its question is said to take. */
function doneOf({ done, questions }: StudyState): PlanInput['doneToday'] {
  const met = new Set(done.grades.filter(({ isFirst }) => isFirst).map(({ questionId }) => questionId));
  const newMinutes = [...met].reduce((sum, id) => sum + (questions.get(id)?.minutes ?? 0), 0);
  return { minutes: done.minutes, newMinutes, reviews: done.grades.filter(({ isFirst }) => !isFirst).length };
}

/** By how much a round is longer than it is composed for; one without a clock is planned for as long. */
export const stretchOf = ({ extraTime }: Pick<StudyState, 'extraTime'>): number => EXTRA_TIME_FACTORS[extraTime] ?? 1;

/** Mock rounds of the next stage; null where nothing is asked in it, or there is none. */
function rehearsalsOf(state: StudyState, { next }: Scope): Rehearsals | null {
  const { guideQuestions, rounds } = state;
  if (next === null) return null;
  const guideId = next.target.guide.id;
  const stage = next.stage.slug;
  if (!guideQuestions.some((entry) => entry.guideId === guideId && entry.stage === stage)) return null;
  const done = rounds.filter((round) => round.guideId === guideId && round.stage === stage);
  return { minutes: Math.round(USUAL_ROUND_MINUTES * stretchOf(state)), doneOn: done.map(({ on }) => on) };
}

/** What is known of a person's log. */
export type Experience = Pick<PlanInput, 'odds' | 'evidence'>;

/**
 * The input of a plan for everything in the scope, or for what is wanted alone.
 * @param part `wanted` tells what the date asks for; `all` is what the days hold
 */
export function makePlanInput(state: StudyState, scope: Scope, { part, experience }: { part: 'wanted' | 'all'; experience: Experience }): PlanInput {
  const { clock, preferences, passes } = state;
  const suggested = new Set(state.suggested);
  const items = part === 'wanted' ? scope.wanted : [...scope.wanted, ...scope.more, ...scope.rest];
  return {
    today: clock.today,
    targetOn: scope.next?.on ?? null,
    questions: items.map((item) => toQuestion(item, suggested.has(item.question.id))),
    readings: listReadings(passes).map(toReading),
    time: preferences,
    rehearsals: rehearsalsOf(state, scope),
    doneToday: doneOf(state),
    weights: preferences.weights,
    ...experience,
  };
}

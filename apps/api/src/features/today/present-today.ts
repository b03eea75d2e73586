import type { TodayItem } from '@whetstone/contracts/study-plan';
import type { DayPlan } from '@whetstone/study/plan-types';
import { reviewMinutesOf } from '@whetstone/study/plan-settings';
import type { Scope } from '../plan/choose-scope.ts';
import { presentReading, presentRehearsal } from '../plan/present-plan.ts';
import type { StudyState } from '../plan/read-study-state.ts';

const NOTHING = { question: null, reading: null, round: null, isSuggested: false };
const MINUTE_MS = 60_000;
const spent = (durationMs: number): number => Math.max(1, Math.round(durationMs / MINUTE_MS));

/** Which track asks for a thing; null when none does. */
function trackOf({ passes }: StudyState, id: string): TodayItem['track'] {
  const pass = passes.find(({ items }) => items.some((item) => item.id === id));
  return pass ? { slug: pass.track.slug, name: pass.track.name } : null;
}

/** A mock round that the day holds: before all else, since it shows what one knows without having looked. */
function listRehearsal(state: StudyState, scope: Scope, day: DayPlan): TodayItem[] {
  const rehearsal = presentRehearsal(state, scope, day);
  if (rehearsal === null) return [];
  const { minutes, ...of } = rehearsal;
  return [{ ...NOTHING, kind: 'round', round: { id: null, ...of }, minutes, isDone: false, track: null }];
}

/** Rounds of today that rehearsed a stage of what one prepares for. */
function listRounds({ rounds, targets, clock }: StudyState): TodayItem[] {
  return rounds.flatMap(({ id, guideId, stage: slug, on, durationMs }): TodayItem[] => {
    const target = on === clock.today ? targets.find(({ guide }) => guide.id === guideId) : undefined;
    const stage = target?.stages.find((one) => one.slug === slug);
    if (target === undefined || stage === undefined) return [];
    const minutes = spent(durationMs);
    const round = { id, roundMinutes: minutes, guide: { slug: target.guide.slug, name: target.guide.name }, stage: { slug: stage.slug, name: stage.name } };
    return [{ ...NOTHING, kind: 'round', round, minutes, isDone: true, track: null }];
  });
}

function listOpen(state: StudyState, day: DayPlan): TodayItem[] {
  const { questions } = state;
  const ofQuestions = (ids: readonly string[], kind: 'new' | 'review'): TodayItem[] =>
    ids.flatMap((id) => {
      const question = questions.get(id);
      if (question === undefined) return [];
      const minutes = kind === 'new' ? question.minutes : reviewMinutesOf(question.minutes);
      return [{ ...NOTHING, kind, question, minutes, isDone: false, track: trackOf(state, id), isSuggested: state.suggested.includes(id) }];
    });
  const pages = new Map(state.passes.flatMap(({ items }) => items.map((item) => [item.id, item])));
  const readings = day.readingIds.flatMap((id) => {
    const page = pages.get(id);
    return page === undefined ? [] : presentReading(page).map((reading) => ({ reading, id }));
  });
  return [
    ...ofQuestions(day.reviewIds, 'review'),
    ...ofQuestions(day.newIds, 'new'),
    ...readings.map(({ reading, id }): TodayItem => ({
      ...NOTHING,
      kind: 'reading',
      reading,
      minutes: reading.minutes,
      isDone: false,
      track: trackOf(state, id),
    })),
  ];
}

function listDone(state: StudyState): TodayItem[] {
  const { questions } = state;
  const byQuestion = Map.groupBy(state.done.grades, ({ questionId }) => questionId);
  const graded = [...byQuestion].flatMap(([id, grades]): TodayItem[] => {
    const question = questions.get(id);
    const minutes = spent(grades.reduce((sum, { durationMs }) => sum + durationMs, 0));
    const kind = grades.some(({ isFirst }) => isFirst) ? 'new' : 'review';
    return question ? [{ ...NOTHING, kind, question, minutes, isDone: true, track: trackOf(state, id) }] : [];
  });
  const pages = new Map(state.passes.flatMap(({ items }) => items.map((item) => [item.id, item])));
  const read = [...new Set(state.done.readings.map(({ documentId }) => documentId))].flatMap((id): TodayItem[] => {
    const page = pages.get(id);
    const [reading] = page === undefined ? [] : presentReading(page);
    return reading ? [{ ...NOTHING, kind: 'reading', reading, minutes: reading.minutes, isDone: true, track: trackOf(state, id) }] : [];
  });
  return [...listRounds(state), ...graded, ...read];
}

/** What is open in the order in which to go, then what is done. */
export const listTodayItems = (state: StudyState, scope: Scope, day: DayPlan): TodayItem[] => [
  ...listRehearsal(state, scope, day),
  ...listOpen(state, day),
  ...listDone(state),
];

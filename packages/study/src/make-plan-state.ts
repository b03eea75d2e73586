import { capOn } from './cap-on.ts';
import { type GradeOdds, USUAL_ODDS } from './grade-odds.ts';
import { toDayNumber } from './iso-date.ts';
import { type Memory, memoryFor } from './memory.ts';
import { DAYS_WITHOUT_DATE, reviewMinutesOf } from './plan-settings.ts';
import { placeRehearsals, type PlacedRehearsals, type RehearsalCalendar } from './place-rehearsals.ts';
import type { PlanItem } from './plan-item.ts';
import type { PlanInput, PlanQuestion, PlanReading } from './plan-types.ts';

export interface PlanState {
  readonly memory: Memory;
  readonly odds: GradeOdds;
  readonly items: readonly PlanItem[];
  readonly today: number;
  /** the day after the last one that is planned */
  readonly endOn: number;
  readonly hasDate: boolean;
  /** minutes that are given for each day from today on */
  readonly given: readonly number[];
  readonly rehearsals: PlacedRehearsals;
  /** what is left of them for questions and readings: all but the rehearsals */
  readonly caps: readonly number[];
  readonly reviewCap: number;
  readonly spread: { fromOn: number; untilOn: number } | null;
  readonly done: { minutes: number; newMinutes: number; reviews: number };
  readings: readonly PlanReading[];
}

function toItem({ id, minutes, card, isSoon = false }: PlanQuestion, place: number, share: number | undefined): PlanItem {
  const base = { id, place, minutes, reviewMinutes: reviewMinutesOf(minutes, share), isAside: card?.isSuspended ?? false, isSoon };
  if (!card) return { ...base, isMet: false, stability: 0, difficulty: 0, lastOn: 0, dueOn: 0 };
  const { stability, difficulty } = card;
  return { ...base, isMet: true, stability, difficulty, lastOn: toDayNumber(card.lastStudiedOn), dueOn: toDayNumber(card.dueOn) };
}

const NO_REHEARSALS: PlacedRehearsals = { byDay: new Map(), leftOut: 0 };

type Days = Pick<PlanState, 'today' | 'endOn' | 'given'>;

function calendarOf({ doneToday }: PlanInput, items: readonly PlanItem[], { today, endOn, given }: Days): RehearsalCalendar {
  const open = items.filter(({ isAside }) => !isAside);
  const met = open.filter(({ isMet }) => isMet);
  return {
    today,
    endOn,
    caps: given,
    doneMinutes: doneToday.minutes,
    metMinutes: met.reduce((sum, { minutes }) => sum + minutes, 0),
    metTodayMinutes: doneToday.newMinutes,
    unmet: open.filter(({ isMet }) => !isMet),
  };
}

/** What a plan works on, made once from its input. */
export function makePlanState(input: PlanInput): PlanState {
  const today = toDayNumber(input.today);
  const endOn = input.targetOn === null ? today + DAYS_WITHOUT_DATE : Math.max(today, toDayNumber(input.targetOn));
  const { reviewCap, spread } = input.time;
  const fromOn = spread ? toDayNumber(spread.fromOn) : 0;
  const items = input.questions.map((question, place) => toItem(question, place, input.reviewShare));
  const given = Array.from({ length: endOn - today }, (_, index) => capOn(input.time, today + index));
  const calendar = calendarOf(input, items, { today, endOn, given });
  const rehearsals = input.rehearsals && input.targetOn !== null ? placeRehearsals(calendar, input.rehearsals) : NO_REHEARSALS;
  return {
    memory: memoryFor(input.weights),
    odds: input.odds ?? USUAL_ODDS,
    items,
    today,
    endOn,
    hasDate: input.targetOn !== null,
    given,
    rehearsals,
    caps: given.map((minutes, index) => minutes - (rehearsals.byDay.get(today + index) ?? 0)),
    reviewCap,
    spread: spread && { fromOn, untilOn: fromOn + spread.days },
    done: input.doneToday,
    readings: input.readings,
  };
}

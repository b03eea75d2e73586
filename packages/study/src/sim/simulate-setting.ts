import { brierScore, type Prediction } from '../calibration.ts';
import { USUAL_ODDS } from '../grade-odds.ts';
import type { Memory } from '../memory.ts';
import { planToDate } from '../plan-to-date.ts';
import { greedy } from './greedy.ts';
import { Learner } from './learner.ts';
import { makeCourse } from './make-course.ts';
import { ourWay, planInputOf } from './our-way.ts';
import { randomFrom } from './random.ts';
import { reviewsFirst } from './reviews-first.ts';
import type { Setting } from './settings.ts';
import { type Outcome, type Policy, studyCourse, USUAL_MEMORY } from './study-course.ts';

/** Means over the learners of a setting. */
export interface SettingResult {
  setting: Setting;
  ours: number;
  reviewsFirst: number;
  greedy: number;
  /** parts of the questions that were met */
  oursMet: number;
  reviewsFirstMet: number;
  greedyMet: number;
  /** what the plan said on the first day */
  forecast: number;
  /** how often what was reached lies in the range that was said */
  inRange: number;
  /** of ours; null without a review */
  brier: number | null;
}

const WAYS = { ours: ourWay, reviewsFirst, greedy } satisfies Record<string, Policy>;
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** So many learners study a course in each of three ways, each way with the same luck. */
export function simulateSetting(setting: Setting, { learners, memory = USUAL_MEMORY }: { learners: number; memory?: Memory }): SettingResult {
  const outcomes: Record<keyof typeof WAYS, Outcome[]> = { ours: [], reviewsFirst: [], greedy: [] };
  const forecasts: { value: number; isInRange: boolean }[] = [];
  const predictions: Prediction[] = [];
  for (let seed = 1; seed <= learners; seed += 1) {
    const course = makeCourse(setting, seed);
    for (const way of ['ours', 'reviewsFirst', 'greedy'] as const) {
      const learner = new Learner(memory, USUAL_ODDS, randomFrom(seed * 7919));
      outcomes[way].push(studyCourse(course, setting.share, { policy: WAYS[way], learner }));
    }
    const { recall } = planToDate(planInputOf({ course, share: setting.share, day: 0, cards: [] }));
    const reached = outcomes.ours.at(-1)?.recall ?? 0;
    forecasts.push({ value: recall.value, isInRange: reached >= recall.low && reached <= recall.high });
    predictions.push(...(outcomes.ours.at(-1)?.predictions ?? []));
  }
  const recallOf = (way: keyof typeof WAYS): number => mean(outcomes[way].map(({ recall }) => recall));
  const metOf = (way: keyof typeof WAYS): number => mean(outcomes[way].map(({ met }) => met));
  return {
    setting,
    ours: recallOf('ours'),
    reviewsFirst: recallOf('reviewsFirst'),
    greedy: recallOf('greedy'),
    oursMet: metOf('ours'),
    reviewsFirstMet: metOf('reviewsFirst'),
    greedyMet: metOf('greedy'),
    forecast: mean(forecasts.map(({ value }) => value)),
    inRange: mean(forecasts.map(({ isInRange }) => (isInRange ? 1 : 0))),
    brier: predictions.length > 0 ? brierScore(predictions) : null,
  };
}

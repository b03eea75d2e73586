import type { ProgressView } from '@whetstone/contracts/progress';
import { CALIBRATION_NEEDS } from '@whetstone/study/calibration';
import { forecastLoad } from '@whetstone/study/forecast-load';
import { addDays } from '@whetstone/study/iso-date';
import { weekMinutes } from '@whetstone/study/week-minutes';
import type { Actor } from '../../actor.ts';
import type { Reads } from '../../deps.ts';
import { listAsked } from '../plan/choose-scope.ts';
import { type StudyPlan, planStudy } from '../plan/plan-study.ts';
import { presentNext } from '../plan/present-plan.ts';
import { readAllCards } from '../plan/read-cards.ts';
import { readExperience } from '../plan/read-experience.ts';
import { readStudyWish } from '../plan/read-study-wish.ts';
import { listPublicQuestions } from '../study-questions/list-public-questions.ts';
import { readStreak } from '../today/read-streak.ts';
import { mondayOf } from '../today/read-week.ts';
import { readStudiedDays } from '../today/read-studied-days.ts';
import { type Studied, presentAreas, presentSkills } from './present-topics.ts';
import { readCalibration } from './read-calibration.ts';
import { readSkills } from './read-skills.ts';

const WEEKS_SHOWN = 53;
const MINUTE_MS = 60_000;

/** All that is asked for or was met, with its cards. */
async function readStudied({ db }: Reads, personId: string, { state, scope, all }: StudyPlan): Promise<Studied> {
  const cards = new Map((await readAllCards(db, personId)).map((card) => [card.questionId, card]));
  const questions = await listPublicQuestions(db, [...new Set([...listAsked(state), ...cards.keys()])]);
  const { today } = state.clock;
  return { today, plan: scope.next && all, weights: state.preferences.weights, questions: [...questions.values()], cards };
}

async function readDays({ db }: Reads, personId: string, { state }: StudyPlan): Promise<Pick<ProgressView, 'days' | 'week'>> {
  const { clock, preferences } = state;
  const days = await readStudiedDays(db, personId, addDays(mondayOf(clock.today), -7 * (WEEKS_SHOWN - 1)));
  return {
    days: days.map(({ on, durationMs, grades }) => ({ on, minutes: Math.round(durationMs / MINUTE_MS), grades })),
    week: { doneMinutes: weekMinutes(days, clock.today), goalMinutes: preferences.weeklyGoalMinutes },
  };
}

/** How far the actor is, by area and by skill, and on how much evidence that rests. */
export async function getProgress(deps: Reads, { personId }: Pick<Actor, 'personId'>): Promise<ProgressView> {
  const { db } = deps;
  const [wish, experience] = await Promise.all([readStudyWish(db, personId), readExperience(db, personId)]);
  const plan = await planStudy(deps, personId, { wish, experience });
  const { today } = plan.state.clock;
  const studied = await readStudied(deps, personId, plan);
  const skills = await readSkills(
    db,
    studied.questions.map(({ id }) => id),
  );
  return {
    today,
    next: presentNext(plan.scope, today),
    areas: presentAreas(studied),
    skills: presentSkills(studied, skills),
    load: forecastLoad(plan.all),
    forecast: plan.scope.next === null ? [] : plan.wanted.recallByDay,
    ...(await readDays(deps, personId, plan)),
    streak: await readStreak(db, personId, { today, isShown: wish.preferences.isStreakShown }),
    calibration: await readCalibration(db, personId),
    calibrationNeeds: CALIBRATION_NEEDS,
  };
}

import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import { DAYS_WITHOUT_DATE } from '@whetstone/study/plan-settings';
import { addDays } from '@whetstone/study/iso-date';
import type { Deps } from '../../deps.ts';
import { type StudyDay, readStudyDay } from '../people/read-study-day.ts';
import { readStudyQuestions } from '../questions/read-study-questions.ts';
import { type GuideQuestion, readGuideQuestions } from '../targets/read-guide-questions.ts';
import type { Preferences } from '../targets/read-preferences.ts';
import type { Target } from '../targets/read-targets.ts';
import { type TrackPass, readTrackPasses } from '../track-passes/read-track-passes.ts';
import { type StudyCard, type StudyItem, readCards, readComingReviews } from './read-cards.ts';
import { type DayLog, readDayLog } from './read-day-log.ts';

/** What a person wants: the part of a plan that they set. */
export interface StudyWish {
  preferences: Preferences;
  targets: Target[];
}

/** All that a plan is made of. */
export interface StudyState extends StudyWish {
  clock: StudyDay;
  passes: TrackPass[];
  /** questions of the guides of all targets */
  guideQuestions: GuideQuestion[];
  /** public questions of tracks, and of what was done today, by id */
  questions: ReadonlyMap<string, StudyQuestionLink>;
  /** cards of all these questions */
  cards: ReadonlyMap<string, StudyCard>;
  /** what else comes due: questions that no target and no track asks for any more */
  others: StudyItem[];
  done: DayLog;
}

/** No plan reaches further than its latest stage, and none without one further than four weeks. */
function endOf({ targets }: StudyWish, today: string): string {
  const dates = targets.flatMap(({ stages }) => stages.flatMap(({ on }) => on ?? []));
  return [...dates, addDays(today, DAYS_WITHOUT_DATE)].toSorted().at(-1) ?? today;
}

/**
 * Reads what a person's plan is made of, for what they want now or might want.
 * @param most reviews of other questions to read; what is over comes later
 */
export async function readStudyState(deps: Pick<Deps, 'db'>, personId: string, { wish, most }: { wish: StudyWish; most: number }): Promise<StudyState> {
  const { db } = deps;
  const clock = await readStudyDay(db, personId);
  const [passes, guideQuestions, done] = await Promise.all([
    readTrackPasses(deps, personId),
    readGuideQuestions(db, [...new Set(wish.targets.map(({ guide }) => guide.id))]),
    readDayLog(db, personId, clock.today),
  ]);
  const ofTracks = passes.flatMap(({ items }) => items.filter(({ kind }) => kind === 'question').map(({ id }) => id));
  const ids = [...new Set([...ofTracks, ...guideQuestions.map(({ question }) => question.id)])];
  const [questions, cards, others] = await Promise.all([
    readStudyQuestions(db, [...ofTracks, ...done.grades.map(({ questionId }) => questionId)]),
    readCards(db, personId, ids),
    readComingReviews(db, { personId, before: endOf(wish, clock.today), without: ids, most }),
  ]);
  return { ...wish, clock, passes, guideQuestions, questions, cards, others, done };
}

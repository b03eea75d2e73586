import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import type { ExtraTime } from '@whetstone/db/generated/enums';
import { addDays } from '@whetstone/study/iso-date';
import { DAYS_WITHOUT_DATE, DAYS_OF_REHEARSALS } from '@whetstone/study/plan-settings';
import type { Reads } from '../../deps.ts';
import type { StudyClock } from '../study-clock/open-clock.ts';
import { type PastRound, readPastRounds } from '../rounds/read-past-rounds.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';
import { listPublicQuestions } from '../study-questions/list-public-questions.ts';
import { readAcceptedQuestions } from '../suggestions/read-accepted-questions.ts';
import { type GuideQuestion, readGuideQuestions } from '../targets/read-guide-questions.ts';
import type { Preferences } from '../targets/read-preferences.ts';
import type { Target } from '../targets/read-targets.ts';
import { type TrackPass, readTrackPasses } from '../track-passes/read-track-passes.ts';
import { type StudyCard, readCards, readComingReviews } from './read-cards.ts';
import { type DayLog, readDayLog } from './read-day-log.ts';

/** What a person wants: the part of a plan that they set. */
export interface StudyWish {
  preferences: Preferences;
  targets: Target[];
}

/** All that a plan is made of. */
export interface StudyState extends StudyWish {
  clock: StudyClock;
  passes: TrackPass[];
  /** what is to be met before all else, since the person accepted it from a mentor: ids of questions never graded */
  suggested: string[];
  /** public questions of the guides of all targets */
  guideQuestions: GuideQuestion[];
  /** every public question that is asked for, was done today or comes due, by id */
  questions: ReadonlyMap<string, StudyQuestionLink>;
  /** cards of these questions, by question */
  cards: ReadonlyMap<string, StudyCard>;
  /** of the settings: how much longer rounds are */
  extraTime: ExtraTime;
  /** of the time in which rehearsals count */
  rounds: PastRound[];
  /** what today has seen, rounds included */
  done: DayLog;
  /** more comes due than was read */
  isCut: boolean;
}

const MINUTE_MS = 60_000;

/** No plan reaches further than its latest stage, and none without one further than four weeks. */
function endOf({ targets }: StudyWish, today: string): string {
  const dates = targets.flatMap(({ stages }) => stages.flatMap(({ on }) => on ?? []));
  return [...dates, addDays(today, DAYS_WITHOUT_DATE)].toSorted().at(-1) ?? today;
}

function minutesOn(rounds: readonly PastRound[], day: string): number {
  const ms = rounds.filter(({ on }) => on === day).reduce((sum, { durationMs }) => sum + durationMs, 0);
  return Math.round(ms / MINUTE_MS);
}

/** The questions that the tracks ask for, in their order. */
export const idsOfTracks = (passes: readonly TrackPass[]): string[] => [
  ...new Set(passes.flatMap(({ items }) => items.filter(({ kind }) => kind === 'question').map(({ id }) => id))),
];

/**
 * Reads what a person's plan is made of, for what they want now or might want.
 * @param most reviews of questions that nothing asks for to read; what is over comes later
 */
export async function readStudyState(deps: Reads, personId: string, { wish, most }: { wish: StudyWish; most: number }): Promise<StudyState> {
  const { db } = deps;
  const clock = await readStudyClock(db, personId);
  const [passes, suggested, guideQuestions, log, rounds, { extraTime }] = await Promise.all([
    readTrackPasses(deps, personId),
    readAcceptedQuestions(db, personId),
    readGuideQuestions(db, [...new Set(wish.targets.map(({ guide }) => guide.id))]),
    readDayLog(db, personId, clock.today),
    readPastRounds(db, personId, addDays(clock.today, -DAYS_OF_REHEARSALS)),
    db.person.findUniqueOrThrow({ where: { id: personId }, select: { extraTime: true } }),
  ]);
  const asked = [...new Set([...idsOfTracks(passes), ...guideQuestions.map(({ question }) => question.id)])];
  const [own, others] = await Promise.all([
    readCards(db, personId, asked),
    readComingReviews(db, { personId, before: endOf(wish, clock.today), without: asked, most }),
  ]);
  const ofGuides = new Map(guideQuestions.map(({ question }) => [question.id, question]));
  const more = [...idsOfTracks(passes), ...suggested, ...log.grades, ...others].map((one) => (typeof one === 'string' ? one : one.questionId));
  const questions = await listPublicQuestions(
    db,
    more.filter((id) => !ofGuides.has(id)),
  );
  const cards = new Map([...own, ...others].map((card) => [card.questionId, card]));
  const done = { ...log, minutes: log.minutes + minutesOn(rounds, clock.today) };
  return {
    ...wish,
    clock,
    passes,
    suggested,
    guideQuestions,
    questions: new Map([...ofGuides, ...questions]),
    cards,
    extraTime,
    rounds,
    done,
    isCut: others.length === most,
  };
}

import type { GradeOdds } from './grade-odds.ts';
import type { Likely } from './shown-likely.ts';
import type { Card, IsoDate, Weights } from './study-types.ts';

/** A question to be prepared, or that has been begun. */
export interface PlanQuestion {
  id: string;
  /** what a first answer takes */
  minutes: number;
  /** what can be left out as a whole, by its slug */
  area: string;
  /** null when it was never graded */
  card: Pick<Card, 'stability' | 'difficulty' | 'lastStudiedOn' | 'dueOn' | 'isSuspended'> | null;
  /** whether it is to be met before all others that are not met, on the first day that has room for it */
  isSoon?: boolean;
}

export interface PlanReading {
  id: string;
  minutes: number;
}

/** The time that a person gives. */
export interface TimeGiven {
  /** Monday first */
  weekdayMinutes: readonly number[];
  daysOff: readonly IsoDate[];
  /** reviews a day at most */
  reviewCap: number;
  /** a backlog that is worked off in so many days from a date on, instead of at once */
  spread: { fromOn: IsoDate; days: number } | null;
}

/** Mock rounds of what is on the date. */
export interface Rehearsals {
  /** how long one is, where the day has the time */
  minutes: number;
  /** days on which one was done already */
  doneOn: readonly IsoDate[];
}

/** All that a plan follows from: the same input gives the same plan. */
export interface PlanInput {
  today: IsoDate;
  /** the day of the interview, on which nothing is planned; null without one */
  targetOn: IsoDate | null;
  /** in the order in which they are to be met */
  questions: readonly PlanQuestion[];
  /** what is still to be read, in its order */
  readings: readonly PlanReading[];
  time: TimeGiven;
  /** null or left out where nothing can be rehearsed; without a date nothing is */
  rehearsals?: Rehearsals | null;
  /**
   * What has been done today already, which counts against the day's caps: all minutes, those of them that went to first
   * answers, as long as questions are said to take, and the number of reviews.
   */
  doneToday: { minutes: number; newMinutes: number; reviews: number };
  weights?: Weights;
  /** how answers are expected to come out: `estimateGradeOdds` */
  odds?: GradeOdds;
  /** what a review takes, as a part of a first answer */
  reviewShare?: number;
  /** grades of the person's log so far: the more there are, the narrower the range of a forecast */
  evidence?: number;
}

/** What one day holds; ids in the order in which to go. */
export interface DayPlan {
  on: IsoDate;
  capMinutes: number;
  plannedMinutes: number;
  reviewIds: string[];
  reviewMinutes: number;
  newIds: string[];
  newMinutes: number;
  readingIds: string[];
  readingMinutes: number;
  /** of a mock round; 0 for none */
  rehearsalMinutes: number;
  /** reviews that are due on that day or before, and those of them that are not among the day's */
  dueCount: number;
  waitingCount: number;
  waitingMinutes: number;
}

export interface Plan {
  days: DayPlan[];
  /** from the date on, where it is within the 14 days of which the load is told: nothing on the date, then what would come without a further one */
  daysAfter: DayPlan[];
  questionCount: number;
  metCount: number;
  /** mock rounds that have no room before the date */
  rehearsalsLeftOut: number;
  /** first answers that are still to come, and the reviews and mock rounds that the plan holds */
  neededMinutes: number;
  availableMinutes: number;
  /** whether every question is met before the date, or within the days of a plan without one */
  isFeasible: boolean;
  allMetOn: IsoDate | null;
  unmetIds: string[];
  /** mean recall on the date over all questions, those not met counting as not known */
  recall: Likely;
  /** the same for each morning from today to the date, the last being the date itself; what is met later counts as not known until then */
  recallByDay: { on: IsoDate; recall: Likely }[];
  /** recall on the date of each question; 0 for one that is not met */
  recallByQuestion: Map<string, number>;
  /** due reviews that do not fit today */
  backlog: { count: number; minutes: number };
}

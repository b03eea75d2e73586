/** What is simulated. */
export interface Setting {
  questions: number;
  days: number;
  /** minutes that are given, as a part of what all first answers take */
  time: number;
  /** what a review takes, as a part of a first answer */
  share: number;
}

const QUESTIONS = [60, 120, 250];
const DAYS = [10, 21, 45];
const TIMES = [0.5, 0.85, 1, 1.5];
const SHARES = [0.2, 0.5];

export const SETTINGS: readonly Setting[] = SHARES.flatMap((share) =>
  TIMES.flatMap((time) => DAYS.flatMap((days) => QUESTIONS.map((questions) => ({ questions, days, time, share })))),
);

/** So many learners are simulated in each setting that all settings rest on about as many questions. */
const QUESTIONS_IN_ALL = 3_000;
export const learnersOf = ({ questions }: Setting): number => Math.ceil(QUESTIONS_IN_ALL / questions);

/** What must hold: docs/decisions/010. */
export const LEAST_OF_GREEDY = 0.95;
export const LEAST_AHEAD = 0.2;
export const MOST_FORECAST_ERROR = 0.05;

/** New work just fills the time, and reviews are dear: where reviews-first leaves most unmet. */
export const mustBeAhead = ({ time, share }: Setting): boolean => time >= 0.85 && time <= 1 && share === 0.5;

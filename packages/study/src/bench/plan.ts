import { createEmptyCard, fsrs, State } from 'ts-fsrs';
import { addDays } from '../iso-date.ts';
import { planToDate } from '../plan-to-date.ts';
import type { PlanInput, PlanQuestion } from '../plan-types.ts';
import { randomFrom } from '../sim/random.ts';

const DAYS = 90;
const FEW = 1_000;
const MANY = 4_000;
const ROUNDS = 7;
const TODAY = '2026-03-02';
const LENGTHS = [15, 20, 25, 30, 45];

const say = (text: string): void => void process.stderr.write(`  ${text}\n`);
const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** Two thirds are met already, and the days allow all of the rest and many reviews. */
function makeInput(count: number): PlanInput {
  const random = randomFrom(count);
  const questions = Array.from({ length: count }, (_, index): PlanQuestion => {
    const minutes = LENGTHS[Math.floor(random() * LENGTHS.length)] ?? 20;
    const card = {
      stability: 0.5 + random() * 40,
      difficulty: 1 + random() * 9,
      lastStudiedOn: addDays(TODAY, -1 - Math.floor(random() * 30)),
      dueOn: TODAY,
      isSuspended: false,
    };
    return { id: `q${index}`, minutes, area: 'a', card: random() < 0.66 ? card : null };
  });
  const cap = Math.round((count * 20) / DAYS);
  return {
    today: TODAY,
    targetOn: addDays(TODAY, DAYS),
    questions,
    readings: [],
    time: { weekdayMinutes: Array.from({ length: 7 }, () => cap), daysOff: [], reviewCap: 999, spread: null },
    doneToday: { minutes: 0, newMinutes: 0, reviews: 0 },
  };
}

/** One pass: each card is asked once where each grade would lead. */
function passOnce(count: number): void {
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });
  const first = new Date(`${TODAY}T00:00:00Z`);
  const later = new Date(first.getTime() + 5 * 86_400_000);
  for (let index = 0; index < count; index += 1) {
    const card = { ...createEmptyCard(first), stability: 1 + (index % 50), difficulty: 1 + (index % 9), reps: 1, state: State.Review, last_review: first };
    scheduler.repeat(card, later);
  }
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const [few, many] = [makeInput(FEW), makeInput(MANY)];
timed(() => planToDate(few)); // both compile their code at their first run
timed(() => passOnce(FEW));
const rounds = Array.from({ length: ROUNDS }, (_, round) => {
  const times = { pass: timed(() => passOnce(FEW)), few: timed(() => planToDate(few)), many: timed(() => planToDate(many)) };
  say(`round ${round + 1} of ${ROUNDS}: planned in ${ms(times.few)} and ${ms(times.many)}, passed in ${ms(times.pass)}`);
  return times;
});
const [pass, planFew, planMany] = [
  middle(rounds.map((round) => round.pass)),
  middle(rounds.map((round) => round.few)),
  middle(rounds.map((round) => round.many)),
];

console.log(
  JSON.stringify([
    {
      name: `plan of ${FEW.toLocaleString('en')} questions over ${DAYS} days: to one ts-fsrs pass over them`,
      ratio: middle(rounds.map((round) => round.few / round.pass)),
      atMost: 200,
      note: `${ms(planFew)} to ${ms(pass)}`,
    },
    {
      name: `plan: cost of a question among ${MANY.toLocaleString('en')} to one among ${FEW.toLocaleString('en')}`,
      ratio: middle(rounds.map((round) => round.many / MANY / (round.few / FEW))),
      atMost: 1.3,
      note: `${ms(planMany)} to ${ms(planFew)}`,
    },
  ]),
);

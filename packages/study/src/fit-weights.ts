import { clipParameters, default_w } from 'ts-fsrs';
import { type History, judgedDays, readHistory, sumLoss } from './fit-history.ts';
import { Memory, memoryFor } from './memory.ts';
import type { LogEntry, Weights } from './study-types.ts';

/** Reviews that fitting needs. */
export const FIT_NEEDS = 400;

/**
 * How far people's weights lie from the defaults, as a deviation: those of fsrs-rs (`PARAMS_STDDEV` in its training.rs),
 * but for the first four, the stabilities of a first answer, for which the logarithm deviates by one. 0 for the weights of
 * repetitions within a day, which are not used.
 */
const SPREADS = [1, 1, 1, 1, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0, 0, 0, 0.27];
const LOGARITHMIC = 4;

/**
 * The spreads are narrowed to this part: over six kinds of simulated memory that foretold later reviews better than
 * the whole, the half, and the optimiser of fsrs-rs (docs/decisions/010).
 */
const NARROWED = 0.3;

const STEPS = 120;
const RATE = 0.08;
const NUDGE = 1e-3;
/** The part of the reviews, the first by date, that is learned from where the rest judges. */
const LEARNED_PART = 0.8;

export interface Fit {
  /** 21 weights, fitted to all reviews */
  weights: number[];
  /** reviews by which memory can be judged */
  reviews: number;
  /** mean log loss of predicted recall over the last fifth of the reviews, with the weights in use */
  lossBefore: number;
  /** the same with weights fitted to the four fifths before */
  lossAfter: number;
  /** days until recall has fallen to nine in ten after one good answer */
  firstIntervalBefore: number;
  firstIntervalAfter: number;
}

function toWeights(deviations: readonly number[]): number[] {
  const raw = default_w.map((weight, index) => {
    const moved = (deviations[index] ?? 0) * (SPREADS[index] ?? 0);
    return index < LOGARITHMIC ? weight * Math.exp(moved) : weight + moved;
  });
  return clipParameters(raw, 0, false);
}

/** The negative log of what is most likely: loss of the reviews, and how unusual the weights are. */
function costOf(deviations: readonly number[], histories: readonly History[], untilDay: number): number {
  const { loss } = sumLoss(new Memory(toWeights(deviations)), histories, { fromDay: 0, untilDay });
  return loss + deviations.reduce((sum, deviation) => sum + (deviation / NARROWED) ** 2 / 2, 0);
}

/** Adam (Kingma & Ba 2015) with slopes by difference: with 18 numbers to find and some thousand reviews it takes seconds. */
function* descend(histories: readonly History[], untilDay: number): Generator<number, number[]> {
  const [first, second] = [0.9, 0.999];
  const deviations = SPREADS.map(() => 0);
  const means = SPREADS.map(() => 0);
  const squares = SPREADS.map(() => 0);
  for (let step = 1; step <= STEPS; step += 1) {
    const cost = costOf(deviations, histories, untilDay);
    const slopes = SPREADS.map((spread, index) => {
      if (spread === 0) return 0;
      const nudged = deviations.with(index, (deviations[index] ?? 0) + NUDGE);
      return (costOf(nudged, histories, untilDay) - cost) / NUDGE;
    });
    const rate = RATE * (1 - (step - 1) / STEPS);
    for (const [index, slope] of slopes.entries()) {
      const mean = (means[index] = first * (means[index] ?? 0) + (1 - first) * slope);
      const square = (squares[index] = second * (squares[index] ?? 0) + (1 - second) * slope ** 2);
      const change = mean / (1 - first ** step) / (Math.sqrt(square / (1 - second ** step)) + 1e-8);
      deviations[index] = (deviations[index] ?? 0) - rate * change;
    }
    yield step / STEPS;
  }
  return toWeights(deviations);
}

/**
 * The weights of FSRS-6 that are most likely given a person's log, starting from how people in general differ. It is a
 * generator, so that a job can let others work, tell how far it is (0 to 1), and be broken off between two steps.
 * @param logs the log of each question, in any order
 * @param current the weights in use, which the loss before is of
 * @throws RangeError with fewer than `FIT_NEEDS` reviews that follow another by at least a day
 */
export function* fitWeights(logs: readonly (readonly LogEntry[])[], current?: Weights): Generator<number, Fit> {
  const histories = logs.map(readHistory).filter(({ answers }) => answers.length > 1);
  const days = judgedDays(histories);
  if (days.length < FIT_NEEDS) throw new RangeError(`${days.length} reviews are too few to fit weights: ${FIT_NEEDS} are needed`);
  const splitDay = days[Math.floor(days.length * LEARNED_PART)] ?? 0;
  const held = { fromDay: splitDay, untilDay: Infinity };
  const early = yield* inHalves(descend(histories, splitDay), 0);
  const weights = yield* inHalves(descend(histories, Infinity), 0.5);
  const lossOf = (memory: Memory): number => {
    const { loss, count } = sumLoss(memory, histories, held);
    return loss / Math.max(1, count);
  };
  return {
    weights,
    reviews: days.length,
    lossBefore: lossOf(memoryFor(current)),
    lossAfter: lossOf(new Memory(early)),
    firstIntervalBefore: memoryFor(current).first(3).stability,
    firstIntervalAfter: new Memory(weights).first(3).stability,
  };
}

/** One of two halves of the work, told as a part of the whole. */
function* inHalves(work: Generator<number, number[]>, from: number): Generator<number, number[]> {
  let next = work.next();
  while (next.done !== true) {
    yield from + next.value / 2;
    next = work.next();
  }
  return next.value;
}

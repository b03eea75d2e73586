import { default_w } from 'ts-fsrs';
import { schedulerFor } from './scheduler.ts';
import type { Grade, Weights } from './study-types.ts';

/** Memory of one question after an answer. */
export interface MemoryState {
  /** days until recall has fallen to nine in ten */
  stability: number;
  /** 1 to 10 */
  difficulty: number;
}

const LEAST_STABILITY = 0.001;
const MOST_STABILITY = 36_500;

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * The formulas of FSRS-6 (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm) by whole days, as
 * ts-fsrs has them but for its rounding to eight decimals. A plan asks them some hundred thousand times, for which
 * ts-fsrs itself is too slow; cards and due dates come from ts-fsrs.
 */
export class Memory {
  readonly #w: readonly number[];
  readonly #decay: number;
  readonly #factor: number;
  readonly #easyFirst: number;
  readonly #growth: number;

  constructor(weights: readonly number[]) {
    this.#w = weights;
    this.#decay = -this.weight(20);
    this.#factor = Math.exp(Math.log(0.9) / this.#decay) - 1;
    this.#easyFirst = this.#rawFirstDifficulty(4);
    this.#growth = Math.exp(this.weight(8));
  }

  weight(index: number): number {
    return this.#w[index] ?? 0;
  }

  /** R(t, S) = (1 + factor · t / S) ^ decay, with factor such that R(S, S) = 0.9. */
  recall(elapsedDays: number, stability: number): number {
    return (1 + (this.#factor * elapsedDays) / stability) ** this.#decay;
  }

  /** The stability with which recall is that high after so many days; the inverse of `recall`. */
  stabilityFor(recall: number, elapsedDays: number): number {
    return within((this.#factor * elapsedDays) / (recall ** (1 / this.#decay) - 1), LEAST_STABILITY, MOST_STABILITY);
  }

  first(grade: Grade): MemoryState {
    return { stability: Math.max(this.weight(grade - 1), 0.1), difficulty: within(this.#rawFirstDifficulty(grade), 1, 10) };
  }

  /** @param recall what was to be expected when the answer was given */
  after(state: MemoryState, recall: number, grade: Grade): MemoryState {
    const stability = grade === 1 ? this.#afterLapse(state, recall) : this.#afterRecall(state, recall, grade);
    return { stability, difficulty: this.nextDifficulty(state.difficulty, grade) };
  }

  /** The factor by which stability grows, less one, for a grade of good. */
  growth({ stability, difficulty }: MemoryState, recall: number): number {
    return this.#growth * (11 - difficulty) * stability ** -this.weight(9) * (Math.exp((1 - recall) * this.weight(10)) - 1);
  }

  nextDifficulty(difficulty: number, grade: Grade): number {
    const change = (-this.weight(6) * (grade - 3) * (10 - difficulty)) / 9;
    const reverted = this.weight(7) * this.#easyFirst + (1 - this.weight(7)) * (difficulty + change);
    return within(reverted, 1, 10);
  }

  #rawFirstDifficulty(grade: Grade): number {
    return this.weight(4) - Math.exp((grade - 1) * this.weight(5)) + 1;
  }

  #afterRecall(state: MemoryState, recall: number, grade: Grade): number {
    const bonus = grade === 2 ? this.weight(15) : grade === 4 ? this.weight(16) : 1;
    return within(state.stability * (1 + this.growth(state, recall) * bonus), LEAST_STABILITY, MOST_STABILITY);
  }

  #afterLapse({ stability, difficulty }: MemoryState, recall: number): number {
    const fallen = this.weight(11) * difficulty ** -this.weight(12) * ((stability + 1) ** this.weight(13) - 1) * Math.exp((1 - recall) * this.weight(14));
    return within(fallen, LEAST_STABILITY, Math.max(stability, LEAST_STABILITY));
  }
}

const memories = new WeakMap<readonly number[], Memory>();

/** @throws RangeError when there are weights but not 21 finite ones */
export function memoryFor(weights?: Weights): Memory {
  const key = weights && weights.length > 0 ? weights : default_w;
  const known = memories.get(key);
  if (known) return known;
  const made = new Memory([...schedulerFor(weights).parameters.w]);
  memories.set(key, made);
  return made;
}

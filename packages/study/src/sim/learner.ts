import type { GradeOdds } from '../grade-odds.ts';
import type { Memory, MemoryState } from '../memory.ts';
import type { Grade } from '../study-types.ts';

const GRADES: readonly Grade[] = [1, 2, 3, 4];

function drawGrade(odds: readonly number[], draw: number, grades: readonly Grade[]): Grade {
  let sum = 0;
  for (const [index, odd] of odds.entries()) {
    sum += odd;
    if (draw < sum) return grades[index] ?? 4;
  }
  return 4;
}

/** True memory of one question. */
export interface TrueState extends MemoryState {
  lastOn: number;
}

/** A simulated person: memory follows FSRS-6 with weights of their own, and chance decides each answer. */
export class Learner {
  readonly memory: Memory;
  readonly odds: GradeOdds;
  readonly states = new Map<number, TrueState>();
  readonly #random: () => number;

  constructor(memory: Memory, odds: GradeOdds, random: () => number) {
    this.memory = memory;
    this.odds = odds;
    this.#random = random;
  }

  /** True recall; 0 for what was never met. */
  recall(question: number, day: number): number {
    const state = this.states.get(question);
    return state ? this.memory.recall(day - state.lastOn, state.stability) : 0;
  }

  /** Answers a question on a day, and learns from it. */
  answer(question: number, day: number): Grade {
    const state = this.states.get(question);
    if (!state) {
      const grade = drawGrade(this.odds.first, this.#random(), GRADES);
      this.states.set(question, { ...this.memory.first(grade), lastOn: day });
      return grade;
    }
    const recall = this.recall(question, day);
    const grade = this.#random() < recall ? drawGrade(this.odds.recalled, this.#random(), GRADES.slice(1)) : 1;
    this.states.set(question, { ...this.memory.after(state, recall, grade), lastOn: day });
    return grade;
  }
}

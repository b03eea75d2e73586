/** How answers come out: all probabilities, each list summing to 1. */
export interface GradeOdds {
  /** of a first answer: again, hard, good, easy */
  first: readonly [number, number, number, number];
  /** of a review in which it was remembered: hard, good, easy */
  recalled: readonly [number, number, number];
}

/**
 * What is expected of a person of whom nothing is known: the means that the simulator of fsrs-rs is set to
 * (https://github.com/open-spaced-repetition/fsrs-rs, `SimulatorConfig::default`).
 */
export const USUAL_ODDS: GradeOdds = { first: [0.24, 0.094, 0.495, 0.171], recalled: [0.224, 0.631, 0.145] };

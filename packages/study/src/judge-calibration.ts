import { type JudgedPair, quadraticWeightedKappa } from './weighted-kappa.ts';

export interface CalibrationResult {
  /** null without any judgement */
  kappa: number | null;
  count: number;
  /** in levels; 0 without any */
  largestDifference: number;
  /** whether the open queue is open to whoever judged so */
  isOpen: boolean;
}

/** Levels of a rubric, from strong no hire to strong hire. */
const LEVELS = 4;
/** Below this, kappa says too little. */
export const CALIBRATION_LEAST = 12;
export const CALIBRATION_KAPPA = 0.6;
/** In levels; a difference of as many is one too large. */
export const CALIBRATION_TOO_FAR = 2;

/** Whether a mentor's levels are close enough to the references: enough of them, beyond chance, and none far off. */
export function judgeCalibration(judgements: readonly JudgedPair[]): CalibrationResult {
  const kappa = quadraticWeightedKappa(judgements, LEVELS);
  const largestDifference = Math.max(0, ...judgements.map(({ given, reference }) => Math.abs(given - reference)));
  const count = judgements.length;
  const isOpen = count >= CALIBRATION_LEAST && kappa !== null && kappa >= CALIBRATION_KAPPA && largestDifference < CALIBRATION_TOO_FAR;
  return { kappa, count, largestDifference, isOpen };
}

import type { Grade } from './study-types.ts';

/** A review of which it was predicted how likely it would be remembered. */
export interface Prediction {
  /** 0 to 1, from before the answer was seen */
  predicted: number;
  grade: Grade;
}

export interface Calibration {
  /** by predicted recall; only those that hold reviews */
  bins: { low: number; high: number; predicted: number; actual: number; count: number }[];
  /** mean squared difference of predicted recall and what came, 0 to 1; lower is better */
  brier: number;
  count: number;
}

/** Reviews that are needed before predicted is held against actual recall. */
export const CALIBRATION_NEEDS = 50;

const BOUNDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

const isRecalled = ({ grade }: Prediction): number => (grade === 1 ? 0 : 1);
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** Mean squared difference of predicted recall and what came (Brier 1950); 0 without any. */
export function brierScore(predictions: readonly Prediction[]): number {
  return predictions.length === 0 ? 0 : mean(predictions.map((prediction) => (prediction.predicted - isRecalled(prediction)) ** 2));
}

/**
 * Predicted against actual recall of reviews.
 * @returns null below `CALIBRATION_NEEDS` reviews
 */
export function calibrate(predictions: readonly Prediction[]): Calibration | null {
  if (predictions.length < CALIBRATION_NEEDS) return null;
  const bins = BOUNDS.slice(0, -1).flatMap((low, index) => {
    const high = BOUNDS[index + 1] ?? 1;
    const inside = predictions.filter(({ predicted }) => predicted >= low && (predicted < high || (high === 1 && predicted === 1)));
    if (inside.length === 0) return [];
    return [{ low, high, predicted: mean(inside.map(({ predicted }) => predicted)), actual: mean(inside.map(isRecalled)), count: inside.length }];
  });
  return { bins, brier: brierScore(predictions), count: predictions.length };
}

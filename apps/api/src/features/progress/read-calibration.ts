import { type Calibration, calibrate } from '@whetstone/study/calibration';
import type { Prisma } from '@whetstone/db/generated/client';
import { readLatestGrades } from '../plan/read-latest-grades.ts';

/** The latest show how well is predicted now, and are few enough to read whenever it is asked. */
const MOST_PREDICTIONS = 2000;

/** Predicted against actual recall of a person's latest reviews; null while there are too few. */
export async function readCalibration(db: Pick<Prisma.TransactionClient, '$queryRaw'>, personId: string): Promise<Calibration | null> {
  const grades = await readLatestGrades(db, personId, MOST_PREDICTIONS);
  return calibrate(grades.flatMap(({ grade, predicted }) => (predicted === null ? [] : [{ grade, predicted }])));
}

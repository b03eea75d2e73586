import type { CalibrationView } from '@whetstone/contracts/calibration';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { presentCalibration } from './present-calibration.ts';

/** The actor's calibration as a mentor. */
export async function getCalibration({ db }: Deps, { personId }: Actor): Promise<CalibrationView> {
  return presentCalibration(db, personId);
}

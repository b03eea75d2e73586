import type { Deps } from '../../deps.ts';
import { startCeremony } from '../ceremonies/start-ceremony.ts';

const MINUTES = 5;

/** Remembers for five minutes that a password was right. @returns the id under which the second factor is shown */
export async function startSecondStep(deps: Deps, personId: string): Promise<string> {
  return startCeremony(deps, { kind: 'second-step', challenge: '', personId, minutes: MINUTES });
}

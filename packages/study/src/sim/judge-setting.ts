import { LEAST_AHEAD, LEAST_OF_GREEDY, MOST_FORECAST_ERROR, mustBeAhead } from './settings.ts';
import type { SettingResult } from './simulate-setting.ts';

/** What does not hold in a setting; empty when all does. */
export function judgeSetting({ setting, ours, reviewsFirst, greedy, forecast }: SettingResult): string[] {
  const faults: string[] = [];
  if (ours < LEAST_OF_GREEDY * greedy) faults.push(`below ${LEAST_OF_GREEDY} of greedy`);
  if (ours < reviewsFirst) faults.push('below reviews-first');
  if (mustBeAhead(setting) && ours < reviewsFirst + LEAST_AHEAD) faults.push(`less than ${LEAST_AHEAD} ahead`);
  if (Math.abs(forecast - ours) > MOST_FORECAST_ERROR) faults.push(`forecast off by more than ${MOST_FORECAST_ERROR}`);
  return faults;
}

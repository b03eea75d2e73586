import { describe, expect, it } from 'vitest';
import { judgeSetting } from './judge-setting.ts';
import { SETTINGS } from './settings.ts';
import { simulateSetting } from './simulate-setting.ts';

/** The quick ones of the settings of `pnpm sim`; all others are simulated there. */
const QUICK = SETTINGS.filter(({ questions, days }) => questions === 60 && days <= 21);

describe('planDay in simulated courses', () => {
  it.each(QUICK)('comes near to greedy, is not below reviews-first, and foretells it: $days days, $time of the time, reviews at $share', (setting) => {
    expect(judgeSetting(simulateSetting(setting, { learners: 12 }))).toEqual([]);
  });

  it('would be told if it fell short', () => {
    const [setting] = SETTINGS;
    if (!setting) throw new Error('no setting');
    const result = { ...simulateSetting(setting, { learners: 1 }), ours: 0.4, greedy: 0.5, reviewsFirst: 0.45, forecast: 0.5 };
    expect(judgeSetting(result)).toHaveLength(3);
  });
});

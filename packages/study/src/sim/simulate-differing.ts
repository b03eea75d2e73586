import { memoryFor } from '../memory.ts';
import { DIFFERING_LEARNERS } from './differing-learners.ts';
import type { Setting } from './settings.ts';
import { type SettingResult, simulateSetting } from './simulate-setting.ts';

/** Settings in which learners are simulated whose memory the planner does not know. */
const DIFFERING_SETTINGS: readonly Setting[] = [
  { questions: 120, days: 21, time: 0.85, share: 0.5 },
  { questions: 120, days: 21, time: 1.5, share: 0.2 },
  { questions: 120, days: 45, time: 1.5, share: 0.5 },
];
const LEARNERS = 12;

/** The same three ways for learners whose memory differs: greedy knows it, ours and reviews-first go by the defaults. */
export function simulateDiffering(): { name: string; result: SettingResult }[] {
  return DIFFERING_LEARNERS.flatMap(({ name, weights }) =>
    DIFFERING_SETTINGS.map((setting) => ({ name, result: simulateSetting(setting, { learners: LEARNERS, memory: memoryFor(weights) }) })),
  );
}

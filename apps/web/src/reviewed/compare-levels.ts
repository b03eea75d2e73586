import { SELF_LEVELS } from '@whetstone/contracts/attempts';

type Level = (typeof SELF_LEVELS)[number];

/**
 * By how many levels the second lies above the first; negative for below.
 * @returns null where one of the two saw no evidence, which is no place on the scale
 */
export function compareLevels(own: Level, theirs: Level): number | null {
  if (own === theirs) return 0;
  if (own === 'no-evidence' || theirs === 'no-evidence') return null;
  return SELF_LEVELS.indexOf(theirs) - SELF_LEVELS.indexOf(own);
}

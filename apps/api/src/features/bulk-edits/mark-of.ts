import { hashOf } from '@whetstone/content/record-json';
import type { Chosen } from './read-chosen.ts';

/** What no question has: of one that was changed before it was shown. */
export const STALE_MARK = '0'.repeat(16);

/** A short mark of a question as it stands: another one means that somebody has changed it. */
export function markOf({ version, status, area, skills }: Pick<Chosen, 'version' | 'status' | 'area' | 'skills'>): string {
  return hashOf({ version, status, area, skills }).slice(0, STALE_MARK.length);
}

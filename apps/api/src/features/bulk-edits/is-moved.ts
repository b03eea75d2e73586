import type { Place } from './write-places.ts';

/** Whether a question stands elsewhere than it would by a new version of it alone, or by nothing at all. */
export function isMoved(from: Place, to: Place, isNewVersion: boolean): boolean {
  return to.area !== from.area || to.status !== (isNewVersion ? 'draft' : from.status) || to.skills.join(' ') !== from.skills.join(' ');
}

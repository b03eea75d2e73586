import type { BulkChange, BulkConflict } from '@whetstone/contracts/bulk-edits';
import { type Standing, standingOf } from './read-chosen.ts';

export type Plan = { outcome: 'change'; after: Standing; isNewVersion: boolean } | { outcome: 'unchanged' } | { outcome: 'conflict'; why: BulkConflict };

const inOrder = (slugs: Iterable<string>): string[] => [...new Set(slugs)].toSorted((a, b) => (a < b ? -1 : 1));

function skillsAfter(skills: readonly string[], { addSkills = [], removeSkills = [] }: BulkChange): string[] {
  return inOrder([...skills, ...addSkills].filter((skill) => !removeSkills.includes(skill)));
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((slug, at) => slug === other[at]);

function changed({ status, area, skills, kind, difficulty, minutes }: Standing, change: BulkChange): { after: Standing; isNewVersion: boolean } {
  const said = { kind: change.kind ?? kind, difficulty: change.difficulty ?? difficulty, minutes: change.minutes ?? minutes };
  const isNewVersion = said.kind !== kind || said.difficulty !== difficulty || said.minutes !== minutes;
  const place = { area: change.area ?? area, skills: skillsAfter(skills, change) };
  // what says something else was not approved, and what is ready has an area and skills
  const isBare = place.area === null || place.skills.length === 0;
  return { after: { ...said, ...place, status: isNewVersion || isBare ? 'draft' : status }, isNewVersion };
}

/**
 * What a change makes of a question.
 * @param isAsSeen nobody has changed it since it was looked at
 */
export function planChange(before: Standing, change: BulkChange, isAsSeen: boolean): Plan {
  if (before.status === 'retired') return { outcome: 'conflict', why: 'retired' };
  if (!isAsSeen) return { outcome: 'conflict', why: 'changed' };
  // a change would take it back from whoever is asked to approve it
  if (before.status === 'in_review') return { outcome: 'conflict', why: 'in-review' };
  if (change.retire) return { outcome: 'change', after: { ...standingOf(before), status: 'retired' }, isNewVersion: false };
  const { after, isNewVersion } = changed(before, change);
  if (!isNewVersion && after.area === before.area && isSame(after.skills, before.skills)) return { outcome: 'unchanged' };
  return { outcome: 'change', after, isNewVersion };
}

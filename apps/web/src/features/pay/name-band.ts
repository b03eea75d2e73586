import type { Band } from '@whetstone/contracts/salaries';

/** What tells a band from the others of its page: its region, its level, or both. */
export function nameBand({ region, level }: Pick<Band, 'region' | 'level'>): string {
  return [region, level].filter(Boolean).join(', ');
}

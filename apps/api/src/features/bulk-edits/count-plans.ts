import type { BulkCounts } from '@whetstone/contracts/bulk-edits';
import type { Plan } from './plan-change.ts';

export function countPlans(plans: readonly Plan[]): BulkCounts {
  const counts = { change: 0, unchanged: 0, conflict: 0 };
  for (const { outcome } of plans) counts[outcome] += 1;
  return counts;
}

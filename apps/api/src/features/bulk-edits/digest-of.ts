import { hashOf } from '@whetstone/content/record-json';
import type { BulkChange, BulkPreview } from '@whetstone/contracts/bulk-edits';

/** Stands for a preview: what a change makes of questions follows from the change and from how they stood. */
export function digestOf(change: BulkChange, seen: BulkPreview['seen']): string {
  return hashOf({ change, seen: seen.map(({ id, mark }) => [id, mark]) });
}

import type { ExportReport } from '@whetstone/contracts/exports';
import type { LeavingQuestion } from '@whetstone/importers/export/exported';

type Stays = ExportReport['staysOut'][number]['some'][number];

/** What of a workspace or of a set leaves, by parts, so that nobody else waits for all of it to be read. */
export interface Leaving {
  parts: AsyncIterable<LeavingQuestion[]>;
  /** known from the start: what is retired has no state in a file */
  retired: Stays[];
  /** the workspace whose questions leave in their current versions, so that it is known of which version a file speaks when it comes back */
  workspaceId?: string;
}

import { digestOf } from '../features/bulk-edits/digest-of.ts';
import { markOf } from '../features/bulk-edits/mark-of.ts';
import type { Row } from './row.ts';
import type { ActorName, World } from './cast.ts';

const MEMBERS: ActorName[] = ['recruiter owner', 'recruiter viewer'];
const WORKSPACE_OWNER: ActorName[] = ['recruiter owner'];
const VIEWER_KNOWS = { 'recruiter viewer': 403 };

const CHANGE = { area: 'linux' };
const question = (w: World): string => `q-${w.ids.workspaceQuestion}`;

function shown(w: World) {
  const seen = [{ id: question(w), mark: markOf({ version: 1, status: 'draft', area: null, skills: [] }) }];
  return { change: CHANGE, seen, digest: digestOf(CHANGE, seen) };
}

/** The authorization matrix of bulk edits. */
export const BULK_ROWS: Record<string, Row> = {
  'GET /api/workspaces/:id/bulk-edits': { may: MEMBERS, params: (w) => ({ id: w.ids.workspace }) },
  'POST /api/workspaces/:id/bulk-edits/preview': {
    may: WORKSPACE_OWNER,
    params: (w) => ({ id: w.ids.workspace }),
    body: (w) => ({ selection: { by: 'rows', rows: [{ id: question(w), version: 1 }] }, change: CHANGE }),
    also: VIEWER_KNOWS,
  },
  'PUT /api/workspaces/:id/bulk-edits/:editId': {
    may: WORKSPACE_OWNER,
    params: (w) => ({ id: w.ids.workspace, editId: w.ids.newThing }),
    body: shown,
    also: VIEWER_KNOWS,
  },
  'PUT /api/workspaces/:id/bulk-edits/:editId/undo': {
    may: WORKSPACE_OWNER,
    params: (w) => ({ id: w.ids.workspace, editId: w.ids.bulkEdit }),
    also: VIEWER_KNOWS,
  },
};

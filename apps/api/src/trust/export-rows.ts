import type { Row } from './row.ts';
import type { ActorName, World } from './cast.ts';

const MEMBERS: ActorName[] = ['recruiter owner', 'recruiter viewer'];

const workspace = (w: World) => ({ id: w.ids.workspace });
const set = (w: World) => ({ ...workspace(w), setId: w.ids.questionSet });

/** The authorization matrix of what leaves a workspace as a file: for all who read it. */
export const EXPORT_ROWS: Record<string, Row> = {
  'GET /api/workspaces/:id/export-report': { may: MEMBERS, params: workspace, query: '?format=gift' },
  'GET /api/workspaces/:id/export': { may: MEMBERS, params: workspace, query: '?format=csv' },
  'GET /api/workspaces/:id/sets/:setId/export-report': { may: MEMBERS, params: set, query: '?format=gift' },
  'GET /api/workspaces/:id/sets/:setId/export': { may: MEMBERS, params: set, query: '?format=docx' },
  'GET /api/workspaces/:id/sets/:setId/kit.docx': { may: MEMBERS, params: set },
};

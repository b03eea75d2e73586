import { AUTHORING_ROWS } from './authoring-rows.ts';
import { EXPORT_ROWS } from './export-rows.ts';
import { BULK_ROWS } from './bulk-rows.ts';
import { IMPORT_ROWS } from './import-rows.ts';
import type { Row } from './row.ts';
import { ASSESSMENT_ROWS } from './assessment-rows.ts';
import { SET_ROWS } from './set-rows.ts';
import type { ActorName, World } from './cast.ts';

const RECRUITERS: ActorName[] = ['mentor and recruiter', 'recruiter owner', 'recruiter viewer', 'recruiter outside'];
const WORKSPACE_OWNER: ActorName[] = ['recruiter owner'];
const MEMBERS: ActorName[] = ['recruiter owner', 'recruiter viewer'];
const VIEWER_KNOWS = { 'recruiter viewer': 403 };

const own = (thing: keyof World['ids']) => (w: World) => ({ id: w.ids[thing] });
const viewerOfWorkspace = (w: World) => ({ id: w.ids.workspace, personId: w.people['recruiter viewer'].id });

/** The authorization matrix of workspaces and of what they hold. */
export const RECRUITER_ROWS: Record<string, Row> = {
  'GET /api/workspaces': { may: RECRUITERS },
  'POST /api/workspaces': { may: RECRUITERS, body: () => ({ name: 'Another' }) },
  'GET /api/workspaces/:id': { may: MEMBERS, params: own('workspace') },
  'PATCH /api/workspaces/:id': { may: WORKSPACE_OWNER, params: own('workspace'), body: () => ({ name: 'Renamed' }), also: VIEWER_KNOWS },
  'GET /api/workspaces/:id/questions': { may: MEMBERS, params: own('workspace') },
  'POST /api/workspaces/:id/members': {
    may: WORKSPACE_OWNER,
    params: own('workspace'),
    body: (w) => ({ signInName: w.people['recruiter outside'].signInName, role: 'viewer' }),
    also: VIEWER_KNOWS,
  },
  'PATCH /api/workspaces/:id/members/:personId': {
    may: WORKSPACE_OWNER,
    params: viewerOfWorkspace,
    body: () => ({ role: 'editor' }),
    also: VIEWER_KNOWS,
  },
  'DELETE /api/workspaces/:id/members/:personId': { may: MEMBERS, params: viewerOfWorkspace },

  ...IMPORT_ROWS,
  ...SET_ROWS,
  ...AUTHORING_ROWS,
  ...ASSESSMENT_ROWS,
  ...EXPORT_ROWS,
  ...BULK_ROWS,
};

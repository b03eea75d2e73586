import type { Row } from './row.ts';
import type { ActorName, World } from './cast.ts';

const MEMBERS: ActorName[] = ['recruiter owner', 'recruiter viewer'];
const WORKSPACE_OWNER: ActorName[] = ['recruiter owner'];
const VIEWER_KNOWS = { 'recruiter viewer': 403 };

const inWorkspace = (thing: keyof World['ids']) => (w: World) => ({ id: w.ids.workspace, importId: w.ids[thing] });
const bank = () => ({ files: [{ path: 'queues.md', base64: Buffer.from('## Why is a queue bounded?\n\nBecause memory is.\n').toString('base64') }] });

/** The authorization matrix of banks that are brought into a workspace. */
export const IMPORT_ROWS: Record<string, Row> = {
  'GET /api/workspaces/:id/questions/:questionId': {
    may: MEMBERS,
    params: (w) => ({ id: w.ids.workspace, questionId: `q-${w.ids.workspaceQuestion}` }),
  },
  'GET /api/workspaces/:id/imports': { may: MEMBERS, params: (w) => ({ id: w.ids.workspace }) },
  'PUT /api/workspaces/:id/imports/:importId': { may: WORKSPACE_OWNER, params: inWorkspace('newThing'), body: bank, also: VIEWER_KNOWS },
  'GET /api/workspaces/:id/imports/:importId': { may: MEMBERS, params: inWorkspace('bankImport') },
  'GET /api/workspaces/:id/imports/:importId/rows': { may: MEMBERS, params: inWorkspace('bankImport') },
  'GET /api/workspaces/:id/imports/:importId/messages': { may: MEMBERS, params: inWorkspace('bankImport') },
  'PUT /api/workspaces/:id/imports/:importId/fixes/:fixId': {
    may: WORKSPACE_OWNER,
    params: (w) => ({ ...inWorkspace('bankImport')(w), fixId: w.ids.newThing }),
    body: (w) => ({ revision: 0, fix: { kind: 'leave-out', row: w.ids.importRow } }),
    also: VIEWER_KNOWS,
  },
  'PUT /api/workspaces/:id/imports/:importId/columns': {
    may: WORKSPACE_OWNER,
    params: inWorkspace('bankImport'),
    body: () => ({ revision: 0, file: 'zibelline.csv', hasNames: true, roles: ['question'] }),
    also: VIEWER_KNOWS,
  },
  'PUT /api/workspaces/:id/imports/:importId/commit': {
    may: WORKSPACE_OWNER,
    params: inWorkspace('bankImport'),
    body: () => ({ revision: 0 }),
    also: VIEWER_KNOWS,
  },
  'PUT /api/workspaces/:id/imports/:importId/undo': { may: WORKSPACE_OWNER, params: inWorkspace('committedImport'), also: VIEWER_KNOWS },
  'PUT /api/workspaces/:id/imports/:importId/cancel': { may: WORKSPACE_OWNER, params: inWorkspace('bankImport'), also: VIEWER_KNOWS },
};

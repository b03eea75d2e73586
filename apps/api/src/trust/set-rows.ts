import type { Row } from './row.ts';
import { ACTORS, type ActorName, type World } from './cast.ts';

const MEMBERS: ActorName[] = ['recruiter owner', 'recruiter viewer'];
const WORKSPACE_OWNER: ActorName[] = ['recruiter owner'];
const VIEWER_KNOWS = { 'recruiter viewer': 403 };

const inWorkspace = (thing: keyof World['ids']) => (w: World) => ({ id: w.ids.workspace, setId: w.ids[thing] });
const firstVersion = (w: World) => ({ ...inWorkspace('questionSet')(w), number: '1' });
const AIM = { name: 'Phone screen', guide: 'acme-sre', stage: 'phone', minutes: 45 };
const chosen = () => ({ revision: 0, items: [{ questionId: 'q-top-ips', minutes: 20, takeNewer: false }] });

/** The authorization matrix of question sets. */
export const SET_ROWS: Record<string, Row> = {
  'GET /api/workspaces/:id/sets': { may: MEMBERS, params: (w) => ({ id: w.ids.workspace }) },
  'PUT /api/workspaces/:id/sets/:setId': {
    may: WORKSPACE_OWNER,
    params: inWorkspace('newThing'),
    body: () => ({ ...AIM, from: null }),
    also: VIEWER_KNOWS,
  },
  'GET /api/workspaces/:id/sets/:setId': { may: MEMBERS, params: inWorkspace('questionSet') },
  'PATCH /api/workspaces/:id/sets/:setId': {
    may: WORKSPACE_OWNER,
    params: inWorkspace('questionSet'),
    body: () => ({ ...AIM, revision: 0, isArchived: false }),
    also: VIEWER_KNOWS,
  },
  'PUT /api/workspaces/:id/sets/:setId/items': { may: WORKSPACE_OWNER, params: inWorkspace('questionSet'), body: chosen, also: VIEWER_KNOWS },
  'GET /api/workspaces/:id/sets/:setId/analysis': { may: MEMBERS, params: inWorkspace('questionSet') },
  'GET /api/workspaces/:id/sets/:setId/kit': { may: MEMBERS, params: inWorkspace('questionSet') },
  'GET /api/workspaces/:id/sets/:setId/versions/:number': { may: MEMBERS, params: firstVersion },
  'POST /api/workspaces/:id/sets/:setId/versions/:number/restore': {
    may: WORKSPACE_OWNER,
    params: firstVersion,
    body: () => ({ revision: 0 }),
    also: VIEWER_KNOWS,
  },
  'POST /api/workspaces/:id/sets/:setId/links': { may: WORKSPACE_OWNER, params: inWorkspace('questionSet'), body: () => ({ days: 7 }), also: VIEWER_KNOWS },
  'DELETE /api/workspaces/:id/sets/:setId/links/:linkId': {
    may: WORKSPACE_OWNER,
    params: (w) => ({ ...inWorkspace('questionSet')(w), linkId: w.ids.setLink }),
    also: VIEWER_KNOWS,
  },
  'POST /api/shared-sets': { may: ACTORS, body: (w) => ({ token: w.tokens.sharedSet }) },
};

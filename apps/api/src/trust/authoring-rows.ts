import type { Row } from './row.ts';
import type { ActorName, World } from './cast.ts';

const MEMBERS: ActorName[] = ['recruiter owner', 'recruiter viewer'];
const WORKSPACE_OWNER: ActorName[] = ['recruiter owner'];
const VIEWER_KNOWS = { 'recruiter viewer': 403 };

const workspace = (w: World) => ({ id: w.ids.workspace });
const question = (thing: keyof World['ids']) => (w: World) => ({ id: w.ids.workspace, questionId: `q-${w.ids[thing]}` });
const conflict = (w: World) => ({ id: w.ids.workspace, conflictId: w.ids.questionConflict });

const PLACE = { area: 'linux', skills: ['linux'], sources: [] };
const EMPTY = { choices: [], hints: [], rubric: [], probes: [], pitfalls: '', references: '', code: '' };
const RECORD = { title: 'What is a queue?', kind: 'concept', difficulty: 'easy', minutes: 5, prompt: 'Say it.', answer: 'A line.', ...EMPTY };
const saved = () => ({ base: 0, basePlace: '', place: PLACE, record: RECORD });

/** The authorization matrix of writing questions in a workspace, and of the files of them. */
export const AUTHORING_ROWS: Record<string, Row> = {
  'GET /api/workspaces/:id/vocabulary': { may: MEMBERS, params: workspace },
  'GET /api/workspaces/:id/questions/:questionId/source': { may: MEMBERS, params: question('workspaceQuestion') },
  'PUT /api/workspaces/:id/questions/:questionId/source': { may: WORKSPACE_OWNER, params: question('newThing'), body: saved, also: VIEWER_KNOWS },
  'POST /api/workspaces/:id/questions/preview': { may: WORKSPACE_OWNER, params: workspace, body: () => ({ place: PLACE, record: RECORD }), also: VIEWER_KNOWS },
  'POST /api/workspaces/:id/questions/:questionId/decisions': {
    may: WORKSPACE_OWNER,
    params: question('workspaceQuestion'),
    body: (w) => ({ id: w.ids.newThing, version: 1, kind: 'retire', note: '' }),
    also: VIEWER_KNOWS,
  },
  'GET /api/workspaces/:id/questions/:questionId/changes': { may: MEMBERS, params: question('workspaceQuestion') },
  'PUT /api/workspaces/:id/questions/:questionId/copy': {
    may: WORKSPACE_OWNER,
    params: question('newThing'),
    body: () => ({ from: 'fork' }),
    also: VIEWER_KNOWS,
  },
  'POST /api/workspaces/:id/question-files': {
    may: WORKSPACE_OWNER,
    params: workspace,
    body: () => ({ isDry: true, files: [{ path: 'questions/linux/a.md', base64: Buffer.from('# A').toString('base64') }] }),
    also: VIEWER_KNOWS,
  },
  'GET /api/workspaces/:id/question-conflicts': { may: MEMBERS, params: workspace },
  'GET /api/workspaces/:id/question-conflicts/:conflictId': { may: MEMBERS, params: conflict },
  'PUT /api/workspaces/:id/question-conflicts/:conflictId/settlement': {
    may: WORKSPACE_OWNER,
    params: conflict,
    body: () => ({ take: 'ours', version: 1 }),
    also: VIEWER_KNOWS,
  },
};

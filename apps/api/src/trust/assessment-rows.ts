import { digestOf } from '../features/assessments/make-work.ts';
import type { Row } from './row.ts';
import { handedWork } from './world-assessments.ts';
import type { ActorName, World } from './cast.ts';

const MEMBERS: ActorName[] = ['recruiter owner', 'recruiter viewer'];
const WORKSPACE_OWNER: ActorName[] = ['recruiter owner'];
const CANDIDATES: ActorName[] = ['owner', 'other candidate'];
const OWNER: ActorName[] = ['owner'];
const VIEWER_KNOWS = { 'recruiter viewer': 403 };

const inSet = (w: World) => ({ id: w.ids.workspace, setId: w.ids.questionSet });
const assessment = (thing: 'assessment' | 'handedAssessment' | 'newThing') => (w: World) => ({ ...inSet(w), assessmentId: w.ids[thing] });
const handedIn = (w: World) => ({ ...assessment('handedAssessment')(w), submissionId: w.ids.assessmentTicket });
const mine = (thing: 'overRound' | 'handedRound' | 'newThing') => (w: World) => ({ id: w.ids[thing] });
const LEVEL = { position: 1, dimension: 'Communication', level: 'hire', evidence: 'It copies the page tables' };

const AT = '/api/workspaces/:id/sets/:setId/assessments';

/** The authorization matrix of practice assessments. */
export const ASSESSMENT_ROWS: Record<string, Row> = {
  [`GET ${AT}`]: { may: MEMBERS, params: inSet },
  [`PUT ${AT}/:assessmentId`]: {
    may: WORKSPACE_OWNER,
    params: assessment('newThing'),
    body: () => ({ name: 'Screen', note: '', minutes: 45, mayPause: false, days: 14 }),
    also: VIEWER_KNOWS,
  },
  [`GET ${AT}/:assessmentId`]: { may: MEMBERS, params: assessment('assessment') },
  [`POST ${AT}/:assessmentId/link`]: { may: WORKSPACE_OWNER, params: assessment('assessment'), also: VIEWER_KNOWS },
  [`DELETE ${AT}/:assessmentId/link`]: { may: WORKSPACE_OWNER, params: assessment('handedAssessment'), also: VIEWER_KNOWS },
  [`GET ${AT}/:assessmentId/submissions`]: { may: WORKSPACE_OWNER, params: assessment('handedAssessment'), also: VIEWER_KNOWS },
  [`GET ${AT}/:assessmentId/submissions/:submissionId`]: { may: WORKSPACE_OWNER, params: handedIn, also: VIEWER_KNOWS },
  [`PUT ${AT}/:assessmentId/submissions/:submissionId/levels`]: {
    may: WORKSPACE_OWNER,
    params: handedIn,
    body: () => ({ revision: 0, levels: [LEVEL] }),
    also: VIEWER_KNOWS,
  },

  'POST /api/assessments': { may: CANDIDATES, body: (w) => ({ token: w.tokens.assessment }) },
  'GET /api/me/assessments': { may: CANDIDATES },
  // the owner has a round under way
  'PUT /api/me/assessments/:id': {
    may: CANDIDATES,
    makesId: true,
    params: mine('newThing'),
    body: (w) => ({ token: w.tokens.assessment, chosenName: 'A name' }),
    also: { owner: 409 },
  },
  'GET /api/me/assessments/:id': { may: OWNER, params: mine('handedRound') },
  'PUT /api/me/assessments/:id/submission': { may: OWNER, params: mine('handedRound'), body: (w) => ({ digest: digestOf(handedWork(w)) }) },
  'PUT /api/me/assessments/:id/withdrawal': { may: OWNER, params: mine('handedRound') },
};

import type { Row } from './row.ts';
import type { ActorName, World } from './cast.ts';

const CANDIDATES: ActorName[] = ['owner', 'other candidate'];
const OWNER: ActorName[] = ['owner'];
/** who holds a living grant of the owner's, of whatever scope; the first has suggested something */
const TRUSTED: ActorName[] = ['mentor with consent', 'mentor and recruiter'];
const SUGGESTER: ActorName[] = ['mentor with consent'];

const owner = (w: World) => ({ id: w.people.owner.id });
const made = (w: World) => ({ ...owner(w), suggestionId: w.ids.suggestion });
const suggestion = () => ({ of: { kind: 'question', question: 'fork' }, reason: 'It is asked at every screen.' });

/** The authorization matrix of what a mentor sees, notes and suggests, and of what the candidate answers. */
export const SUGGESTION_ROWS: Record<string, Row> = {
  'GET /api/my-people/:id/plan': { may: TRUSTED, params: owner },
  'GET /api/my-people/:id/note': { may: TRUSTED, params: owner },
  'PUT /api/my-people/:id/note': {
    may: TRUSTED,
    params: owner,
    body: () => ({ text: 'Says what, and not yet why.', basedOn: 1 }),
    also: { 'mentor and recruiter': 409 },
  },
  'GET /api/my-people/:id/suggestions': { may: TRUSTED, params: owner },
  'PUT /api/my-people/:id/suggestions/:suggestionId': { may: TRUSTED, params: (w) => ({ ...owner(w), suggestionId: w.ids.newThing }), body: suggestion },
  'DELETE /api/my-people/:id/suggestions/:suggestionId': { may: SUGGESTER, params: made },
  'GET /api/me/suggestions': { may: CANDIDATES },
  'PUT /api/me/suggestions/:id/answer': { may: OWNER, params: (w) => ({ id: w.ids.suggestionTicket }), body: () => ({ isAccepted: true }) },
  'DELETE /api/me/suggestions/:id/answer': { may: OWNER, params: (w) => ({ id: w.ids.acceptedTicket }) },
};

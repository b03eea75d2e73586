import type { Row } from './row.ts';
import { SUGGESTION_ROWS } from './suggestion-rows.ts';
import type { ActorName, World } from './cast.ts';

const CANDIDATES: ActorName[] = ['owner', 'other candidate'];
const OWNER: ActorName[] = ['owner'];
const MENTORS: ActorName[] = ['mentor with consent', 'mentor without consent', 'mentor with expired consent', 'mentor and recruiter'];
/** the one to whom the open queue is open */
const CALIBRATED: ActorName[] = ['mentor with consent'];

const own = (thing: keyof World['ids']) => (w: World) => ({ id: w.ids[thing] });
const byTicket = (thing: keyof World['ids']) => (w: World) => ({ ticket: w.ids[thing] });
const newThing = (w: World) => ({ id: w.ids.newThing });
const handIn = (w: World) => ({
  kind: 'answer',
  sourceId: w.ids.attempt,
  digest: '0'.repeat(64),
  mentorId: null,
  mayPassOn: true,
  question: '',
  isAnonymous: true,
});
const replyTo = (w: World) => ({ commentId: w.ids.comment, kind: 'reply', text: 'Thank you.' });

const LEVELS = ['Communication', 'Depth of mechanism'].map((dimension) => ({ dimension, level: 'hire' }));
const judgement = () => ({ set: 1, place: 1, question: 'fork', version: 1, levels: LEVELS });

/** The authorization matrix of submissions and of the mentor desk. */
export const DESK_ROWS: Record<string, Row> = {
  ...SUGGESTION_ROWS,
  'GET /api/me/submission-previews/:kind/:id': { may: OWNER, params: (w) => ({ kind: 'answer', id: w.ids.attempt }) },
  // what is handed in is what a preview has shown, and none has
  'PUT /api/me/submissions/:id': { may: OWNER, makesId: true, params: newThing, body: handIn, gives: 409 },
  'PUT /api/me/recordings/:id': { may: CANDIDATES, makesId: true, params: newThing, raw: { type: 'audio/ogg', payload: 'OggS, and what was said.' } },
  'GET /api/me/submissions/:id/recordings/:position': { may: OWNER, params: (w) => ({ id: w.ids.reviewedSubmission, position: '1' }) },
  'GET /api/me/submissions': { may: CANDIDATES },
  'GET /api/me/submissions/:id': { may: OWNER, params: own('reviewedSubmission') },
  'PUT /api/me/submissions/:id/withdrawal': { may: OWNER, params: own('submission') },
  'PUT /api/me/submissions/:id/rating': { may: OWNER, params: own('reviewedSubmission'), body: () => ({ rating: 'good', note: '' }) },
  'PUT /api/me/submissions/:id/replies/:replyId': {
    may: OWNER,
    params: (w) => ({ id: w.ids.reviewedSubmission, replyId: w.ids.newThing }),
    body: replyTo,
  },
  'PUT /api/me/submissions/:id/second': { may: OWNER, params: own('reviewedSubmission') },
  'PUT /api/me/submissions/:id/block': { may: OWNER, params: own('reviewedSubmission') },
  'DELETE /api/me/submissions/:id/block': { may: OWNER, params: own('reviewedSubmission') },

  'GET /api/desk/calibration': { may: MENTORS },
  // who is calibrated is asked no more
  'PUT /api/desk/calibration/judgements/:id': {
    may: MENTORS,
    makesId: true,
    params: newThing,
    body: judgement,
    also: { 'mentor with consent': 409 },
  },
  'GET /api/desk/snippets': { may: MENTORS },
  'PUT /api/desk/snippets/:id': { may: MENTORS, makesId: true, params: newThing, body: () => ({ text: 'Say why.' }) },
  'DELETE /api/desk/snippets/:id': { may: MENTORS, makesId: true, params: newThing },
  'GET /api/desk': { may: MENTORS },
  'PUT /api/desk/claims/:ticket': { may: CALIBRATED, params: byTicket('ticket') },
  'DELETE /api/desk/claims/:ticket': { may: CALIBRATED, params: byTicket('heldTicket') },
  'PUT /api/desk/passes/:ticket': { may: CALIBRATED, params: byTicket('ticket') },
  'GET /api/desk/reviews/:ticket': { may: CALIBRATED, params: byTicket('heldTicket') },
  'GET /api/desk/reviews/:ticket/recordings/:position': { may: CALIBRATED, params: (w) => ({ ticket: w.ids.heldTicket, position: '1' }) },
  'PUT /api/desk/reviews/:ticket/draft': {
    may: CALIBRATED,
    params: byTicket('heldTicket'),
    body: () => ({ draft: { comments: [], levels: [], nextStep: 'Measure it.' }, basedOn: 1 }),
  },
  'PUT /api/desk/reviews/:ticket/sending': { may: CALIBRATED, params: byTicket('heldTicket'), body: () => ({ revision: 1 }) },
  'PUT /api/desk/reviews/:ticket/replies/:replyId': {
    may: CALIBRATED,
    params: (w) => ({ ticket: w.ids.reviewedTicket, replyId: w.ids.newThing }),
    body: replyTo,
  },
};

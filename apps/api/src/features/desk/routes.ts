import * as contract from '@whetstone/contracts/desk';
import { hearRecording as hearRecordingContract } from '@whetstone/contracts/recordings';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { sendRecording } from '../submissions/send-recording.ts';
import { claimSubmission } from './claim-submission.ts';
import { getDesk } from './get-desk.ts';
import { getDeskReview } from './get-desk-review.ts';
import { hearRecording } from './hear-recording.ts';
import { passSubmission, releaseSubmission } from './release-submission.ts';
import { replyAsMentor } from './reply-as-mentor.ts';
import { saveDraft } from './save-draft.ts';
import { sendReview } from './send-review.ts';

export function addDeskRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getDesk, handler: (request) => getDesk(deps, actorOf(request)) });
  app.route({ ...contract.claimSubmission, handler: (request) => claimSubmission(deps, actorOf(request), request.params.ticket) });
  app.route({ ...contract.releaseSubmission, handler: (request) => releaseSubmission(deps, actorOf(request), request.params.ticket) });
  app.route({ ...contract.passSubmission, handler: (request) => passSubmission(deps, actorOf(request), request.params.ticket) });
  app.route({ ...contract.getDeskReview, handler: (request) => getDeskReview(deps, actorOf(request), request.params.ticket) });
  app.route({ ...contract.saveDraft, handler: (request) => saveDraft(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.sendReview, handler: (request) => sendReview(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.replyAsMentor, handler: (request) => replyAsMentor(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({
    ...hearRecordingContract,
    handler: async (request, reply) => sendRecording(reply, await hearRecording(deps, actorOf(request), request.params)),
  });
}

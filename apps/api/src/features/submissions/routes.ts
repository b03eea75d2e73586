import { getMyRecording as getMyRecordingContract } from '@whetstone/contracts/recordings';
import * as contract from '@whetstone/contracts/submissions';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { askSecondReading } from './ask-second-reading.ts';
import { blockMentor } from './block-mentor.ts';
import { addRecordingUpload } from './add-recording-upload.ts';
import { getMyRecording } from './get-my-recording.ts';
import { getSubmission } from './get-submission.ts';
import { listSubmissions } from './list-submissions.ts';
import { previewSubmission } from './preview-submission.ts';
import { putSubmission } from './put-submission.ts';
import { rateReview } from './rate-review.ts';
import { replyToComment } from './reply-to-comment.ts';
import { sendRecording } from './send-recording.ts';
import { withdrawSubmission } from './withdraw-submission.ts';

export function addSubmissionRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.previewSubmission, handler: (request) => previewSubmission(deps, actorOf(request), request.params) });
  app.route({ ...contract.listSubmissions, handler: (request) => listSubmissions(deps, actorOf(request)) });
  app.route({ ...contract.putSubmission, handler: (request) => putSubmission(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.getSubmission, handler: (request) => getSubmission(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.withdrawSubmission, handler: (request) => withdrawSubmission(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.rateReview, handler: (request) => rateReview(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.replyToComment, handler: (request) => replyToComment(deps, actorOf(request), { ...request.params, ...request.body }) });
  app.route({ ...contract.askSecondReading, handler: (request) => askSecondReading(deps, actorOf(request), request.params.id) });
  app.route({ ...contract.blockMentor, handler: (request) => blockMentor(deps, actorOf(request), { ...request.params, isBlocked: true }) });
  app.route({ ...contract.unblockMentor, handler: (request) => blockMentor(deps, actorOf(request), { ...request.params, isBlocked: false }) });
  app.route({
    ...getMyRecordingContract,
    handler: async (request, reply) => sendRecording(reply, await getMyRecording(deps, actorOf(request), request.params)),
  });
  addRecordingUpload(app, deps);
}

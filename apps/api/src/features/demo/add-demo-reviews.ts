import { randomUUID } from 'node:crypto';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { claimSubmission } from '../desk/claim-submission.ts';
import { saveDraft } from '../desk/save-draft.ts';
import { sendReview } from '../desk/send-review.ts';
import { previewSubmission } from '../submissions/preview-submission.ts';
import { putSubmission } from '../submissions/put-submission.ts';
import { findDemoActor } from './find-demo-actor.ts';

const QUESTION = 'Demo question: is the order of my steps right?';
const COMMENT = 'Demo comment: say first which layer is ruled out, and by what.';
const NEXT_STEP = 'Demo next step: answer the same question once more, with one command for each step.';

async function handIn(deps: Deps, candidate: Actor, sourceId: string): Promise<string> {
  const { digest } = await previewSubmission(deps, candidate, { kind: 'answer', id: sourceId });
  const id = randomUUID();
  await putSubmission(deps, candidate, { id, kind: 'answer', sourceId, digest, mentorId: null, mayPassOn: true, question: QUESTION, isAnonymous: false });
  const { ticket } = await deps.db.submission.findUniqueOrThrow({ where: { personId_id: { personId: candidate.personId, id } } });
  return ticket;
}

async function review(deps: Deps, mentor: Actor, ticket: string): Promise<void> {
  const { work, questions } = await claimSubmission(deps, mentor, ticket);
  const text = work.parts[0]?.text ?? '';
  const quote = text.slice(0, text.indexOf('.'));
  const dimension = questions[0]?.rubric[0]?.dimension;
  const comment = { id: randomUUID(), part: 1, anchor: { start: 0, end: quote.length, quote }, kind: 'actionable', text: COMMENT } as const;
  const levels = dimension === undefined ? [] : [{ part: 1, dimension, level: 'no-hire' as const, evidence: quote }];
  const { revision } = await saveDraft(deps, mentor, { ticket, draft: { comments: [comment], levels, nextStep: NEXT_STEP }, basedOn: 0 });
  await sendReview(deps, mentor, { ticket, revision });
}

/** One answer of the demo candidate that the demo mentor has reviewed, and one that waits. Every text says that it is a demo. */
export async function addDemoReviews(deps: Deps): Promise<void> {
  const [candidate, mentor] = [await findDemoActor(deps, 'demo-candidate', 'candidate'), await findDemoActor(deps, 'demo-mentor', 'mentor')];
  if (candidate === null || mentor === null) return;
  const { personId } = candidate;
  if ((await deps.db.submission.count({ where: { personId } })) > 0) return;
  const attempts = await deps.db.attempt.findMany({
    where: { personId, inRound: null, answers: { some: {} } },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
    take: 2,
  });
  for (const [index, { id }] of attempts.entries()) {
    const ticket = await handIn(deps, candidate, id);
    if (index === 0) await review(deps, mentor, ticket);
  }
}

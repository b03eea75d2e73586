import { randomUUID } from 'node:crypto';
import type { TestApp } from '../testing/build-test-app.ts';
import type { World } from './cast.ts';

const AT = '2026-11-01T10:00:00.000Z';
/** An answer to one question, as it is handed in. */
const WORK = JSON.stringify({
  format: 1,
  kind: 'answer',
  title: 'What does fork() do?',
  about: [],
  mode: null,
  parts: [
    {
      position: 1,
      round: null,
      slug: 'fork',
      title: 'What does fork() do?',
      version: 1,
      kind: 'concept',
      area: 'Linux',
      plannedMinutes: 10,
      timeMs: null,
      startedAt: AT,
      text: 'It copies the page tables and marks pages.',
      lateText: null,
      probes: [],
      recording: { durationMs: 4000, bytes: 4, mediaType: 'audio/ogg' },
      testRun: {
        language: 'python',
        engine: 'python',
        ranAt: AT,
        isOfThisCode: true,
        tests: [{ name: 'adds', isHidden: false, state: 'passed' }],
      },
    },
  ],
});

/**
 * What the owner has handed in: one waits for anybody, one is held by a mentor with a draft that could be sent, and one was reviewed by
 * the same mentor, to whom the open queue is open. One statement, since there are many worlds.
 */
export async function addSubmissions({ db }: Pick<TestApp, 'db'>, { people: { owner, 'mentor with consent': mentor }, ids }: World): Promise<void> {
  const sources = JSON.stringify([{ attemptId: ids.attempt, questionId: 'q-fork', version: 1, levels: [{ dimension: 'Communication', level: 'hire' }] }]);
  const draft = JSON.stringify({
    comments: [{ id: ids.comment, part: 1, anchor: { start: 0, end: 9, quote: 'It copies' }, kind: 'essential', text: 'Say what is copied lazily.' }],
    levels: [{ part: 1, dimension: 'Communication', level: 'no-hire', evidence: 'It copies the page tables' }],
    nextStep: 'Read how copy on write works, then answer again.',
  });
  await db.$executeRaw`
    WITH me AS (SELECT ${owner.id}::uuid AS id, ${mentor.id}::uuid AS mentor, ${draft}::jsonb AS draft, app_now() AS now),
      o AS (INSERT INTO mentor_standing (person_id) SELECT mentor FROM me),
      s AS (INSERT INTO submission (person_id, id, ticket, kind, source_id, may_pass_on, question, is_anonymous, body, part_sources, minutes, areas,
          claimed_by_id, claimed_until, reviewed_at)
        SELECT me.id, t.id::uuid, t.ticket::uuid, 'answer', t.source::uuid, true, 'Is it deep enough?', true, ${WORK}, ${sources}, 5, '{Linux}',
          CASE t.state WHEN 'held' THEN mentor END, CASE t.state WHEN 'held' THEN now + interval '30 minutes' END, CASE t.state WHEN 'reviewed' THEN now END
        FROM me CROSS JOIN (VALUES (${ids.submission}, ${ids.ticket}, ${randomUUID()}, 'waiting'), (${ids.heldSubmission}, ${ids.heldTicket}, ${randomUUID()}, 'held'),
          (${ids.reviewedSubmission}, ${ids.reviewedTicket}, ${randomUUID()}, 'reviewed')) AS t (id, ticket, source, state)),
      r AS (INSERT INTO mentor_review (person_id, submission_id, id, mentor_id, draft, revision, sent_at, is_calibrated)
        SELECT me.id, t.id::uuid, t.review::uuid, mentor, draft, 1, CASE WHEN t.is_sent THEN now END, t.is_sent
        FROM me CROSS JOIN (VALUES (${ids.heldSubmission}, ${randomUUID()}, false), (${ids.reviewedSubmission}, ${ids.sentReview}, true)) AS t (id, review, is_sent)),
      h AS (INSERT INTO submission_recording (person_id, id, submission_id, part, media_type, digest, bytes)
        SELECT id, t.submission::uuid, t.submission::uuid, 1, 'audio/ogg', '', 'OggS' FROM me CROSS JOIN (VALUES (${ids.heldSubmission}), (${ids.reviewedSubmission})) AS t (submission)),
      y AS (INSERT INTO review_reply (person_id, review_id, is_mentor, id, comment_id, kind, text)
        SELECT id, ${ids.sentReview}::uuid, false, ${ids.comment}::uuid, ${ids.comment}::uuid, 'reply', 'I shall.' FROM me)
    SELECT FROM me`;
}

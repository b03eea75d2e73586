import { randomUUID } from 'node:crypto';
import type { AssessmentWork } from '@whetstone/contracts/assessments';
import { hashToken } from '../features/sessions/token.ts';
import type { TestApp } from '../testing/build-test-app.ts';
import type { World } from './cast.ts';

const AT = '2026-11-01T10:00:00.000Z';
const TEXT = 'It copies the page tables and marks pages.';

/** What the owner has handed in, under a name that says of whom of which world an answer speaks. */
export const handedWork = ({ people: { owner } }: Pick<World, 'people'>): AssessmentWork => ({
  format: 1,
  name: 'Warm-up',
  chosenName: `The ${owner.signInName}`,
  startedAt: AT,
  overAt: AT,
  overBy: 'person',
  parts: [{ position: 1, title: 'What does fork() do?', timeMs: 1000, text: TEXT, arrivedAt: AT, claimedAt: null, lateText: null }],
});

/**
 * Three assessments of the recruiters' set: one that nobody has taken, one that the owner has worked and not handed in, and one that they
 * have, which the owner of the workspace has read. One statement, since there are many worlds.
 */
export async function addAssessments({ db }: Pick<TestApp, 'db'>, world: World): Promise<void> {
  const { people, ids, tokens } = world;
  const { owner, 'recruiter owner': maker } = people;
  const work = handedWork(world);
  await db.$executeRaw`
    WITH w AS (SELECT ${ids.workspace}::uuid AS id, ${ids.questionSet}::uuid AS set_id, ${owner.id}::uuid AS me, app_now() AS now),
      l AS (SELECT * FROM (VALUES (${ids.overAssessment}::uuid, ${ids.overRound}::uuid, ${randomUUID()}::uuid),
        (${ids.handedAssessment}::uuid, ${ids.handedRound}::uuid, ${randomUUID()}::uuid)) AS x (assessment, round, attempt)),
      a AS (INSERT INTO assessment (workspace_id, set_id, id, number, name, note, minutes, may_pause, days, token_hash, made_by, expires_at)
        SELECT w.id, w.set_id, x.id, 1, 'Warm-up', 'Take your time.', 45, true, 14, x.hash, ${maker.pseudonym}::uuid, now + interval '14 days'
        FROM w, (VALUES (${ids.assessment}::uuid, ${hashToken(tokens.assessment)}::bytea), (${ids.overAssessment}::uuid, NULL), (${ids.handedAssessment}::uuid, NULL)) AS x (id, hash)),
      t AS (INSERT INTO attempt (person_id, id, question_id, version, studied_on) SELECT me, attempt, 'q-fork', 1, now::date FROM w, l),
      v AS (INSERT INTO answer_revision (person_id, id, attempt_id, text, created_at) SELECT me, gen_random_uuid(), attempt, ${TEXT}, now - interval '2 hours' FROM w, l),
      r AS (INSERT INTO round (person_id, id, mode, kind, minutes, wanted_count, extra_time, started_at, ends_at, submitted_at, submitted_by)
        SELECT me, round, 'practice', 'assessment', 45, 1, 'none', now - interval '3 hours', now - interval '2 hours', now - interval '1 hour', 'person' FROM w, l),
      q AS (INSERT INTO round_question (person_id, round_id, position, question_id, version, attempt_id) SELECT me, round, 1, 'q-fork', 1, attempt FROM w, l),
      s AS (INSERT INTO assessment_seat (person_id, round_id, workspace_id, set_id, assessment_id, chosen_name)
        SELECT me, round, w.id, set_id, assessment, ${work.chosenName} FROM w, l),
      e AS (INSERT INTO audit_event (act, actor, subject, target)
        VALUES ('read.submission', ${maker.pseudonym}::uuid, ${owner.pseudonym}::uuid, ${ids.assessmentTicket})),
      h AS (INSERT INTO assessment_submission (person_id, round_id, ticket, body, readable_until)
        SELECT me, ${ids.handedRound}::uuid, ${ids.assessmentTicket}::uuid, ${JSON.stringify(work)}, now + interval '180 days' FROM w)
    INSERT INTO assessment_level (person_id, round_id, position, dimension, level, evidence, made_by)
    SELECT me, ${ids.handedRound}::uuid, 1, '', 'hire', 'It copies the page tables', ${maker.pseudonym}::uuid FROM w`;
}

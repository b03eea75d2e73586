import { randomUUID } from 'node:crypto';
import { hashCode } from '../features/mail/hash-code.ts';
import { createToken, hashToken } from '../features/sessions/token.ts';
import type { TestApp } from '../testing/build-test-app.ts';
import { hashOfGoodPassword } from '../testing/good-password.ts';
import { CAST, MEMBERS, THINGS, type Member, type Person, type World } from './cast.ts';
import { addAuthoring } from './world-authoring.ts';
import { addAssessments } from './world-assessments.ts';
import { addBulkEdits } from './world-bulk-edits.ts';
import { addImports } from './world-imports.ts';
import { PACKET } from './world-packet.ts';
import { addSets } from './world-sets.ts';
import { addSubmissions } from './world-submissions.ts';
import { addSuggestions } from './world-suggestions.ts';

/** The code that was mailed to the owner. */
export const MAIL_CODE = '123456';

const newPerson = (member: Member): Person => {
  const signInName = `${member.replaceAll(' ', '-')}-${randomUUID().slice(0, 8)}`;
  return { id: randomUUID(), pseudonym: randomUUID(), signInName, token: createToken(), sessionId: randomUUID() };
};

async function addPeople({ db }: Pick<TestApp, 'db'>, people: World['people']): Promise<void> {
  const password = await hashOfGoodPassword();
  const cast = MEMBERS.map((member) => ({ member, person: people[member] }));
  await db.person.createMany({
    data: cast.map(({ member, person: { id, pseudonym, signInName } }) => ({
      id,
      pseudonym,
      signInName,
      // the sign-in name in it says of whom of which world an answer speaks
      name: `The ${signInName}`,
      deactivatedAt: member === 'deactivated' ? new Date() : null,
    })),
  });
  await db.roleGrant.createMany({ data: cast.flatMap(({ member, person: { id } }) => CAST[member].map((role) => ({ personId: id, role }))) });
  await db.password.createMany({ data: cast.map(({ person: { id } }) => ({ personId: id, hash: password })) });
  await db.session.createMany({
    data: cast.map(({ member, person: { id, sessionId, token } }) => ({
      personId: id,
      id: sessionId,
      tokenHash: hashToken(token),
      device: 'Firefox · Linux',
      strengthenedAt: member === 'admin without second factor' ? null : new Date(),
    })),
  });
}

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

async function addPossessions({ db }: Pick<TestApp, 'db'>, { people, ids, tokens }: World): Promise<void> {
  const { owner, admin } = people;
  await db.session.create({ data: { personId: owner.id, id: ids.session, tokenHash: hashToken(createToken()), device: 'Safari · iOS' } });
  const grant = (mentor: Member, scope: 'rounds' | 'progress', days: number) => ({
    candidateId: owner.id,
    mentorId: people[mentor].id,
    scope,
    expiresAt: inDays(days),
  });
  await db.consent.createMany({
    data: [
      { ...grant('mentor with consent', 'rounds', 90), id: ids.consent },
      grant('mentor with consent', 'progress', 90),
      grant('mentor with expired consent', 'progress', -1),
      grant('mentor and recruiter', 'progress', 90),
    ],
  });
  await db.notification.create({ data: { personId: owner.id, id: ids.notification, kind: 'workspace_added', data: { workspaceId: randomUUID() } } });
  await db.notification.create({
    data: {
      personId: people['mentor with consent'].id,
      kind: 'consent_given',
      data: { person: owner.pseudonym, scopes: ['progress'], expiresAt: inDays(90).toISOString() },
    },
  });
  await db.auditEvent.create({ data: { act: 'read.progress', actor: people['mentor with consent'].pseudonym, subject: owner.pseudonym } });
  await db.notificationFeed.create({ data: { personId: owner.id, tokenHash: hashToken(tokens.feed) } });
  await db.pushDevice.create({ data: { personId: owner.id, id: ids.pushDevice, endpoint: `https://push.example/${ids.pushDevice}`, p256dh: '', auth: '' } });
  await db.mailAddress.create({
    data: { personId: owner.id, address: 'owner@example.org', codeHash: hashCode(owner.id, MAIL_CODE), codeExpiresAt: inDays(1), stopToken: tokens.mailStop },
  });
  await db.passkey.create({
    data: { personId: owner.id, id: ids.passkey, credentialId: randomUUID(), publicKey: new Uint8Array(8), counter: 0, transports: ['usb'], name: 'Key' },
  });
  const invite = { purpose: 'invite', role: 'candidate', expiresAt: inDays(1) } as const;
  await db.totp.create({ data: { personId: owner.id, secret: 'JBSWY3DPEHPK3PXP', confirmedAt: new Date() } });
  await db.oneTimeLink.createMany({
    data: [
      { ...invite, id: ids.invite, tokenHash: hashToken(tokens.invite), madeBy: admin.pseudonym },
      { ...invite, id: ids.mentorsInvite, tokenHash: hashToken(createToken()), madeBy: people['mentor with consent'].pseudonym },
      { purpose: 'reset', tokenHash: hashToken(tokens.reset), personId: people['other candidate'].id, expiresAt: inDays(1) },
    ],
  });
  await db.workspace.create({ data: { id: ids.workspace, slug: ids.workspace, name: 'Workspace' } });
  await db.workspaceMember.createMany({
    data: [
      { workspaceId: ids.workspace, personId: people['recruiter owner'].id, role: 'owner' },
      { workspaceId: ids.workspace, personId: people['recruiter viewer'].id, role: 'viewer' },
    ],
  });
  await db.report.create({
    data: { id: ids.report, personId: owner.id, kind: 'question', targetId: 'q-fork', version: 1, part: 'answer', text: 'The answer is not right.' },
  });
  await db.breakGlass.create({ data: { subjectId: owner.id, adminId: admin.id, reason: 'They asked for help with it', expiresAt: inDays(1) } });
  await db.ceremony.create({ data: { id: ids.ceremony, kind: 'second-step', challenge: '', personId: owner.id, expiresAt: inDays(1) } });
}

/** What the owner has studied: one question, answered and graded once. One statement, since there are many worlds. */
async function addStudies({ db }: Pick<TestApp, 'db'>, { people: { owner }, ids }: World): Promise<void> {
  await db.$executeRaw`
    WITH me AS (SELECT ${owner.id}::uuid AS id, ${ids.attempt}::uuid AS attempt, app_now() AS now, app_now()::date AS today),
      a AS (INSERT INTO attempt (person_id, id, question_id, version, studied_on) SELECT id, attempt, 'q-fork', 1, today FROM me),
      r AS (INSERT INTO answer_revision (person_id, id, attempt_id, text) SELECT id, ${ids.revision}::uuid, attempt, 'It copies the page tables and marks pages.' FROM me),
      l AS (INSERT INTO self_level (person_id, attempt_id, dimension, level, evidence) SELECT id, attempt, 'Communication', 'hire', 'It copies the page tables' FROM me),
      p AS (INSERT INTO probe_step (person_id, attempt_id, probe_id, outcome, note) SELECT id, attempt, 'p-1', 'partly', 'Half of it.' FROM me),
      g AS (INSERT INTO review (person_id, id, kind, question_id, version, attempt_id, grade, happened_at, studied_on, duration_ms)
        SELECT id, ${ids.review}::uuid, 'grade', 'q-fork', 1, attempt, 3, now, today, 1000 FROM me),
      c AS (INSERT INTO card (person_id, question_id, stability, difficulty, last_reviewed_at, last_studied_on, due_on, reps, lapses, is_suspended)
        SELECT id, 'q-fork', 2, 5, now, today - 3, today - 2, 1, 0, false FROM me),
      n AS (INSERT INTO note_revision (person_id, id, question_id, text) SELECT id, ${ids.note}::uuid, 'q-fork', 'My note.' FROM me),
      y AS (INSERT INTO story_revision (person_id, id, story_id, based_on_ids, title, situation, task, action, result, qualities, skills, is_removed)
        SELECT id, ${ids.story}::uuid, ${ids.story}::uuid, '{}', 'My story.', 'It was night.', '', 'I rolled back.', '', '{}', '{linux}', false FROM me)
    INSERT INTO star (person_id, question_id) SELECT id, 'q-fork' FROM me`;
}

/** What the owner prepares for, and what follows from it. One statement, since there are many worlds. */
async function addPlans({ db }: Pick<TestApp, 'db'>, { people: { owner }, ids, tokens }: World): Promise<void> {
  await db.$executeRaw`
    WITH me AS (SELECT ${owner.id}::uuid AS id, ${ids.target}::uuid AS target, app_now()::date AS today),
      t AS (INSERT INTO target (person_id, id, guide_id) SELECT id, target, 'guide-acme-sre' FROM me),
      s AS (INSERT INTO target_stage (person_id, target_id, stage_slug, "on") SELECT id, target, 'phone', today + 10 FROM me),
      a AS (INSERT INTO track_pass (person_id, id, track_id, started_on) SELECT id, ${ids.trackPass}::uuid, 'track-acme', today FROM me),
      c AS (INSERT INTO calendar_feed (person_id, token_hash) SELECT id, ${hashToken(tokens.calendar)} FROM me)
    INSERT INTO fit (person_id, id, state, weights, reviews, loss_before, loss_after)
    SELECT id, ${ids.fit}::uuid, 'ready', array_fill(1::float8, ARRAY[21]), 500, 0.5, 0.4 FROM me`;
}

/** A round of the owner that is under way, with one question, and a practice round that was paused and is over. One statement, since there are many worlds. */
async function addRounds({ db }: Pick<TestApp, 'db'>, { people: { owner }, ids }: World): Promise<void> {
  await db.$executeRaw`
    WITH me AS (SELECT ${owner.id}::uuid AS id, ${ids.round}::uuid AS round, ${ids.pausedRound}::uuid AS paused, ${ids.roundAttempt}::uuid AS attempt, app_now() AS now),
      a AS (INSERT INTO attempt (person_id, id, question_id, version, studied_on) SELECT id, attempt, 'q-fork', 1, now::date FROM me),
      r AS (INSERT INTO round (person_id, id, mode, kind, area_slug, minutes, wanted_count, extra_time, ends_at)
        SELECT id, round, 'practice', 'area', 'linux', 45, 1, 'none', now + interval '45 minutes' FROM me),
      q AS (INSERT INTO round_question (person_id, round_id, position, question_id, version, attempt_id) SELECT id, round, 1, 'q-fork', 1, attempt FROM me),
      v AS (INSERT INTO round_visit (person_id, id, round_id, position) SELECT id, ${ids.roundVisit}::uuid, round, 1 FROM me),
      o AS (INSERT INTO round (person_id, id, mode, kind, minutes, wanted_count, extra_time, started_at, submitted_at, submitted_by)
        SELECT id, paused, 'practice', 'weakest', 45, 1, 'none', now - interval '2 days', now - interval '1 day', 'person' FROM me),
      l AS (INSERT INTO round_loop (person_id, id, mode, guide_id, break_minutes) SELECT id, ${ids.loop}::uuid, 'practice', 'guide-acme-sre', 10 FROM me),
      e AS (INSERT INTO round_loop_step (person_id, loop_id, position, stage_slug, minutes, wanted_count, round_id)
        SELECT id, ${ids.loop}::uuid, 1, 'phone', 45, 1, paused FROM me),
      b AS (INSERT INTO round_pause (person_id, id, round_id, began_at, ended_at)
        SELECT id, ${ids.roundPause}::uuid, paused, now - interval '40 hours', now - interval '39 hours' FROM me)
    INSERT INTO round_packet (person_id, round_id, body) SELECT id, paused, ${PACKET} FROM me`;
}

/** Makes a whole new world; those made before stay as they are. */
export async function createWorld(test: Pick<TestApp, 'db'>): Promise<World> {
  const world: World = {
    people: Object.fromEntries(MEMBERS.map((member) => [member, newPerson(member)])) as World['people'],
    ids: Object.fromEntries(THINGS.map((thing) => [thing, randomUUID()])) as World['ids'],
    tokens: {
      invite: createToken(),
      reset: createToken(),
      feed: createToken(),
      mailStop: createToken(),
      calendar: createToken(),
      sharedSet: createToken(),
      assessment: createToken(),
    },
  };
  await addPeople(test, world.people);
  await addPossessions(test, world);
  await addStudies(test, world);
  await addPlans(test, world);
  await addRounds(test, world);
  await addSubmissions(test, world);
  await addImports(test, world);
  await addAuthoring(test, world);
  await addSuggestions(test, world);
  await addSets(test, world);
  await addAssessments(test, world);
  await addBulkEdits(test, world);
  return world;
}

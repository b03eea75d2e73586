import * as contract from '@whetstone/contracts/consents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { DomainError } from '../../domain-error.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { requireConsent } from './require-consent.ts';

const RANDOM_ID = '0198a000-0000-7000-8000-000000000001';
const DAY_MS = 86_400_000;

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;

const pair = async (): Promise<[Person, Person]> => [await signUpAs(test, 'candidate'), await signUpAs(test, 'mentor')];
const grant = async (candidate: Person, mentor: Person, scopes: contract.ConsentScope[] = ['progress'], days?: number) =>
  (await candidate.call(contract.giveConsent, { body: { mentor: { signInName: mentor.signInName }, scopes, ...(days && { days }) } })).items;
const peopleOf = async (mentor: Person) => (await mentor.call(contract.listMyPeople, {})).items;
const consentsOf = async (candidate: Person) => (await candidate.call(contract.listMyConsents, {})).items;

async function actorFor({ personId }: Person, roles: Actor['roles'] = new Set(['mentor'] as const)): Promise<Actor> {
  const { pseudonym } = await test.db.person.findUniqueOrThrow({ where: { id: personId } });
  return { personId, pseudonym, sessionId: RANDOM_ID, roles, isDemo: false, isStrong: true };
}

/** What a later feature does: it asks for consent and reads in one transaction. */
const read = async (mentor: Actor, candidateId: string, scope: contract.ConsentScope = 'progress'): Promise<boolean> =>
  test.db
    .$transaction(async (tx) => requireConsent(tx, mentor, { candidateId, scope }))
    .then(
      () => true,
      (error: unknown) => {
        if (error instanceof DomainError && error.code === 'not_found') return false;
        throw error;
      },
    );

describe('a grant', () => {
  it('names one mentor and its scopes, lives 90 days unless said, and shows the person to the mentor', async () => {
    const [candidate, mentor] = await pair();
    const items = await grant(candidate, mentor, ['rounds', 'progress']);
    expect(items.map(({ scope, state }) => `${scope} ${state}`).toSorted()).toEqual(['progress living', 'rounds living']);
    const [first] = items;
    expect(Date.parse(first?.expiresAt ?? '') - Date.parse(first?.givenAt ?? '')).toBe(90 * DAY_MS);
    const [person] = await peopleOf(mentor);
    expect(person).toMatchObject({ id: candidate.personId, grants: [{ scope: 'rounds' }, { scope: 'progress' }] });
    expect(keyPaths(person)).toEqual(['grants', 'grants[].expiresAt', 'grants[].scope', 'id', 'name']);
    expect(keyPaths(items)).toEqual(['[].expiresAt', '[].givenAt', '[].id', '[].mentor', '[].mentor.name', '[].revokedAt', '[].scope', '[].state']);
  });

  it('is made by the id that the list of mentors gives, which holds names and nothing else', async () => {
    const [candidate, mentor] = await pair();
    const { items } = await candidate.call(contract.listMentors, {});
    expect(keyPaths(items)).toEqual(['[].id', '[].name']);
    expect(items.map(({ id }) => id)).toContain(mentor.personId);
    expect(items.map(({ id }) => id)).not.toContain(candidate.personId);
    await candidate.call(contract.giveConsent, { body: { mentor: { id: mentor.personId }, scopes: ['rounds'] } });
    expect(await peopleOf(mentor)).toHaveLength(1);
  });

  it('takes the place of the one before for the same scope, so that one revocation is enough, also when made ten times at once', async () => {
    const [candidate, mentor] = await pair();
    await Promise.all(Array.from({ length: 10 }, async (_, index) => grant(candidate, mentor, ['progress'], index + 1)));
    const living = (await consentsOf(candidate)).filter(({ state }) => state === 'living');
    expect(living).toHaveLength(1);
    await candidate.call(contract.revokeConsent, { params: { id: living[0]?.id ?? '' } });
    expect(await peopleOf(mentor)).toEqual([]);
  });

  it.each([
    ['mentor', { mentor: { signInName: 'nobody-here' }, scopes: ['rounds'] }, 404],
    ['scopes', { mentor: { signInName: 'nobody-here' }, scopes: [] }, 400],
    ['scopes', { mentor: { signInName: 'nobody-here' }, scopes: ['rounds', 'rounds'] }, 400],
    ['scopes.0', { mentor: { signInName: 'nobody-here' }, scopes: ['answers'] }, 400],
    ['days', { mentor: { signInName: 'nobody-here' }, scopes: ['rounds'], days: 366 }, 400],
    ['days', { mentor: { signInName: 'nobody-here' }, scopes: ['rounds'], days: 0 }, 400],
    ['expiresAt', { mentor: { signInName: 'nobody-here' }, scopes: ['rounds'], expiresAt: '2030-01-01' }, 400],
  ])('is refused for what does not fit: %s', async (field, body, status) => {
    const candidate = await signUpAs(test, 'candidate');
    const refusal = await candidate.refusal(candidate.call(contract.giveConsent, { body: body as never }));
    expect([refusal.status, refusal.fields.map((one) => one.field)]).toEqual([status, [field]]);
  });

  it('is refused for someone who is no mentor with the answer for nobody at all', async () => {
    const [candidate, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const answers = [];
    for (const mentor of [{ signInName: other.signInName }, { signInName: 'nobody-here' }, { id: other.personId }, { id: RANDOM_ID }]) {
      const { status, code, message, fields } = await candidate.refusal(candidate.call(contract.giveConsent, { body: { mentor, scopes: ['rounds'] } }));
      answers.push({ status, code, message, fields });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('is a candidate’s to give, and the list of people a mentor’s to see', async () => {
    const [candidate, mentor] = await pair();
    const recruiter = await signUpAs(test, 'recruiter');
    const visitor = new TestBrowser(test.app);
    for (const person of [mentor, recruiter]) expect(await person.refusal(person.call(contract.listMentors, {}))).toMatchObject({ status: 404 });
    expect(await mentor.refusal(grant(mentor, mentor))).toMatchObject({ status: 404 });
    for (const person of [candidate, recruiter]) expect(await person.refusal(person.call(contract.listMyPeople, {}))).toMatchObject({ status: 404 });
    for (const endpoint of [contract.listMentors, contract.listMyConsents, contract.listMyPeople, contract.listWhoReadMe])
      expect(await visitor.refusal(visitor.call(endpoint, {}))).toMatchObject({ status: 401 });
  });

  it('of another candidate cannot be revoked: that answers as a random id does', async () => {
    const [candidate, mentor] = await pair();
    const stranger = await signUpAs(test, 'candidate');
    const [consent] = await grant(candidate, mentor);
    const foreign = await stranger.refusal(stranger.call(contract.revokeConsent, { params: { id: consent?.id ?? '' } }));
    const random = await stranger.refusal(stranger.call(contract.revokeConsent, { params: { id: RANDOM_ID } }));
    expect([foreign.status, foreign.code, foreign.message]).toEqual([404, random.code, random.message]);
    expect(await peopleOf(mentor)).toHaveLength(1);
  });

  it('that was revoked or has expired is listed as ended and shows nothing', async () => {
    const [candidate, mentor] = await pair();
    const [progress] = await grant(candidate, mentor, ['progress']);
    await grant(candidate, mentor, ['rounds'], 1);
    await candidate.call(contract.revokeConsent, { params: { id: progress?.id ?? '' } });
    await candidate.call(contract.revokeConsent, { params: { id: progress?.id ?? '' } });
    expect((await peopleOf(mentor))[0]?.grants.map(({ scope }) => scope)).toEqual(['rounds']);
    await test.db.$executeRaw`UPDATE consent SET expires_at = app_now() WHERE candidate_id = ${candidate.personId}::uuid`;
    expect(await peopleOf(mentor)).toEqual([]);
    expect((await consentsOf(candidate)).map(({ scope, state }) => `${scope} ${state}`).toSorted()).toEqual(['progress revoked', 'rounds expired']);
    expect(await test.db.auditEvent.count({ where: { target: progress?.id ?? '' } })).toBe(2);
  });
});

describe('requireConsent', () => {
  it('lets in the mentor of a living grant for its scope, and nobody else', async () => {
    const [candidate, mentor] = await pair();
    const actor = await actorFor(mentor);
    expect(await read(actor, candidate.personId)).toBe(false);
    await grant(candidate, mentor, ['progress']);
    expect(await read(actor, candidate.personId)).toBe(true);
    expect(await read(actor, candidate.personId, 'rounds')).toBe(false);
    expect(await read(await actorFor(await signUpAs(test, 'mentor')), candidate.personId)).toBe(false);
    expect(await read(await actorFor(mentor, new Set(['recruiter'])), candidate.personId)).toBe(false);
    await test.db.$executeRaw`UPDATE person SET deletion_due_at = app_now() + interval '7 days' WHERE id = ${candidate.personId}::uuid`;
    expect(await read(actor, candidate.personId)).toBe(false);
  });

  it('writes into “who read me” only what came about', async () => {
    const [candidate, mentor] = await pair();
    await grant(candidate, mentor);
    const actor = await actorFor(mentor);
    const failing = test.db.$transaction(async (tx) => {
      await requireConsent(tx, actor, { candidateId: candidate.personId, scope: 'progress' });
      throw new Error('the read itself failed');
    });
    await expect(failing).rejects.toThrow('the read itself failed');
    expect((await candidate.call(contract.listWhoReadMe, {})).items).toEqual([]);
    await read(actor, candidate.personId);
    expect((await candidate.call(contract.listWhoReadMe, {})).items).toMatchObject([{ what: 'progress', reason: null }]);
  });

  it('lets no read begin after a revocation has answered, of fifty that run', async () => {
    const [candidate, mentor] = await pair();
    const [consent] = await grant(candidate, mentor);
    const actor = await actorFor(mentor);
    let revokedAt = Number.POSITIVE_INFINITY;
    const outcomes: { begunAt: number; isRead: boolean }[] = [];
    const reader = async (): Promise<void> => {
      let begunAt = 0;
      do {
        begunAt = performance.now();
        const isRead = await read(actor, candidate.personId);
        outcomes.push({ begunAt, isRead });
      } while (outcomes.length < 50 || begunAt <= revokedAt);
    };
    // nine lanes and the revocation: as many as there are connections, so that none waits longer than Prisma allows
    const lanes = Array.from({ length: 9 }, reader);
    const revoke = async (): Promise<void> => {
      await candidate.call(contract.revokeConsent, { params: { id: consent?.id ?? '' } });
      revokedAt = performance.now();
    };
    await Promise.all([...lanes, revoke()]);
    expect(outcomes.length).toBeGreaterThanOrEqual(50);
    expect(outcomes.filter(({ begunAt, isRead }) => isRead && begunAt > revokedAt)).toEqual([]);
    // the control: what the race is about did take place on both sides
    expect(outcomes.some(({ isRead }) => isRead)).toBe(true);
    expect(outcomes.some(({ isRead }) => !isRead)).toBe(true);
  });

  it('holds a revocation back until a read that has begun is over', async () => {
    const [candidate, mentor] = await pair();
    const [consent] = await grant(candidate, mentor);
    const actor = await actorFor(mentor);
    const order: string[] = [];
    const reading = test.db.$transaction(async (tx) => {
      await requireConsent(tx, actor, { candidateId: candidate.personId, scope: 'progress' });
      const revoking = candidate.call(contract.revokeConsent, { params: { id: consent?.id ?? '' } }).then(() => order.push('revoked'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      order.push('read');
      return { revoking };
    });
    await (
      await reading
    ).revoking;
    expect(order).toEqual(['read', 'revoked']);
  });
});

describe('who read me', () => {
  it('tells who, what and when, without what I did myself, and never of others', async () => {
    const [candidate, mentor] = await pair();
    const other = await signUpAs(test, 'candidate');
    await grant(candidate, mentor);
    await peopleOf(mentor);
    const { items } = await candidate.call(contract.listWhoReadMe, {});
    const { name } = await test.db.person.findUniqueOrThrow({ where: { id: mentor.personId } });
    expect(items).toMatchObject([{ by: name, what: 'profile', reason: null }]);
    expect(keyPaths(items)).toEqual(['[].at', '[].by', '[].id', '[].reason', '[].what']);
    expect((await other.call(contract.listWhoReadMe, {})).items).toEqual([]);
  });

  it('marks emergency access with its reason, and keeps the read of someone who is gone', async () => {
    const [candidate, admin] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'admin')];
    const ids = { subjectId: candidate.personId, adminId: admin.personId };
    const pseudonyms = { subject: (await actorFor(candidate)).pseudonym, actor: (await actorFor(admin)).pseudonym };
    const [row] = await test.db.$queryRaw<[{ id: string }]>`
      INSERT INTO break_glass (subject_id, id, admin_id, reason, expires_at)
      VALUES (${ids.subjectId}::uuid, gen_random_uuid(), ${ids.adminId}::uuid, 'asked for help by telephone', app_now() + interval '30 minutes') RETURNING id`;
    await test.db.auditEvent.createMany({
      data: [
        { act: 'emergency.open', ...pseudonyms, target: row.id },
        { act: 'read.emergency', ...pseudonyms, target: row.id },
        { act: 'read.profile', ...pseudonyms, actor: RANDOM_ID },
      ],
    });
    const { items } = await candidate.call(contract.listWhoReadMe, {});
    expect(items.map(({ by, what, reason }) => [by === null, what, reason])).toEqual([
      [true, 'profile', null],
      [false, 'emergency', 'asked for help by telephone'],
      [false, 'emergency-opened', 'asked for help by telephone'],
    ]);
  });

  it('comes in pages', async () => {
    const [candidate, mentor] = await pair();
    await grant(candidate, mentor);
    const actor = await actorFor(mentor);
    for (let round = 0; round < 3; round += 1) await read(actor, candidate.personId);
    const first = await candidate.call(contract.listWhoReadMe, { query: { limit: '2' } });
    expect([first.items.length, first.nextCursor === null]).toEqual([2, false]);
    const second = await candidate.call(contract.listWhoReadMe, { query: { limit: '2', cursor: first.nextCursor ?? '' } });
    expect([second.items.length, second.nextCursor]).toEqual([1, null]);
    const refusal = await candidate.refusal(candidate.call(contract.listWhoReadMe, { query: { cursor: 'x' } }));
    expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, ['cursor']]);
  });
});

import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/attempts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;

const begin = async (person: Pick<Person, 'call'>, id = randomUUID(), body: object = {}) =>
  person.call(contract.putAttempt, { params: { id }, body: { question: 'fork', version: 1, claimedAt: null, ...body } });
const save = async (person: Pick<Person, 'call'>, id: string, given: { revisionId?: string; text?: string; basedOnId?: string; claimedAt?: string } = {}) => {
  const { revisionId = randomUUID(), text = 'An answer.', basedOnId = null, claimedAt = null } = given;
  return person.call(contract.putAnswer, { params: { id, revisionId }, body: { text, basedOnId, claimedAt } });
};
const level = async (person: Person, id: string, given: { dimension?: string; level?: (typeof contract.SELF_LEVELS)[number]; evidence: string }) =>
  person.call(contract.putSelfLevel, {
    params: { id, dimension: given.dimension ?? 'Communication' },
    body: { level: given.level ?? 'hire', evidence: given.evidence },
  });

describe('an attempt', () => {
  it('begins when the server says, at a version of a question, on the person’s own date', async () => {
    const person = await signUpAs(test, 'candidate');
    const id = randomUUID();
    const attempt = await begin(person, id);
    expect(attempt).toMatchObject({ id, version: 1, claimedAt: null, grade: null, answerLength: 0, revisions: [], levels: [], probes: [], reviews: [] });
    expect(attempt.question).toEqual({
      id: 'q-fork',
      slug: 'fork',
      title: 'What does fork() do?',
      kind: 'concept',
      area: { slug: 'linux', name: 'Linux' },
      minutes: 20,
      version: 1,
    });
    expect(Math.abs(Date.parse(attempt.startedAt) - Date.now())).toBeLessThan(10_000);
    expect(await person.call(contract.getAttempt, { params: { id } })).toEqual(attempt);
  });

  it('belongs to the day that has not ended yet by the settings of the person, in their time zone, and stays there when these change', async () => {
    const person = await signUpAs(test, 'candidate');
    await test.db.person.update({
      where: { id: person.personId },
      data: { createdAt: new Date('2026-01-01'), timeZone: 'Asia/Shanghai', dayEndsAtMinutes: 240 },
    });
    const [before, after] = [randomUUID(), randomUUID()];
    // 03:59 and 04:00 in Shanghai
    expect((await begin(person, before, { claimedAt: '2026-03-10T19:59:59Z' })).studiedOn).toBe('2026-03-10');
    expect((await begin(person, after, { claimedAt: '2026-03-10T20:00:00Z' })).studiedOn).toBe('2026-03-11');
    await test.db.person.update({ where: { id: person.personId }, data: { timeZone: 'Pacific/Pago_Pago' } });
    expect((await begin(person, after, { claimedAt: '2026-03-10T20:00:00Z' })).studiedOn).toBe('2026-03-11');
  });

  it.each([
    ['in the future is held to now', '2999-01-01T00:00:00Z', 'startedAt'],
    ['before the account is held to its beginning', '1970-01-01T00:00:00Z', 'joinedAt'],
  ])('claimed %s, and is the same when it comes again', async (_, claimedAt, held) => {
    const person = await signUpAs(test, 'candidate');
    const { createdAt } = await test.db.person.findUniqueOrThrow({ where: { id: person.personId } });
    const id = randomUUID();
    const first = await begin(person, id, { claimedAt });
    expect(first.claimedAt).toBe(held === 'startedAt' ? first.startedAt : createdAt.toISOString());
    expect(await begin(person, id, { claimedAt })).toEqual(first);
  });

  it('is one row when the same is sent fifty times at once, and a conflict when something else is', async () => {
    const person = await signUpAs(test, 'candidate');
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, async () => begin(person, id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await test.db.attempt.count({ where: { personId: person.personId } })).toBe(1);
    for (const other of [{ question: 'top-ips' }, { claimedAt: '2026-11-27T00:00:00Z' }])
      expect(await person.refusal(begin(person, id, other))).toMatchObject({ status: 409, code: 'conflict' });
    expect(await test.db.attempt.count({ where: { personId: person.personId } })).toBe(1);
  });

  it.each([
    [{ question: 'nothing-of-this-name' }, 404, 'question'],
    [{ version: 7 }, 404, 'version'],
    [{ version: 0 }, 400, 'version'],
    [{ claimedAt: 'yesterday' }, 400, 'claimedAt'],
    [{ startedAt: '2026-01-01T00:00:00Z' }, 400, 'startedAt'],
    [{ personId: randomUUID() }, 400, 'personId'],
  ])('is refused with %o', async (body, status, field) => {
    const person = await signUpAs(test, 'candidate');
    const refusal = await person.refusal(begin(person, randomUUID(), body));
    expect([refusal.status, refusal.fields.map((one) => one.field)]).toEqual([status, [field]]);
  });

  it('at a question that was taken back meanwhile is still taken, and one at a question that never was public is not', async () => {
    const person = await signUpAs(test, 'candidate');
    await test.db.question.update({ where: { id: 'q-a-mistake' }, data: { status: 'retired', retiredAt: new Date() } });
    expect((await begin(person, randomUUID(), { question: 'a-mistake' })).question.id).toBe('q-a-mistake');
    await test.db.question.update({ where: { id: 'q-top-ips' }, data: { visibility: 'private' } });
    expect(await person.refusal(begin(person, randomUUID(), { question: 'top-ips' }))).toMatchObject({ status: 404 });
    await test.db.question.update({ where: { id: 'q-a-mistake' }, data: { status: 'ready', retiredAt: null } });
    await test.db.question.update({ where: { id: 'q-top-ips' }, data: { visibility: 'public' } });
  });

  it('is the person’s alone: to everyone else it is not there, and the same id is theirs to use', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const id = randomUUID();
    await begin(person, id);
    const answers = [];
    for (const one of [id, randomUUID()]) {
      const { status, code, message, fields } = await other.refusal(other.call(contract.getAttempt, { params: { id: one } }));
      const saving = await other.refusal(save(other, one));
      answers.push({ status, code, message, fields, saving: [saving.status, saving.code, saving.message] });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 404, saving: [404, 'not_found', 'There is nothing at this address.'] });
    await begin(other, id, { question: 'top-ips' });
    expect((await person.call(contract.getAttempt, { params: { id } })).question.slug).toBe('fork');
  });

  it('is refused to who is signed out, and is not there for staff', async () => {
    const visitor = new TestBrowser(test.app);
    expect(await visitor.refusal(begin(visitor))).toMatchObject({ status: 401 });
    for (const role of ['mentor', 'recruiter', 'admin'] as const) {
      const person = await signUpAs(test, role);
      expect(await person.refusal(begin(person))).toMatchObject({ status: 404 });
      expect(await person.refusal(person.call(contract.getAttempt, { params: { id: randomUUID() } }))).toMatchObject({ status: 404 });
    }
  });
});

describe('an answer', () => {
  it('is its revisions, of which none is lost when two devices write at once', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await begin(person);
    const { id: first, savedAt } = await save(person, id, { text: 'One' });
    await Promise.all([save(person, id, { text: 'One, from here', basedOnId: first }), save(person, id, { text: 'One, from there', basedOnId: first })]);
    const { revisions, answerLength } = await person.call(contract.getAttempt, { params: { id } });
    expect(revisions.map(({ text }) => text).toSorted()).toEqual(['One', 'One, from here', 'One, from there']);
    expect(revisions.slice(0, 2).map(({ basedOnId }) => basedOnId)).toEqual([first, first]);
    expect(revisions.at(-1)).toEqual({ id: first, basedOnId: null, text: 'One', createdAt: savedAt, claimedAt: null });
    expect(answerLength).toBe(revisions[0]?.text.length);
  });

  it('is one row when the same is sent fifty times at once, and a conflict when another text is', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await begin(person);
    const revisionId = randomUUID();
    const given = { revisionId, text: 'The same 🧨 text\n', claimedAt: '2999-01-01T00:00:00Z' };
    const answers = await Promise.all(Array.from({ length: 50 }, async () => save(person, id, given)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await test.db.answerRevision.count({ where: { personId: person.personId } })).toBe(1);
    for (const other of [{ text: 'Another' }, { basedOnId: revisionId }, { claimedAt: '2026-11-27T00:00:00Z' }])
      expect(await person.refusal(save(person, id, { ...given, ...other }))).toMatchObject({ status: 409, code: 'conflict' });
    const second = await begin(person);
    expect(await person.refusal(save(person, second.id, given))).toMatchObject({ status: 409 });
  });

  it('keeps half a character as the sign for one that cannot be read, and is the same when it comes again', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await begin(person);
    const given = { revisionId: randomUUID(), text: 'broken \ud83e' };
    expect(await save(person, id, given)).toEqual(await save(person, id, given));
    expect((await person.call(contract.getAttempt, { params: { id } })).revisions[0]?.text).toBe('broken \ufffd');
  });

  it('is refused without an attempt, too long, and with what a database cannot hold', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await begin(person);
    expect(await person.refusal(save(person, randomUUID()))).toMatchObject({ status: 404 });
    for (const text of ['x'.repeat(contract.LONGEST_ANSWER + 1), 'a\0b']) {
      const refusal = await person.refusal(save(person, id, { text }));
      expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, ['text']]);
    }
    expect(await save(person, id, { text: '答'.repeat(contract.LONGEST_ANSWER) })).toHaveProperty('savedAt');
  });

  it('cannot be changed or taken out by the app', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await begin(person);
    await save(person, id);
    await expect(test.db.answerRevision.updateMany({ where: { attemptId: id }, data: { text: 'x' } })).rejects.toThrow('insert-only');
    await expect(test.db.answerRevision.deleteMany({ where: { attemptId: id } })).rejects.toThrow('insert-only');
  });
});

describe('a level that one gives oneself', () => {
  it('needs words of the answer, or a note; without either there is only “no evidence”', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await begin(person);
    await save(person, id, { text: 'It copies 100 % of the page tables.' });
    for (const evidence of ['', 'too short', '___', 'copies % tables']) {
      const refusal = await person.refusal(level(person, id, { evidence }));
      expect([evidence, refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([evidence, 400, ['evidence']]);
    }
    await level(person, id, { level: 'no-evidence', evidence: '' });
    await level(person, id, { evidence: 'copies 100 %' });
    await level(person, id, { dimension: 'Depth of mechanism', level: 'strong-hire', evidence: 'I explained it in twenty characters.' });
    const { levels } = await person.call(contract.getAttempt, { params: { id } });
    expect(levels).toEqual([
      { dimension: 'Communication', level: 'hire', evidence: 'copies 100 %' },
      { dimension: 'Depth of mechanism', level: 'strong-hire', evidence: 'I explained it in twenty characters.' },
    ]);
  });

  it('is refused for a dimension that the rubric does not have, and for an attempt of somebody else', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const { id } = await begin(person);
    expect(await person.refusal(level(person, id, { dimension: 'Charm', level: 'no-evidence', evidence: '' }))).toMatchObject({ status: 404 });
    expect(await other.refusal(level(other, id, { level: 'no-evidence', evidence: '' }))).toMatchObject({ status: 404 });
    expect(await person.refusal(level(person, id, { level: 'superb' as 'hire', evidence: '' }))).toMatchObject({ status: 400 });
  });
});

describe('a rung of the ladder', () => {
  it('keeps its last outcome, among them that one does not know but would find out', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await begin(person);
    const step = async (probeId: string, outcome: contract.ProbeOutcome, note = '') =>
      person.call(contract.putProbeStep, { params: { id, probeId }, body: { outcome, note } });
    await step('p-1', 'answered');
    await step('p-2', 'wrong');
    await step('p-2', 'would-find-out', 'perf trace');
    expect((await person.call(contract.getAttempt, { params: { id } })).probes).toEqual([
      { probeId: 'p-1', outcome: 'answered', note: '' },
      { probeId: 'p-2', outcome: 'would-find-out', note: 'perf trace' },
    ]);
    expect(await person.refusal(step('p-9', 'wrong'))).toMatchObject({ status: 404 });
    expect(await person.refusal(step('p-1', 'guessed' as 'wrong'))).toMatchObject({ status: 400 });
  });
});

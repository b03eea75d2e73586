import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/attempts';
import * as plan from '@whetstone/contracts/study-plan';
import { rebuildCard } from '@whetstone/study/rebuild-card';
import { addDays } from '@whetstone/study/iso-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { readLog } from './read-log.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;
type Body = contract.ReviewBody;

/** A candidate whose account is old enough for claims of the past weeks. */
async function newCandidate(): Promise<Person> {
  const person = await signUpAs(test, 'candidate');
  await test.db.person.update({ where: { id: person.personId }, data: { createdAt: new Date('2026-01-01T00:00:00Z'), timeZone: 'Etc/UTC' } });
  return person;
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const gradeBody = (grade: 1 | 2 | 3 | 4, given: object = {}): Body => ({
  kind: 'grade',
  question: 'fork',
  version: 1,
  grade,
  attemptId: null,
  durationMs: 1000,
  claimedAt: null,
  ...given,
});
const put = async (person: Pick<Person, 'call'>, body: Body, id: string = randomUUID()) => person.call(contract.putReview, { params: { id }, body });
const undo = async (person: Person, undoesId: string) => put(person, { kind: 'undo', undoesId, claimedAt: null });
const mine = async (person: Person, slug = 'fork') => person.call(contract.getMyQuestion, { params: { slug } });

/** The card as it stands in the database, and as the log makes it. */
async function cards({ personId }: Person, questionId = 'q-fork') {
  const row = await test.db.card.findUnique({ where: { personId_questionId: { personId, questionId } } });
  const text = (date: Date): string => date.toISOString().slice(0, 10);
  const { personId: _person, questionId: _question, ...card } = row ?? { personId: '', questionId: '' };
  const stored = row && { ...card, lastStudiedOn: text(row.lastStudiedOn), dueOn: text(row.dueOn) };
  return { stored, rebuilt: rebuildCard(await readLog(test.db, personId, questionId)) };
}
const expectTrueCard = async (person: Person): Promise<void> => {
  const { stored, rebuilt } = await cards(person);
  expect(stored).toEqual(rebuilt);
};

describe('a grade', () => {
  it('makes a card, with the due date that was shown for it before', async () => {
    const person = await newCandidate();
    const before = await mine(person);
    expect([before.card, before.gradeDates.map(({ grade }) => grade)]).toEqual([null, [1, 2, 3, 4]]);
    const id = randomUUID();
    const { card, ...rest } = await put(person, gradeBody(3), id);
    expect(rest).toEqual({ id, question: 'fork' });
    expect(card).toEqual({ dueOn: before.gradeDates[2]?.dueOn, recall: 0.99, reps: 1, lapses: 0, isSuspended: false, isLeech: false });
    expect((await mine(person)).card).toEqual(card);
    const row = await test.db.review.findFirstOrThrow({ where: { personId: person.personId } });
    expect(row).toMatchObject({ kind: 'grade', grade: 3, version: 1, predictedRecall: null, durationMs: 1000, claimedAt: null });
    await expectTrueCard(person);
  });

  it('writes down what was predicted before it, and which attempt it was in', async () => {
    const person = await newCandidate();
    const attemptId = randomUUID();
    await person.call(contract.putAttempt, { params: { id: attemptId }, body: { question: 'fork', version: 1, claimedAt: null } });
    await put(person, gradeBody(3, { claimedAt: daysAgo(5) }));
    const shown = (await mine(person)).card?.recall ?? 0;
    const id = randomUUID();
    await put(person, gradeBody(1, { attemptId }), id);
    const row = await test.db.review.findUniqueOrThrow({ where: { personId_id: { personId: person.personId, id } } });
    expect(row.predictedRecall).toBeCloseTo(shown, 10);
    expect(shown).toBeLessThan(0.95);
    const attempt = await person.call(contract.getAttempt, { params: { id: attemptId } });
    expect([attempt.grade, attempt.reviews]).toEqual([1, [{ id, grade: 1, happenedAt: row.happenedAt.toISOString(), isUndone: false }]]);
    expect((await mine(person)).attempts[0]).toMatchObject({ id: attemptId, grade: 1 });
    await expectTrueCard(person);
  });

  it('is one row when the same is sent fifty times at once, and a conflict when something else is', async () => {
    const person = await newCandidate();
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, async () => put(person, gradeBody(3), id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await test.db.review.count({ where: { personId: person.personId } })).toBe(1);
    for (const body of [gradeBody(2), gradeBody(3, { question: 'top-ips' }), gradeBody(3, { durationMs: 2 }), gradeBody(3, { claimedAt: daysAgo(1) })])
      expect(await person.refusal(put(person, body, id))).toMatchObject({ status: 409, code: 'conflict' });
    expect(await person.refusal(put(person, { kind: 'suspend', question: 'fork', claimedAt: null }, id))).toMatchObject({ status: 409 });
    expect(answers[0]?.card?.reps).toBe(1);
    await expectTrueCard(person);
  });

  it('takes an id once, also when two questions are graded under it at once', async () => {
    const person = await newCandidate();
    const id = randomUUID();
    const grades = ['fork', 'top-ips', 'a-mistake'].map(async (question) => put(person, gradeBody(3, { question }), id));
    const results = await Promise.allSettled(grades);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ status: 409, code: 'conflict' });
    expect(await test.db.card.count({ where: { personId: person.personId } })).toBe(1);
  });

  it('is one of many at once, of which none is lost and the card is that of all', async () => {
    const person = await newCandidate();
    const first = randomUUID();
    const sent = Array.from({ length: 20 }, async (_, index) =>
      put(person, gradeBody(((index % 4) + 1) as 1, { claimedAt: index % 3 === 0 ? daysAgo(index + 1) : null })),
    );
    await Promise.all([put(person, gradeBody(4), first), ...sent]);
    expect(await test.db.review.count({ where: { personId: person.personId } })).toBe(21);
    await expectTrueCard(person);
    await Promise.all([undo(person, first), ...Array.from({ length: 5 }, async () => put(person, gradeBody(3)))]);
    expect((await cards(person)).stored?.reps).toBe(25);
    await expectTrueCard(person);
  });

  it('that arrives late takes its place by when it happened', async () => {
    const [person, other] = [await newCandidate(), await newCandidate()];
    const times = [daysAgo(30), daysAgo(20), daysAgo(3)];
    const bodies = times.map((claimedAt, index) => gradeBody(([3, 1, 4] as const)[index] ?? 3, { claimedAt }));
    for (const body of bodies) await put(person, body);
    for (const body of [bodies[2], bodies[0], bodies[1]]) if (body !== undefined) await put(other, body);
    expect((await cards(other)).stored).toEqual((await cards(person)).stored);
    const row = await test.db.review.findFirstOrThrow({ where: { personId: other.personId, grade: 1 } });
    const same = await test.db.review.findFirstOrThrow({ where: { personId: person.personId, grade: 1 } });
    expect(row).toMatchObject({ happenedAt: new Date(times[1] ?? ''), claimedAt: new Date(times[1] ?? ''), predictedRecall: same.predictedRecall });
    expect(row.createdAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
    await expectTrueCard(other);
  });

  it('claimed in the future, or before the account, is held within', async () => {
    const person = await newCandidate();
    const [late, early] = [randomUUID(), randomUUID()];
    await put(person, gradeBody(3, { claimedAt: '2999-01-01T00:00:00Z' }), late);
    await put(person, gradeBody(3, { claimedAt: '1999-01-01T00:00:00Z' }), early);
    const happened = async (id: string) => (await test.db.review.findUniqueOrThrow({ where: { personId_id: { personId: person.personId, id } } })).happenedAt;
    expect((await happened(late)).getTime()).toBeLessThanOrEqual(Date.now() + 1000);
    expect(await happened(early)).toEqual(new Date('2026-01-01T00:00:00Z'));
    await put(person, gradeBody(3, { claimedAt: '2999-01-01T00:00:00Z' }), late);
    await expectTrueCard(person);
  });

  it.each([
    [gradeBody(3, { question: 'nothing-of-this-name' }), 404, 'question'],
    [gradeBody(3, { version: 9 }), 404, 'version'],
    [gradeBody(3, { attemptId: randomUUID() }), 404, 'attemptId'],
    [gradeBody(5 as 4), 400, 'grade'],
    [gradeBody(3, { durationMs: -1 }), 400, 'durationMs'],
    [gradeBody(3, { score: 1 }), 400, 'score'],
    [gradeBody(3, { happenedAt: daysAgo(1) }), 400, 'happenedAt'],
    [{ kind: 'undo', undoesId: randomUUID(), claimedAt: null } as const, 404, 'undoesId'],
    [{ kind: 'suspend', question: 'nothing-of-this-name', claimedAt: null } as const, 404, 'question'],
  ])('is refused for what does not fit: %o', async (body, status, field) => {
    const person = await newCandidate();
    const refusal = await person.refusal(put(person, body));
    expect([refusal.status, refusal.fields.map((one) => one.field)]).toEqual([status, [field]]);
    expect(await test.db.review.count({ where: { personId: person.personId } })).toBe(0);
  });

  it('names an attempt of one’s own at the same question, and no other', async () => {
    const [person, other] = [await newCandidate(), await newCandidate()];
    const attemptId = randomUUID();
    await other.call(contract.putAttempt, { params: { id: attemptId }, body: { question: 'fork', version: 1, claimedAt: null } });
    const refusals = [];
    for (const id of [attemptId, randomUUID()]) {
      const { status, message, fields } = await person.refusal(put(person, gradeBody(3, { attemptId: id })));
      refusals.push({ status, message, fields });
    }
    expect(refusals[0]).toEqual(refusals[1]);
    expect(await other.refusal(put(other, gradeBody(3, { question: 'top-ips', attemptId })))).toMatchObject({ status: 404 });
  });

  it('is refused to who is signed out, and is not there for staff', async () => {
    const visitor = new TestBrowser(test.app);
    expect(await visitor.refusal(put(visitor, gradeBody(3)))).toMatchObject({ status: 401 });
    for (const role of ['mentor', 'recruiter', 'admin'] as const) {
      const person = await signUpAs(test, role);
      expect(await person.refusal(put(person, gradeBody(3)))).toMatchObject({ status: 404 });
      expect(await person.refusal(person.call(contract.listDue, {}))).toMatchObject({ status: 404 });
    }
  });
});

describe('what was done', () => {
  it('can be taken back by an entry of its own, and the card is as it was before', async () => {
    const person = await newCandidate();
    await put(person, gradeBody(3, { claimedAt: daysAgo(4) }));
    const before = (await cards(person)).stored;
    const id = randomUUID();
    await put(person, gradeBody(1), id);
    const undoId = randomUUID();
    const { card, question } = await put(person, { kind: 'undo', undoesId: id, claimedAt: null }, undoId);
    expect([question, card?.reps, card?.lapses]).toEqual(['fork', 1, 0]);
    expect((await cards(person)).stored).toEqual(before);
    expect(await put(person, { kind: 'undo', undoesId: id, claimedAt: null }, undoId)).toMatchObject({ id: undoId, card });
    expect(await test.db.review.count({ where: { personId: person.personId } })).toBe(3);
    // a second device may take back the same; an undo itself cannot be taken back
    await undo(person, id);
    expect((await cards(person)).stored).toEqual(before);
    expect(await person.refusal(undo(person, undoId))).toMatchObject({ status: 404 });
    await expectTrueCard(person);
  });

  it('leaves no card when the only grade is taken back, and one anew with the next', async () => {
    const person = await newCandidate();
    const id = randomUUID();
    await put(person, gradeBody(3), id);
    expect((await undo(person, id)).card).toBeNull();
    expect((await mine(person)).card).toBeNull();
    expect((await put(person, gradeBody(2))).card?.reps).toBe(1);
    await expectTrueCard(person);
  });

  it('of somebody else cannot be taken back', async () => {
    const [person, other] = [await newCandidate(), await newCandidate()];
    const id = randomUUID();
    await put(person, gradeBody(3), id);
    const answers = [];
    for (const undoesId of [id, randomUUID()]) {
      const { status, message, fields } = await other.refusal(undo(other, undoesId));
      answers.push({ status, message, fields });
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it('cannot be changed or taken out of the log by the app', async () => {
    const person = await newCandidate();
    await put(person, gradeBody(3));
    await expect(test.db.review.updateMany({ where: { personId: person.personId }, data: { grade: 4 } })).rejects.toThrow('insert-only');
    await expect(test.db.review.deleteMany({ where: { personId: person.personId } })).rejects.toThrow('insert-only');
  });
});

describe('a question that lapses', () => {
  it('is a leech from the eighth time on, and can be set aside and taken up again', async () => {
    const person = await newCandidate();
    for (let day = 60; day > 60 - 9 * 4; day -= 4) await put(person, gradeBody(day === 60 ? 3 : 1, { claimedAt: daysAgo(day) }));
    expect((await mine(person)).card).toMatchObject({ lapses: 8, isLeech: true, isSuspended: false });
    expect((await person.call(contract.listDue, {})).dueCount).toBe(1);
    const aside = await put(person, { kind: 'suspend', question: 'fork', claimedAt: null });
    expect(aside.card).toMatchObject({ isSuspended: true, isLeech: true });
    expect(await person.call(contract.listDue, {})).toEqual({ items: [], dueCount: 0, waitingCount: 0 });
    await expectTrueCard(person);
    expect((await put(person, { kind: 'resume', question: 'fork', claimedAt: null })).card?.isSuspended).toBe(false);
    await expectTrueCard(person);
  });

  it('cannot be set aside before it was graded', async () => {
    const person = await newCandidate();
    expect(await person.refusal(put(person, { kind: 'suspend', question: 'fork', claimedAt: null }))).toMatchObject({ status: 409, code: 'conflict' });
  });
});

describe('what is due', () => {
  it('comes most at risk first, with prompt, answer, my last answer and where each grade leads', async () => {
    const person = await newCandidate();
    const attemptId = randomUUID();
    await person.call(contract.putAttempt, { params: { id: attemptId }, body: { question: 'fork', version: 1, claimedAt: daysAgo(40) } });
    const params = { id: attemptId, revisionId: randomUUID() };
    await person.call(contract.putAnswer, { params, body: { text: 'It copies.', basedOnId: null, claimedAt: null } });
    await put(person, gradeBody(3, { claimedAt: daysAgo(40), attemptId }));
    await put(person, gradeBody(1, { question: 'top-ips', claimedAt: daysAgo(40) }));
    await put(person, gradeBody(4, { question: 'a-mistake' }));
    const { items, dueCount, waitingCount } = await person.call(contract.listDue, {});
    expect([items.map(({ question }) => question.slug), dueCount, waitingCount]).toEqual([['top-ips', 'fork'], 2, 0]);
    const [first, second] = items;
    expect(first?.card.recall).toBeLessThan(second?.card.recall ?? 0);
    expect(second).toMatchObject({ lastAnswer: { text: 'It copies.' }, promptHtml: expect.stringContaining('Tell me about q-fork') });
    expect(second?.answerHtml).toContain('copy-on-write');
    expect(second?.gradeDates).toEqual((await mine(person)).gradeDates);
  });

  it('waits beyond the day’s cap, and beyond a backlog’s share where it is spread', async () => {
    const person = await newCandidate();
    const { personId } = person;
    for (const question of ['fork', 'top-ips', 'a-mistake']) await put(person, gradeBody(3, { question, claimedAt: daysAgo(50) }));
    const due = async () => {
      const { items, dueCount, waitingCount } = await person.call(contract.listDue, {});
      return [items.length, dueCount, waitingCount];
    };
    expect(await due()).toEqual([3, 3, 0]);
    await test.db.studyPreferences.create({ data: { personId, reviewCap: 2 } });
    expect(await due()).toEqual([2, 3, 1]);
    await put(person, gradeBody(3));
    expect(await due()).toEqual([1, 2, 1]);
    await test.db.studyPreferences.update({ where: { personId }, data: { reviewCap: 60, spreadFromOn: new Date(daysAgo(1).slice(0, 10)), spreadDays: 4 } });
    expect(await due()).toEqual([0, 2, 2]); // one of three a day, and it is done
  });

  it('holds what Today has for review, also what the plan reviews before FSRS would', async () => {
    const person = await newCandidate();
    await put(person, gradeBody(3, { claimedAt: daysAgo(2) }));
    const reviews = async () =>
      (await person.call(plan.getToday, {})).items.flatMap(({ kind, isDone, question }) => (kind === 'review' && !isDone ? question : []));
    const due = async () => (await person.call(contract.listDue, {})).items.map(({ question }) => question);
    expect([await reviews(), await due()]).toEqual([[], []]);
    const stages = [{ stage: 'phone', on: addDays((await person.call(plan.getStudy, {})).today, 12) }];
    await person.call(plan.putTarget, { params: { id: randomUUID() }, body: { guide: 'acme-sre', stages, leftOut: [] } });
    expect(await due()).toMatchObject([{ slug: 'fork' }]);
    expect(await due()).toEqual(await reviews());
    await put(person, gradeBody(3));
    expect([await reviews(), await due()]).toEqual([[], []]);
  });

  it('is never shown for later than the day before the next stage of a target', async () => {
    const person = await newCandidate();
    const { personId } = person;
    const today = new Date(Date.now() - 240 * 60_000).toISOString().slice(0, 10);
    await put(person, gradeBody(4, { claimedAt: daysAgo(2) }));
    const later = (await mine(person)).card?.dueOn ?? '';
    const { id: guideId } = await test.db.document.findFirstOrThrow({ where: { kind: 'guide' } });
    const stages = { create: [{ stageSlug: 'phone', on: new Date(addDays(today, 2)) }] };
    const { id } = await test.db.target.create({ data: { personId, id: randomUUID(), guideId, stages } });
    expect(later > addDays(today, 1)).toBe(true);
    const { card, gradeDates } = await mine(person);
    expect([card?.dueOn, ...gradeDates.map(({ dueOn }) => dueOn)]).toEqual(Array.from({ length: 5 }, () => addDays(today, 1)));
    expect((await cards(person)).stored?.dueOn).toBe(later);
    await test.db.targetStage.updateMany({ where: { personId }, data: { on: new Date(addDays(today, 1)) } });
    expect((await person.call(contract.listDue, {})).dueCount).toBe(1); // the last day
    await test.db.target.update({ where: { personId_id: { personId, id } }, data: { endedAt: new Date() } });
    expect((await mine(person)).card?.dueOn).toBe(later);
  });
});

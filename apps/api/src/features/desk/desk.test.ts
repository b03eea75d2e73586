import { randomUUID } from 'node:crypto';
import { listWhoReadMe } from '@whetstone/contracts/consents';
import * as desk from '@whetstone/contracts/desk';
import * as contract from '@whetstone/contracts/submissions';
import { erasePerson } from '@whetstone/db/erase-person';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { type DeskPerson, answer, claim, handIn, review, send, signUpMentor, ticketOf } from '../../testing/desk-calls.ts';
import { at } from '../../testing/round-calls.ts';
import { signUpAs } from '../../testing/test-browser.ts';

const MINUTE_MS = 60_000;

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const candidateAnd = async (): Promise<[DeskPerson, DeskPerson]> => [await signUpAs(test, 'candidate'), await signUpMentor(test)];
const queueOf = async (mentor: DeskPerson) => (await mentor.call(desk.getDesk, {})).queue.map(({ ticket }) => ticket);
const later = async <T>(person: DeskPerson, minutes: number, ask: Parameters<typeof at<T>>[2]['ask']): Promise<T> =>
  at(test, person, { instant: Date.now() + minutes * MINUTE_MS, ask });

/** An answer that waits in the open queue. @returns its ticket */
async function waiting(candidate: DeskPerson, given: Parameters<typeof handIn>[2] = {}): Promise<string> {
  return ticketOf(test, await handIn(candidate, await answer(candidate), given));
}

describe('a claim', () => {
  it('is won by one of fifty mentors at once, and the others are told', async () => {
    const candidate = await signUpAs(test, 'candidate');
    const ticket = await waiting(candidate);
    const mentors = await Promise.all(Array.from({ length: 50 }, async () => signUpMentor(test)));
    const results = await Promise.allSettled(mentors.map(async (mentor) => claim(mentor, ticket)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const loser = mentors.find((_mentor, index) => results[index]?.status === 'rejected');
    expect(await loser?.refusal(claim(loser, ticket))).toMatchObject({ status: 409, code: 'conflict' });
    expect(await test.db.mentorReview.count({ where: { submission: { ticket } } })).toBe(1);
  });

  it('comes back by itself after half an hour, keeps what was written for whoever wrote it, and can be made longer', async () => {
    const [candidate, mentor] = await candidateAnd();
    const other = await signUpMentor(test);
    const ticket = await waiting(candidate);
    const { lockedUntil, now } = await claim(mentor, ticket);
    expect((Date.parse(lockedUntil ?? '') - Date.parse(now)) / MINUTE_MS).toBeCloseTo(desk.LOCK_MINUTES, 1);
    await mentor.call(desk.saveDraft, { params: { ticket }, body: { draft: review(), basedOn: 0 } });
    const longer = await later(mentor, 20, async (then) => claim(then, ticket));
    expect(Date.parse(longer.lockedUntil ?? '')).toBeGreaterThan(Date.now() + 45 * MINUTE_MS);
    expect(await queueOf(other)).not.toContain(ticket);
    await later(mentor, 60, async (then) => {
      expect(await then.refusal(then.call(desk.getDeskReview, { params: { ticket } }))).toMatchObject({
        status: 409,
        message: expect.stringContaining('kept'),
      });
    });
    await later(other, 60, async (then) => {
      expect((await then.call(desk.getDesk, {})).queue.map((card) => card.ticket)).toContain(ticket);
      expect((await claim(then, ticket)).draft.comments).toEqual([]);
    });
    await later(mentor, 61, async (then) => expect(await then.refusal(claim(then, ticket))).toMatchObject({ status: 409 }));
    await later(mentor, 120, async (then) => expect((await claim(then, ticket)).draft.comments).toHaveLength(1));
  });

  it('is one of at most four, and ends by giving it back or passing it, which hides it for a day', async () => {
    const [candidate, mentor] = await candidateAnd();
    const tickets = [];
    for (let count = 0; count < 5; count += 1) tickets.push(await waiting(candidate));
    const [first = '', second = '', , , fifth = ''] = tickets;
    for (const ticket of tickets.slice(0, 4)) await claim(mentor, ticket);
    expect(await mentor.refusal(claim(mentor, fifth))).toMatchObject({ status: 409, message: expect.stringContaining('4') });
    await mentor.call(desk.releaseSubmission, { params: { ticket: first } });
    await claim(mentor, fifth);
    await mentor.call(desk.passSubmission, { params: { ticket: second } });
    const queue = await queueOf(mentor);
    expect([queue.includes(first), queue.includes(second)]).toEqual([true, false]);
    await test.db.$executeRaw`UPDATE submission_pass SET passed_at = passed_at - interval '25 hours' WHERE mentor_id = ${mentor.personId}::uuid`;
    expect(await queueOf(mentor)).toContain(second);
  });
});

describe('the queue', () => {
  it('has the least time left first, then the oldest, and nothing of the work in it', async () => {
    const [candidate, mentor] = await candidateAnd();
    const [old, young, soon, sooner] = [await waiting(candidate), await waiting(candidate), await waiting(candidate), await waiting(candidate)];
    await test.db.submission.update({ where: { ticket: soon }, data: { startBy: new Date(Date.now() + 5 * 86_400_000) } });
    await test.db.submission.update({ where: { ticket: sooner }, data: { startBy: new Date(Date.now() + 86_400_000) } });
    const mine = new Set([old, young, soon, sooner]);
    expect((await queueOf(mentor)).filter((ticket) => mine.has(ticket))).toEqual([sooner, soon, old, young]);
    const bytes = JSON.stringify(await mentor.call(desk.getDesk, {}));
    const { name } = await test.db.person.findUniqueOrThrow({ where: { id: candidate.personId } });
    for (const hidden of ['page tables', 'deep enough', name, 'strong-hire']) expect(bytes).not.toContain(hidden);
  });

  it('shows nobody their own work, nor that of who has blocked them, was withdrawn, or is for another by name', async () => {
    const [candidate, mentor] = await candidateAnd();
    const other = await signUpMentor(test);
    const ticket = await waiting(candidate);
    const forOther = await waiting(candidate, { mentorId: other.personId });
    expect([(await queueOf(mentor)).includes(forOther), (await queueOf(other)).includes(forOther)]).toEqual([false, true]);
    expect(await mentor.refusal(claim(mentor, forOther))).toMatchObject({ status: 404 });
    await test.db.roleGrant.create({ data: { personId: mentor.personId, role: 'candidate' } });
    const own = await waiting(mentor);
    expect((await queueOf(mentor)).includes(own)).toBe(false);
    await claim(mentor, ticket);
    await send(mentor, ticket);
    const { id } = await test.db.submission.findFirstOrThrow({ where: { ticket } });
    await candidate.call(contract.blockMentor, { params: { id } });
    const blocked = await waiting(candidate);
    expect((await queueOf(mentor)).includes(blocked)).toBe(false);
    expect(await mentor.refusal(claim(mentor, blocked))).toMatchObject({ status: 404 });
    expect(await mentor.refusal(mentor.call(desk.getDeskReview, { params: { ticket } }))).toMatchObject({ status: 404 });
    await candidate.call(contract.unblockMentor, { params: { id } });
    expect((await queueOf(mentor)).includes(blocked)).toBe(true);
  });

  it('is closed to a mentor who is not calibrated, but for what was handed to them by name', async () => {
    const [candidate, mentor] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'mentor')];
    const [open, named] = [await waiting(candidate), await waiting(candidate, { mentorId: mentor.personId })];
    const view = await mentor.call(desk.getDesk, {});
    expect([view.isOpen, view.queue.map(({ ticket, isForMe }) => [ticket, isForMe])]).toEqual([false, [[named, true]]]);
    expect(await mentor.refusal(claim(mentor, open))).toMatchObject({ status: 404 });
    await claim(mentor, named);
    expect((await send(mentor, named)).sent?.isCalibrated).toBe(false);
  });
});

describe('a review', () => {
  it('holds no level that the candidate gave themselves before it is sent, and the difference for both afterwards', async () => {
    const [candidate, mentor] = await candidateAnd();
    const ticket = await waiting(candidate);
    const before = [await claim(mentor, ticket), await mentor.call(desk.getDeskReview, { params: { ticket } }), await mentor.call(desk.getDesk, {})];
    for (const hidden of ['strong-hire', 'more than twenty']) expect(JSON.stringify(before)).not.toContain(hidden);
    const { sent } = await send(mentor, ticket);
    expect(sent?.levels).toMatchObject([{ dimension: 'Communication', level: 'no-hire', own: 'strong-hire' }]);
    const { id } = await test.db.submission.findFirstOrThrow({ where: { ticket } });
    expect((await candidate.call(contract.getSubmission, { params: { id } })).review).toEqual(sent);
    expect((await mentor.call(desk.getDesk, {})).doneToday).toBe(1);
  });

  it('is seen by nobody else while it is a draft, and cannot be changed once it was sent', async () => {
    const [candidate, mentor] = await candidateAnd();
    const item = await handIn(candidate, await answer(candidate));
    const ticket = await ticketOf(test, item);
    await claim(mentor, ticket);
    await mentor.call(desk.saveDraft, { params: { ticket }, body: { draft: review(), basedOn: 0 } });
    const view = await candidate.call(contract.getSubmission, { params: { id: item.id } });
    expect([view.state, view.review]).toEqual(['claimed', null]);
    expect(await candidate.refusal(candidate.call(contract.withdrawSubmission, { params: { id: item.id } }))).toMatchObject({ status: 409 });
    const { revision } = await mentor.call(desk.getDeskReview, { params: { ticket } });
    await mentor.call(desk.sendReview, { params: { ticket }, body: { revision } });
    expect(await mentor.refusal(mentor.call(desk.saveDraft, { params: { ticket }, body: { draft: review(), basedOn: revision } }))).toMatchObject({
      status: 409,
    });
  });

  it('is saved once for the same again, and refused where another window has saved', async () => {
    const [candidate, mentor] = await candidateAnd();
    const ticket = await waiting(candidate);
    await claim(mentor, ticket);
    const save = async (basedOn: number, nextStep: string) =>
      mentor.call(desk.saveDraft, { params: { ticket }, body: { draft: review({ comments: [], nextStep }), basedOn } });
    expect((await save(0, 'One.')).revision).toBe(1);
    expect((await save(0, 'One.')).revision).toBe(1);
    expect(await mentor.refusal(save(0, 'Another.'))).toMatchObject({ status: 409 });
    expect((await save(1, 'Two.')).revision).toBe(2);
    expect(await mentor.refusal(mentor.call(desk.sendReview, { params: { ticket }, body: { revision: 1 } }))).toMatchObject({ status: 409 });
  });

  it.each([
    ['a next step', review({ nextStep: 'Study.' }), ['nextStep']],
    ['anything said', review({ comments: [], levels: [] }), ['levels']],
    ['evidence', review({ levels: [{ part: 1, dimension: 'Communication', level: 'hire', evidence: 'good' }] }), ['levels[0]']],
    ['a dimension of the rubric', review({ levels: [{ part: 1, dimension: 'Humour', level: 'no-evidence', evidence: '' }] }), ['levels[0]']],
    [
      'the words at their place',
      review({ comments: [{ id: randomUUID(), part: 1, anchor: { start: 1, end: 10, quote: 'It copies' }, kind: 'praise', text: 'Yes.' }] }),
      ['comments[0]'],
    ],
  ])('is not sent without %s', async (_what, draft, fields) => {
    const [candidate, mentor] = await candidateAnd();
    const ticket = await waiting(candidate);
    await claim(mentor, ticket);
    const refusal = await mentor.refusal(send(mentor, ticket, draft));
    expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, fields]);
  });

  it('is written into the candidate’s “who read me” at every look', async () => {
    const [candidate, mentor] = await candidateAnd();
    const ticket = await waiting(candidate);
    await claim(mentor, ticket);
    await mentor.call(desk.getDeskReview, { params: { ticket } });
    const { items } = await candidate.call(listWhoReadMe, {});
    expect(items.filter(({ what }) => what === 'submission')).toHaveLength(2);
  });

  it('names nobody who did not wish it', async () => {
    const [candidate, mentor] = await candidateAnd();
    const ticket = await waiting(candidate, { isAnonymous: true });
    const { name } = await test.db.person.findUniqueOrThrow({ where: { id: candidate.personId } });
    const seen = await claim(mentor, ticket);
    expect(seen.candidate).toBeNull();
    expect(JSON.stringify([seen, await send(mentor, ticket)])).not.toContain(name);
  });
});

describe('a candidate who is gone', () => {
  it.each(['deactivated_at', 'deletion_due_at'])('is read no more, what was sent included: %s', async (column) => {
    const [candidate, mentor] = await candidateAnd();
    const [sent, held] = [await waiting(candidate), await waiting(candidate)];
    await claim(mentor, sent);
    await send(mentor, sent);
    await claim(mentor, held);
    await test.db.$executeRawUnsafe(`UPDATE person SET ${column} = app_now() WHERE id = '${candidate.personId}'`);
    for (const ticket of [sent, held]) expect(await mentor.refusal(mentor.call(desk.getDeskReview, { params: { ticket } }))).toMatchObject({ status: 404 });
    const reply = { commentId: randomUUID(), kind: 'reply', text: 'Still there?' } as const;
    expect(await mentor.refusal(mentor.call(desk.replyAsMentor, { params: { ticket: sent, replyId: randomUUID() }, body: reply }))).toMatchObject({
      status: 404,
    });
    const view = await mentor.call(desk.getDesk, {});
    expect([view.sent, view.claimed]).toEqual([[], []]);
  });
});

describe('a mentor who is gone', () => {
  it('opens to nobody what was handed to them alone; what they had sent stays without a name, and what they had begun goes', async () => {
    const [candidate, mentor, other] = [await signUpAs(test, 'candidate'), await signUpMentor(test), await signUpMentor(test)];
    const [alone, any, sent] = [
      await waiting(candidate, { mentorId: mentor.personId, mayPassOn: false }),
      await waiting(candidate, { mentorId: mentor.personId }),
      await waiting(candidate),
    ];
    await claim(mentor, alone);
    await claim(mentor, sent);
    await send(mentor, sent);
    const { pseudonym } = await test.db.person.findUniqueOrThrow({ where: { id: mentor.personId } });
    await test.db.$transaction(async (tx) => erasePerson(async (sql, values) => tx.$executeRawUnsafe(sql, ...values), { id: mentor.personId, pseudonym }));
    const queue = await queueOf(other);
    expect([queue.includes(alone), queue.includes(any)]).toEqual([false, true]);
    const { id } = await test.db.submission.findFirstOrThrow({ where: { ticket: sent } });
    expect((await candidate.call(contract.getSubmission, { params: { id } })).review).toMatchObject({ mentor: null, nextStep: review().nextStep });
    expect(await test.db.mentorReview.count({ where: { personId: candidate.personId, sentAt: null } })).toBe(0);
  });
});

describe('a review that is saved while it is sent', () => {
  it('is sent as it was checked, or not at all', async () => {
    const [candidate, mentor] = await candidateAnd();
    for (let round = 0; round < 5; round += 1) {
      const ticket = await waiting(candidate);
      await claim(mentor, ticket);
      const { revision } = await mentor.call(desk.saveDraft, { params: { ticket }, body: { draft: review(), basedOn: 0 } });
      const worse = review({ comments: [], levels: [], nextStep: '' });
      await Promise.allSettled([
        mentor.call(desk.saveDraft, { params: { ticket }, body: { draft: worse, basedOn: revision } }),
        mentor.call(desk.sendReview, { params: { ticket }, body: { revision } }),
      ]);
      const row = await test.db.mentorReview.findFirstOrThrow({ where: { submission: { ticket } } });
      expect(row.sentAt === null || row.revision === revision).toBe(true);
      if (row.sentAt === null) await mentor.call(desk.releaseSubmission, { params: { ticket } });
    }
  });
});

describe('a mentor who was blocked during fifty reads', () => {
  it('reads nothing that was begun after the blocking was answered', async () => {
    const [candidate, mentor] = await candidateAnd();
    const ticket = await waiting(candidate);
    await claim(mentor, ticket);
    await send(mentor, ticket);
    const { id } = await test.db.submission.findFirstOrThrow({ where: { ticket } });
    const look = async () => mentor.call(desk.getDeskReview, { params: { ticket } });
    const reads = Promise.allSettled(Array.from({ length: 25 }, look));
    await candidate.call(contract.blockMentor, { params: { id } });
    const afterwards = await Promise.allSettled(Array.from({ length: 25 }, look));
    await reads;
    expect(afterwards.map(({ status }) => status)).toEqual(afterwards.map(() => 'rejected'));
  });
});

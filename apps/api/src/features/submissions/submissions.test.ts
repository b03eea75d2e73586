import { randomUUID } from 'node:crypto';
import * as desk from '@whetstone/contracts/desk';
import { listNotifications } from '@whetstone/contracts/notifications';
import * as rounds from '@whetstone/contracts/rounds';
import * as contract from '@whetstone/contracts/submissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { ANSWER, answer, claim, handIn, review, send, signUpMentor, ticketOf } from '../../testing/desk-calls.ts';
import { firstOf, save, start } from '../../testing/round-calls.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const newCandidate = async () => signUpAs(test, 'candidate');
type Person = Awaited<ReturnType<typeof newCandidate>>;
const preview = async (person: Person, kind: 'answer' | 'round' | 'loop', id: string) => person.call(contract.previewSubmission, { params: { kind, id } });
const get = async (person: Person, id: string) => person.call(contract.getSubmission, { params: { id } });

/** What a candidate has handed in and a mentor has reviewed. */
async function reviewed() {
  const [candidate, mentor] = [await newCandidate(), await signUpMentor(test)];
  const item = await handIn(candidate, await answer(candidate));
  const ticket = await ticketOf(test, item);
  await claim(mentor, ticket);
  const draft = review();
  await send(mentor, ticket, draft);
  return { candidate, mentor, id: item.id, ticket, commentId: draft.comments[0]?.id ?? '' };
}

describe('a preview', () => {
  it('is to the byte what a mentor sees, and holds no level of one’s own', async () => {
    const [candidate, mentor] = [await newCandidate(), await signUpMentor(test)];
    const attemptId = await answer(candidate);
    const { work } = await preview(candidate, 'answer', attemptId);
    expect(work).toMatchObject({ kind: 'answer', title: 'What does fork() do?', parts: [{ position: 1, text: ANSWER, version: 1 }] });
    expect(JSON.stringify(work)).not.toContain('strong-hire');
    const ticket = await ticketOf(test, await handIn(candidate, attemptId));
    await save(candidate, attemptId, { text: 'Changed since.' });
    expect(JSON.stringify((await claim(mentor, ticket)).work)).toBe(JSON.stringify(work));
  });

  it('of a round is every question with its time; one that is under way has none', async () => {
    const candidate = await newCandidate();
    const round = await start(candidate);
    await save(candidate, firstOf(round).attemptId, { text: 'In a round.' });
    expect(await candidate.refusal(preview(candidate, 'round', round.id))).toMatchObject({ status: 409 });
    expect(await candidate.refusal(preview(candidate, 'answer', firstOf(round).attemptId))).toMatchObject({ status: 409 });
    await candidate.call(rounds.submitRound, { params: { id: round.id }, body: { claimedAt: null } });
    const { work, minutes, medianWaitMs } = await preview(candidate, 'round', round.id);
    expect(work.parts.map(({ position, text }) => [position, text])).toEqual([
      [1, 'In a round.'],
      [2, ''],
    ]);
    expect(work.parts.every(({ timeMs }) => timeMs !== null)).toBe(true);
    expect([work.about.length > 0, minutes > 0, medianWaitMs === null || medianWaitMs > 0]).toEqual([true, true, true]);
  });

  it('there is none of nothing, and none of what is somebody else’s', async () => {
    const [candidate, other] = [await newCandidate(), await newCandidate()];
    const attemptId = await answer(candidate, ' ');
    expect(await candidate.refusal(preview(candidate, 'answer', attemptId))).toMatchObject({ status: 409 });
    for (const kind of ['answer', 'round', 'loop'] as const) expect(await other.refusal(preview(other, kind, attemptId))).toMatchObject({ status: 404 });
  });
});

describe('handing in', () => {
  it('is one submission when the same is sent twenty times at once, and refused when it says something else', async () => {
    const candidate = await newCandidate();
    const [attemptId, id] = [await answer(candidate), randomUUID()];
    const items = await Promise.all(Array.from({ length: 20 }, async () => handIn(candidate, attemptId, { id })));
    expect(new Set(items.map((item) => JSON.stringify(item))).size).toBe(1);
    expect(await test.db.submission.count({ where: { personId: candidate.personId } })).toBe(1);
    expect(await candidate.refusal(handIn(candidate, attemptId, { id, question: 'Another?' }))).toMatchObject({ status: 409 });
    expect(await candidate.refusal(handIn(candidate, attemptId))).toMatchObject({ status: 409, message: expect.stringContaining('waits') });
  });

  it('is refused when the work is not what the preview has shown', async () => {
    const candidate = await newCandidate();
    const attemptId = await answer(candidate);
    const { digest } = await preview(candidate, 'answer', attemptId);
    await save(candidate, attemptId, { text: 'Changed since.' });
    expect(await candidate.refusal(handIn(candidate, attemptId, { digest }))).toMatchObject({ status: 409, message: expect.stringContaining('changed') });
    expect(await test.db.submission.count({ where: { personId: candidate.personId } })).toBe(0);
  });

  it('to a mentor by name tells them, and nobody is told of another who is no mentor', async () => {
    const [candidate, mentor, other] = [await newCandidate(), await signUpAs(test, 'mentor'), await newCandidate()];
    const attemptId = await answer(candidate);
    for (const mentorId of [other.personId, candidate.personId, randomUUID()])
      expect(await candidate.refusal(handIn(candidate, attemptId, { mentorId }))).toMatchObject({ status: 404, fields: [{ field: 'mentorId' }] });
    await handIn(candidate, attemptId, { mentorId: mentor.personId });
    expect((await mentor.call(listNotifications, {})).items.map(({ kind }) => kind)).toEqual(['submission_for_me']);
  });

  it('can be taken back until it is claimed, and then handed in again', async () => {
    const [candidate, mentor] = [await newCandidate(), await signUpMentor(test)];
    const attemptId = await answer(candidate);
    const { id } = await handIn(candidate, attemptId);
    const ticket = await ticketOf(test, { id });
    expect((await candidate.call(contract.withdrawSubmission, { params: { id } })).state).toBe('withdrawn');
    expect((await candidate.call(contract.withdrawSubmission, { params: { id } })).state).toBe('withdrawn');
    expect(await mentor.refusal(claim(mentor, ticket))).toMatchObject({ status: 404 });
    expect((await handIn(candidate, attemptId)).state).toBe('waiting');
    expect((await candidate.call(contract.listSubmissions, {})).items.map(({ state }) => state)).toEqual(['waiting', 'withdrawn']);
  });
});

describe('what came back', () => {
  it('can be answered by both sides, closed and reopened; each is told, and the same again changes nothing', async () => {
    const { candidate, mentor, id, ticket, commentId } = await reviewed();
    const replyId = randomUUID();
    const say = async () => candidate.call(contract.replyToComment, { params: { id, replyId }, body: { commentId, kind: 'reply', text: 'Which part?' } });
    expect(await say()).toEqual(await say());
    const body = { commentId, kind: 'reply', text: 'The pages.' } as const;
    await mentor.call(desk.replyAsMentor, { params: { ticket, replyId }, body });
    await candidate.call(contract.replyToComment, { params: { id, replyId: randomUUID() }, body: { commentId, kind: 'resolve', text: '' } });
    const { review: view } = await get(candidate, id);
    expect(view?.replies.map(({ by, kind, text }) => [by, kind, text])).toEqual([
      ['candidate', 'reply', 'Which part?'],
      ['mentor', 'reply', 'The pages.'],
      ['candidate', 'resolve', ''],
    ]);
    expect((await mentor.call(listNotifications, {})).items.map(({ kind }) => kind)).toEqual(['review_answered']);
    expect((await candidate.call(listNotifications, {})).items.map(({ kind }) => kind)).toEqual(['reply_answered', 'review_sent']);
    const empty = candidate.call(contract.replyToComment, { params: { id, replyId: randomUUID() }, body: { commentId, kind: 'reply', text: ' ' } });
    expect(await candidate.refusal(empty)).toMatchObject({ status: 400 });
    await expect(test.db.reviewReply.deleteMany({ where: { personId: candidate.personId } })).rejects.toThrow('insert-only');
  });

  it('is rated, anew if one likes, and called problematic only with a note', async () => {
    const { candidate, mentor, id } = await reviewed();
    const rate = async (rating: 'good' | 'problematic', note: string) => candidate.call(contract.rateReview, { params: { id }, body: { rating, note } });
    expect(await candidate.refusal(rate('problematic', ' '))).toMatchObject({ status: 400, fields: [{ field: 'note' }] });
    expect((await rate('problematic', 'It is rude.')).rating).toBe('problematic');
    expect((await rate('good', '')).rating).toBe('good');
    expect((await mentor.call(desk.getDesk, {})).sent[0]).toMatchObject({ rating: 'good', openThreads: 0 });
  });

  it('shows my latest words to each question beside it', async () => {
    const { candidate, id } = await reviewed();
    await answer(candidate, 'A later answer.');
    expect((await get(candidate, id)).latest).toEqual([{ position: 1, text: 'A later answer.' }]);
  });
});

describe('a second reading', () => {
  it('is by another mentor, once; a third, who sees neither, where the two lie far apart', async () => {
    const { candidate, mentor, id } = await reviewed();
    const [second, third] = [await signUpMentor(test), await signUpMentor(test)];
    const ask = async () => candidate.call(contract.askSecondReading, { params: { id } });
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(one.id).toBe(other.id);
    expect([one.state, one.secondOf, (await get(candidate, id)).canAskSecond]).toEqual(['waiting', id, false]);
    const ticket = await ticketOf(test, one);
    expect(await mentor.refusal(claim(mentor, ticket))).toMatchObject({ status: 404 });
    expect(JSON.stringify(await claim(second, ticket))).not.toContain('copied lazily');
    await send(second, ticket, review({ levels: [{ part: 1, dimension: 'Communication', level: 'strong-hire', evidence: 'It copies the page tables' }] }));
    const thirds = await test.db.submission.findMany({ where: { personId: candidate.personId, secondOfId: id, reviewedAt: null } });
    expect(thirds).toHaveLength(1);
    const last = thirds[0]?.ticket ?? '';
    for (const earlier of [mentor, second]) expect(await earlier.refusal(claim(earlier, last))).toMatchObject({ status: 404 });
    expect((await claim(third, last)).draft.levels).toEqual([]);
  });

  it('brings no third where the two agree', async () => {
    const { candidate, id } = await reviewed();
    const second = await signUpMentor(test);
    const item = await candidate.call(contract.askSecondReading, { params: { id } });
    const ticket = await ticketOf(test, item);
    await claim(second, ticket);
    await send(second, ticket, review({ levels: [{ part: 1, dimension: 'Communication', level: 'hire', evidence: 'It copies the page tables' }] }));
    expect(await test.db.submission.count({ where: { personId: candidate.personId, secondOfId: id } })).toBe(1);
    expect(await candidate.refusal(candidate.call(contract.askSecondReading, { params: { id: item.id } }))).toMatchObject({ status: 409 });
  });
});

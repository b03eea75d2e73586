import type { ReviewDraft } from '@whetstone/contracts/review-content';
import { getCalibration } from '@whetstone/contracts/calibration';
import { listWhoReadMe } from '@whetstone/contracts/consents';
import { getDigest } from '@whetstone/contracts/digest';
import * as desk from '@whetstone/contracts/desk';
import { exportMyData } from '@whetstone/contracts/my-export';
import { listSubmissions } from '@whetstone/contracts/submissions';
import { HIDDEN_EVERY } from '@whetstone/study/draw-hidden';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestApp, buildTestApp } from '../../../testing/build-test-app.ts';
import { type DeskPerson, answer, claim, handIn, send, signUpMentor, ticketOf } from '../../../testing/desk-calls.ts';
import { at } from '../../../testing/round-calls.ts';
import { signUpAs } from '../../../testing/test-browser.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const NOTE = 'A note of more than twenty characters.';
const LEVELS = ['Communication', 'Depth of mechanism'].map((dimension) => ({ part: 1, dimension, level: 'hire' as const, evidence: NOTE }));
const DRAFT: ReviewDraft = { comments: [], levels: LEVELS, nextStep: 'Read how copy on write works, then answer again.' };

/** More than a mentor is given here, all from one candidate, that wait for anybody. */
let test: TestApp;
let candidate: DeskPerson;
beforeAll(async () => {
  test = await buildTestApp();
  candidate = await signUpAs(test, 'candidate');
  for (let count = 0; count < HIDDEN_EVERY + 4; count += 1) await handIn(candidate, await answer(candidate), { isAnonymous: true, question: '' });
});
afterAll(async () => test.close());

const isHidden = async (ticket: string): Promise<boolean> => (await test.db.hiddenReference.count({ where: { ticket } })) > 0;

async function nextOf(mentor: DeskPerson): Promise<string> {
  const { queue } = await mentor.call(desk.getDesk, {});
  return queue[0]?.ticket ?? '';
}

/** Claims what comes next and passes it, until that is a reference answer. @returns its ticket, not claimed yet, and how many came before */
async function untilHidden(mentor: DeskPerson): Promise<{ ticket: string; before: number }> {
  for (let before = 0; before < HIDDEN_EVERY; before += 1) {
    const ticket = await nextOf(mentor);
    if (await isHidden(ticket)) return { ticket, before };
    await claim(mentor, ticket);
    await mentor.call(desk.passSubmission, { params: { ticket } });
  }
  throw new Error('none came');
}

/** The moment in a UUID of version 7. */
const timeIn = (ticket: string): number => Number.parseInt(ticket.replaceAll('-', '').slice(0, 12), 16);

/** All fields of an answer, by their paths. */
const keysOf = (value: unknown, path = ''): string[] =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    : [`${path} ${value === null ? 'null' : typeof value}`];

describe('a hidden reference', () => {
  it('comes once in twenty, as the next, and looks like what a person has handed in until it is sent', async () => {
    const mentor = await signUpMentor(test);
    const real = await nextOf(mentor);
    const realView = await claim(mentor, real);
    await mentor.call(desk.releaseSubmission, { params: { ticket: real } });
    const { ticket, before } = await untilHidden(mentor);

    const view = await mentor.call(desk.getDesk, {});
    const [card, other] = view.queue;
    expect([card?.ticket, await nextOf(mentor)]).toEqual([ticket, ticket]);
    expect(keysOf(card)).toEqual(keysOf(other));
    expect(view.waiting).toBe(HIDDEN_EVERY + 4 - before + 1);

    const seen = await claim(mentor, ticket);
    expect(keysOf(seen)).toEqual(keysOf(realView));
    expect([seen.candidate, seen.reference, seen.sent]).toEqual([null, null, null]);
    // and on every other page of the mentor, and in what they did
    expect((await mentor.call(getDigest, {})).waiting.claimed).toBe((await mentor.call(desk.getDesk, {})).claimed.length);
    const acts = (await mentor.call(exportMyData, {})).data.whatIDid;
    const ofClaim = (of: string) => acts.filter(({ target }) => target === of).map(({ act, isAboutMe }) => [act, isAboutMe]);
    expect(ofClaim(ticket)).toEqual(ofClaim(real).slice(0, 1));
    expect(Object.keys(seen.work.parts[0] ?? {}).toSorted()).toEqual(Object.keys(realView.work.parts[0] ?? {}).toSorted());
    // a ticket tells when it was made, and that agrees with when it is said to have been handed in
    for (const one of [seen, realView]) expect(Math.abs(timeIn(one.ticket) - Date.parse(one.submittedAt))).toBeLessThan(1000);
    expect(seen.work.parts[0]?.text).toMatch(/text-of-answer-\d/);
    const bytes = JSON.stringify([view, seen, await mentor.call(desk.getDesk, {}), (await mentor.call(exportMyData, {})).data]);
    for (const word of ['secret-why', 'reference-fork', 'isReference":true', 'documentId']) expect(bytes).not.toContain(word);

    const bystander = await signUpMentor(test);
    expect(await bystander.refusal(claim(bystander, ticket))).toMatchObject({ status: 404 });
    expect(JSON.stringify(await bystander.call(desk.getDesk, {}))).not.toContain(ticket);
  });

  it('goes through the same lock: four at most, given back by itself, kept for whoever wrote', async () => {
    const mentor = await signUpMentor(test);
    const { ticket } = await untilHidden(mentor);
    expect(await mentor.refusal(mentor.call(desk.getDeskReview, { params: { ticket } }))).toMatchObject({ status: 404 });
    await claim(mentor, ticket);
    await mentor.call(desk.saveDraft, { params: { ticket }, body: { draft: DRAFT, basedOn: 0 } });
    const others = (await mentor.call(desk.getDesk, {})).queue.slice(0, 4).map((one) => one.ticket);
    for (const other of others.slice(0, 3)) await claim(mentor, other);
    expect(await mentor.refusal(claim(mentor, others[3] ?? ''))).toMatchObject({ status: 409 });
    await at(test, mentor, {
      instant: Date.now() + 31 * 60_000,
      ask: async (then) => {
        expect(await then.refusal(then.call(desk.getDeskReview, { params: { ticket } }))).toMatchObject({
          status: 409,
          message: expect.stringContaining('kept'),
        });
        expect((await claim(then, ticket)).draft.nextStep).toBe(DRAFT.nextStep);
        await then.call(desk.passSubmission, { params: { ticket } });
        expect((await then.call(desk.getDesk, {})).queue.map((one) => one.ticket)).not.toContain(ticket);
      },
    });
    for (const other of others.slice(0, 3)) await mentor.call(desk.releaseSubmission, { params: { ticket: other } });
  });

  it('is refused unfinished; sent, it tells the mentor at once how they lie to it, and counts for nobody else', async () => {
    const mentor = await signUpMentor(test);
    const { ticket } = await untilHidden(mentor);
    const [reads, list] = [(await candidate.call(listWhoReadMe, {})).items.length, await candidate.call(listSubmissions, {})];
    await claim(mentor, ticket);
    expect(await mentor.refusal(send(mentor, ticket, { ...DRAFT, nextStep: 'Read.' }))).toMatchObject({ status: 400 });
    const sent = await send(mentor, ticket, DRAFT);
    expect(sent.reference?.map(({ dimension, given }) => [dimension, given]).toSorted()).toEqual(LEVELS.map(({ dimension, level }) => [dimension, level]));
    expect(JSON.stringify(sent.reference)).toContain('secret-why');
    expect(await send(mentor, ticket, DRAFT).catch((error: unknown) => error)).toMatchObject({ status: 409 });
    const view = await mentor.call(desk.getDesk, {});
    expect([view.doneToday, view.sent.map(({ ticket: of, isReference }) => [of, isReference])]).toEqual([1, [[ticket, true]]]);
    expect((await mentor.call(getCalibration, {})).leniency).toMatchObject({ judgements: 2, ofReferences: 2 });
    expect((await mentor.call(exportMyData, {})).data.hiddenReferences).toMatchObject([{ submissionId: ticket, documentId: 'reference-fork' }]);

    expect((await candidate.call(listWhoReadMe, {})).items).toHaveLength(reads);
    expect(await candidate.call(listSubmissions, {})).toEqual(list);
    expect(await test.db.submission.count({ where: { ticket } })).toBe(0);
    expect(await test.db.auditEvent.count({ where: { target: ticket, subject: { not: null } } })).toBe(0);
  });

  it('is not drawn again within its twenty, nor the same one twice, nor one that was scored before', async () => {
    const mentor = await signUpMentor(test);
    const { before } = await untilHidden(mentor);
    const first = await test.db.hiddenReference.findFirstOrThrow({ where: { personId: mentor.personId } });
    await claim(mentor, first.ticket);
    await mentor.call(desk.passSubmission, { params: { ticket: first.ticket } });
    for (let given = before + 1; given < HIDDEN_EVERY; given += 1) {
      const ticket = await nextOf(mentor);
      expect(await isHidden(ticket)).toBe(false);
      await claim(mentor, ticket);
      await mentor.call(desk.passSubmission, { params: { ticket } });
    }
    // the next twenty have one as well, and it is another
    await test.db.$executeRaw`DELETE FROM submission_pass WHERE mentor_id = ${mentor.personId}::uuid AND ticket <> ${first.ticket}::uuid`;
    const passed = async () => {
      const queue = (await mentor.call(desk.getDesk, {})).queue.map(({ ticket }) => ticket);
      const review = await test.db.mentorReview.findMany({ where: { mentorId: mentor.personId }, select: { submission: { select: { ticket: true } } } });
      return queue.find((ticket) => !review.some(({ submission }) => submission.ticket === ticket)) ?? '';
    };
    expect(await isHidden(await passed())).toBe(false);
    const rows = await test.db.hiddenReference.findMany({ where: { personId: mentor.personId } });
    expect(new Set(rows.map(({ documentId, answer: level }) => `${documentId} ${level}`)).size).toBe(rows.length);
    expect(rows.map(({ draw }) => draw)).toEqual([1]);
  });

  it('waits for nobody to whom the open queue is not open', async () => {
    const [mentor, other] = [await signUpAs(test, 'mentor'), await signUpAs(test, 'candidate')];
    const ticket = await ticketOf(test, await handIn(other, await answer(other), { mentorId: mentor.personId }));
    await claim(mentor, ticket);
    expect(await test.db.hiddenReference.count({ where: { personId: mentor.personId } })).toBe(0);
  });
});

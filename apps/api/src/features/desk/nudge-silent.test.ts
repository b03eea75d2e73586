import { listNotifications } from '@whetstone/contracts/notifications';
import * as contract from '@whetstone/contracts/submissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atInstant } from '../../testing/at-instant.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { type DeskPerson, answer, claim, handIn, send, signUpMentor, ticketOf } from '../../testing/desk-calls.ts';
import { signUpAs } from '../../testing/test-browser.ts';
import { nudgeSilent } from './nudge-silent.ts';

const HOUR_MS = 3_600_000;

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

/** So many processes look at what is due, at once, when so many hours have passed. */
async function nudgeAfter(hours: number, processes = 1): Promise<void> {
  const moved = await Promise.all(Array.from({ length: processes }, async () => atInstant(test, new Date(Date.now() + hours * HOUR_MS).toISOString())));
  await Promise.all(moved.map(async ({ db }) => nudgeSilent({ db, installation: test.installation })));
  await Promise.all(moved.map(async ({ close }) => close()));
}

const told = async (person: DeskPerson) => {
  const { items } = await person.call(listNotifications, {});
  return items.map((notice) => [notice.kind, ...('hours' in notice.data ? [notice.data.hours] : [])].join(' ')).toReversed();
};

describe('a mentor who was named and is silent', () => {
  it('is reminded after one, two and three days, once by two processes and again after a restart; then any mentor may take it', async () => {
    const [candidate, mentor, other] = [await signUpAs(test, 'candidate'), await signUpMentor(test), await signUpMentor(test)];
    const ticket = await ticketOf(test, await handIn(candidate, await answer(candidate), { mentorId: mentor.personId }));
    await nudgeAfter(23);
    expect(await told(mentor)).toEqual(['submission_for_me']);
    for (const hours of [25, 26, 49, 73]) await nudgeAfter(hours, 2);
    expect(await told(mentor)).toEqual(['submission_for_me', 'submission_waits 24', 'submission_waits 48', 'submission_waits 72']);
    expect(await other.refusal(claim(other, ticket))).toMatchObject({ status: 404 });
    await nudgeAfter(97, 2);
    await nudgeAfter(200, 2);
    expect(await told(candidate)).toEqual(['submission_released']);
    expect((await claim(other, ticket)).ticket).toBe(ticket);
  });

  it('keeps it where the candidate wants no other to read it, who is told', async () => {
    const [candidate, mentor, other] = [await signUpAs(test, 'candidate'), await signUpMentor(test), await signUpMentor(test)];
    const ticket = await ticketOf(test, await handIn(candidate, await answer(candidate), { mentorId: mentor.personId, mayPassOn: false }));
    await nudgeAfter(97);
    expect((await candidate.call(listNotifications, {})).items).toMatchObject([{ kind: 'submission_released', data: { isPassedOn: false } }]);
    expect(await other.refusal(claim(other, ticket))).toMatchObject({ status: 404 });
    expect((await claim(mentor, ticket)).ticket).toBe(ticket);
  });
});

describe('a candidate who is silent on a review', () => {
  it('is reminded until they say how useful it was', async () => {
    const [candidate, mentor] = [await signUpAs(test, 'candidate'), await signUpMentor(test)];
    const item = await handIn(candidate, await answer(candidate));
    const ticket = await ticketOf(test, item);
    await claim(mentor, ticket);
    await send(mentor, ticket);
    await nudgeAfter(25);
    expect(await told(candidate)).toEqual(['review_sent', 'review_waits 24']);
    await candidate.call(contract.rateReview, { params: { id: item.id }, body: { rating: 'great', note: '' } });
    await nudgeAfter(49);
    expect(await told(candidate)).toEqual(['review_sent', 'review_waits 24']);
  });
});

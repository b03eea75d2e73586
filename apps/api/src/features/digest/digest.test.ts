import { randomUUID } from 'node:crypto';
import { giveConsent, revokeConsent } from '@whetstone/contracts/consents';
import { getDigest } from '@whetstone/contracts/digest';
import { readAllNotifications } from '@whetstone/contracts/notifications';
import { rateReview } from '@whetstone/contracts/submissions';
import { makeSuggestion } from '@whetstone/contracts/suggestions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { answer, claim, handIn, send, signUpMentor, ticketOf } from '../../testing/desk-calls.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;
const digest = async (person: Person) => person.call(getDigest, {});
const NOTHING = { suggestions: 0, reviews: 0, forMe: 0, claimed: 0, suggested: 0 };
const age = async ({ personId }: Person, days: number) =>
  test.db.$executeRaw`UPDATE notification SET created_at = app_now() - make_interval(days => ${days}) WHERE person_id = ${personId}::uuid`;

describe('the digest', () => {
  it('of who is new is empty', async () => {
    expect(await digest(await signUpAs(test, 'candidate'))).toMatchObject({ waiting: NOTHING, ratings: [], items: [] });
  });

  it('says on both sides of the desk what waits, what came, and how a review was called', async () => {
    const [candidate, mentor] = [await signUpAs(test, 'candidate'), await signUpMentor(test)];
    const submission = await handIn(candidate, await answer(candidate), { mentorId: mentor.personId });
    expect(await digest(mentor)).toMatchObject({ waiting: { ...NOTHING, forMe: 1 }, items: [{ kind: 'submission_for_me', isRead: false }] });
    const ticket = await ticketOf(test, submission);
    await claim(mentor, ticket);
    expect((await digest(mentor)).waiting).toEqual({ ...NOTHING, claimed: 1 });
    await send(mentor, ticket);
    expect((await digest(mentor)).waiting).toEqual(NOTHING);
    expect(await digest(candidate)).toMatchObject({ waiting: { ...NOTHING, reviews: 1 }, items: [{ kind: 'review_sent' }] });
    await candidate.call(rateReview, { params: { id: submission.id }, body: { rating: 'great', note: '' } });
    expect((await digest(candidate)).waiting).toEqual(NOTHING);
    expect((await digest(mentor)).ratings).toMatchObject([{ ticket, rating: 'great' }]);
    expect((await digest(candidate)).ratings).toEqual([]);
  });

  it('counts suggestions that wait on both sides, and none after the grant was taken back', async () => {
    const [candidate, mentor] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'mentor')];
    const { items } = await candidate.call(giveConsent, { body: { mentor: { id: mentor.personId }, scopes: ['progress'] } });
    const params = { id: candidate.personId, suggestionId: randomUUID() };
    await mentor.call(makeSuggestion, { params, body: { of: { kind: 'minutes', minutes: 15 }, reason: 'The date is near.' } });
    expect((await digest(candidate)).waiting).toEqual({ ...NOTHING, suggestions: 1 });
    expect((await digest(mentor)).waiting).toEqual({ ...NOTHING, suggested: 1 });
    await candidate.call(revokeConsent, { params: { id: items[0]?.id ?? '' } });
    for (const one of [candidate, mentor]) expect((await digest(one)).waiting).toEqual(NOTHING);
  });

  it('goes back a day, and further for what is unread, at most two weeks; looking reads nothing', async () => {
    const [candidate, mentor] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'mentor')];
    await candidate.call(giveConsent, { body: { mentor: { id: mentor.personId }, scopes: ['progress'] } });
    await age(mentor, 5);
    for (const _ of [1, 2]) expect((await digest(mentor)).items).toMatchObject([{ kind: 'consent_given', isRead: false }]);
    await age(mentor, 20);
    expect((await digest(mentor)).items).toEqual([]);
    await age(mentor, 5);
    await mentor.call(readAllNotifications, {});
    expect((await digest(mentor)).items).toEqual([]);
  });
});

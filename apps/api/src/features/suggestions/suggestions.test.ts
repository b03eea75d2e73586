import { randomUUID } from 'node:crypto';
import { deleteStar, listStars, putReview, putStar } from '@whetstone/contracts/attempts';
import * as consents from '@whetstone/contracts/consents';
import { listNotifications } from '@whetstone/contracts/notifications';
import { changeStudyPreferences, getStudy, getToday, putTarget } from '@whetstone/contracts/study-plan';
import * as contract from '@whetstone/contracts/suggestions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { succeededAfter } from '../../testing/succeeded-after.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;

const FORK: contract.SuggestionOf = { kind: 'question', question: 'fork' };
const MINUTES: contract.SuggestionOf = { kind: 'minutes', minutes: 15 };
const REASON = 'It is asked at every phone screen.';

const grant = async (candidate: Person, mentor: Person, scopes: consents.ConsentScope[] = ['progress']) =>
  (await candidate.call(consents.giveConsent, { body: { mentor: { signInName: mentor.signInName }, scopes } })).items;

/** A candidate, and a mentor whom they let see their progress. */
async function pair(): Promise<[Person, Person]> {
  const [candidate, mentor] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'mentor')];
  await grant(candidate, mentor);
  return [candidate, mentor];
}

const suggest = async (mentor: Person, { personId: id }: Person, of: contract.SuggestionOf = FORK, { suggestionId = randomUUID(), reason = REASON } = {}) =>
  mentor.call(contract.makeSuggestion, { params: { id, suggestionId }, body: { of, reason } });
const made = async (mentor: Person, { personId: id }: Person) => (await mentor.call(contract.listMadeSuggestions, { params: { id } })).items;
const mine = async (candidate: Person) => (await candidate.call(contract.listMySuggestions, {})).items;
const answer = async (candidate: Person, id: string, isAccepted: boolean) =>
  candidate.call(contract.answerSuggestion, { params: { id }, body: { isAccepted } });
const undo = async (candidate: Person, id: string) => candidate.call(contract.undoSuggestion, { params: { id } });
const kindsFor = async (person: Person) => (await person.call(listNotifications, {})).items.map(({ kind }) => kind);
const starsOf = async (candidate: Person) => (await candidate.call(listStars, {})).items.map(({ slug }) => slug);
const newToday = async (candidate: Person) =>
  (await candidate.call(getToday, {})).items.filter(({ kind, isDone }) => kind === 'new' && !isDone).map(({ question }) => question?.slug);
const suggestedToday = async (candidate: Person) =>
  (await candidate.call(getToday, {})).items.filter(({ isSuggested }) => isSuggested).map(({ question }) => question?.slug);
const minutesOf = async (candidate: Person) => (await candidate.call(getStudy, {})).preferences.weekdayMinutes;

/** The one suggestion that waits for a candidate. */
async function waiting(candidate: Person): Promise<string> {
  const [first] = await mine(candidate);
  expect(first?.state).toBe('open');
  return first?.id ?? '';
}

describe('a suggestion', () => {
  it('of a question tells the candidate, changes nothing by itself, and stars the question once it is accepted', async () => {
    const [candidate, mentor] = await pair();
    await suggest(mentor, candidate);
    expect(await kindsFor(candidate)).toEqual(['suggestion_made']);
    expect(await starsOf(candidate)).toEqual([]);
    const [seen] = await mine(candidate);
    expect(seen).toMatchObject({ kind: 'question', question: { slug: 'fork' }, reason: REASON, state: 'open', isUndoable: false });

    await answer(candidate, seen?.id ?? '', true);
    expect(await starsOf(candidate)).toEqual(['fork']);
    expect((await made(mentor, candidate))[0]).toMatchObject({ state: 'accepted', reason: REASON });
    expect(await kindsFor(mentor)).toEqual(['suggestion_answered', 'consent_given']);

    expect(await undo(candidate, seen?.id ?? '')).toMatchObject({ state: 'open', closedAt: null });
    expect(await starsOf(candidate)).toEqual([]);
    const { items } = await mentor.call(listNotifications, {});
    expect(items[0]).toMatchObject({ kind: 'suggestion_undone', data: { who: expect.any(String), personId: candidate.personId } });
    const acts = await test.db.auditEvent.findMany({ where: { target: seen?.id ?? '', act: { startsWith: 'suggestion.' } }, orderBy: { id: 'asc' } });
    expect(acts.map(({ act }) => act)).toEqual(['suggestion.make', 'suggestion.answer', 'suggestion.undo']);
  });

  it('of a question comes first in the plan once it is accepted, until it is answered, put back or loses its star', async () => {
    const [candidate, mentor] = await pair();
    await candidate.call(changeStudyPreferences, { body: { weekdayMinutes: [60, 60, 60, 60, 60, 60, 60] } });
    await candidate.call(putTarget, { params: { id: randomUUID() }, body: { guide: 'acme-sre', stages: [], leftOut: ['linux'] } });
    expect(await newToday(candidate)).not.toContain('fork');
    await suggest(mentor, candidate);
    const id = await waiting(candidate);
    await answer(candidate, id, true);
    expect((await newToday(candidate))[0]).toBe('fork');
    expect(await suggestedToday(candidate)).toEqual(['fork']);
    await undo(candidate, id);
    expect(await newToday(candidate)).not.toContain('fork');

    await answer(candidate, id, true);
    await candidate.call(deleteStar, { params: { slug: 'fork' } });
    expect(await newToday(candidate)).not.toContain('fork');

    await candidate.call(putStar, { params: { slug: 'fork' } });
    expect((await newToday(candidate))[0]).toBe('fork');
    const body = { kind: 'grade', question: 'fork', version: 1, grade: 3, attemptId: null, durationMs: 60_000, claimedAt: null } as const;
    await candidate.call(putReview, { params: { id: randomUUID() }, body });
    expect(await newToday(candidate)).not.toContain('fork');
    expect(await suggestedToday(candidate)).toEqual([]);
  });

  it('that is declined tells the mentor and changes nothing', async () => {
    const [candidate, mentor] = await pair();
    const before = await minutesOf(candidate);
    await suggest(mentor, candidate, MINUTES);
    const id = await waiting(candidate);
    expect(await answer(candidate, id, false)).toMatchObject({ state: 'declined' });
    expect(await minutesOf(candidate)).toEqual(before);
    expect((await made(mentor, candidate))[0]?.state).toBe('declined');
    const notices = await mentor.call(listNotifications, {});
    expect(notices.items[0]).toMatchObject({ kind: 'suggestion_answered', data: { personId: candidate.personId, isAccepted: false } });
    expect(await candidate.refusal(undo(candidate, id))).toMatchObject({ status: 409 });
  });

  it('of more minutes leaves days off as they are, and is put back unless the time was changed since', async () => {
    const [candidate, mentor] = await pair();
    await candidate.call(changeStudyPreferences, { body: { weekdayMinutes: [30, 0, 30, 30, 30, 710, 60] } });
    await suggest(mentor, candidate, MINUTES);
    const id = await waiting(candidate);
    expect(await answer(candidate, id, true)).toMatchObject({ state: 'accepted', isUndoable: true });
    expect(await minutesOf(candidate)).toEqual([45, 0, 45, 45, 45, 720, 75]);
    await undo(candidate, id);
    expect(await minutesOf(candidate)).toEqual([30, 0, 30, 30, 30, 710, 60]);

    await answer(candidate, id, true);
    await candidate.call(changeStudyPreferences, { body: { weekdayMinutes: [10, 10, 10, 10, 10, 10, 10] } });
    expect(await candidate.refusal(undo(candidate, id))).toMatchObject({ status: 409 });
    expect(await minutesOf(candidate)).toEqual([10, 10, 10, 10, 10, 10, 10]);
  });

  it('of an area to leave out or to take up changes the target of that guide, and is put back', async () => {
    const [candidate, mentor] = await pair();
    const target = randomUUID();
    await candidate.call(putTarget, { params: { id: target }, body: { guide: 'acme-sre', stages: [], leftOut: ['coding'] } });
    const leftOut = async () => (await candidate.call(getStudy, {})).targets[0]?.areas.filter(({ isLeftOut }) => isLeftOut).map(({ area }) => area.slug) ?? [];
    await suggest(mentor, candidate, { kind: 'omit', guide: 'acme-sre', area: 'linux' });
    const omit = await waiting(candidate);
    await answer(candidate, omit, true);
    expect((await leftOut()).toSorted()).toEqual(['coding', 'linux']);
    await undo(candidate, omit);
    expect(await leftOut()).toEqual(['coding']);
    await answer(candidate, omit, false);

    await suggest(mentor, candidate, { kind: 'include', guide: 'acme-sre', area: 'coding' });
    const include = await waiting(candidate);
    await answer(candidate, include, true);
    expect(await leftOut()).toEqual([]);
    await undo(candidate, include);
    expect(await leftOut()).toEqual(['coding']);
  });

  it('of a plan for a guide that the candidate does not prepare for cannot be accepted, and stays open', async () => {
    const [candidate, mentor] = await pair();
    await suggest(mentor, candidate, { kind: 'omit', guide: 'acme-sre', area: 'linux' });
    const id = await waiting(candidate);
    expect(await candidate.refusal(answer(candidate, id, true))).toMatchObject({ status: 409 });
    expect((await mine(candidate))[0]?.state).toBe('open');
  });

  it('of a round begins none: it is for the candidate to begin', async () => {
    const [candidate, mentor] = await pair();
    await suggest(mentor, candidate, { kind: 'stage', guide: 'acme-sre', stage: 'phone', minutes: 45 });
    const id = await waiting(candidate);
    expect(await answer(candidate, id, true)).toMatchObject({
      state: 'accepted',
      guide: { slug: 'acme-sre' },
      stage: { slug: 'phone' },
      minutes: 45,
      isUndoable: false,
    });
    expect(await test.db.round.count({ where: { personId: candidate.personId } })).toBe(0);
  });

  it.each<[string, contract.SuggestionOf, string]>([
    ['a question that is not there', { kind: 'question', question: 'nothing' }, 'of.question'],
    ['a guide that is not there', { kind: 'stage', guide: 'nothing', stage: 'phone', minutes: 45 }, 'of.guide'],
    ['a stage that the guide has not', { kind: 'stage', guide: 'acme-sre', stage: 'nothing', minutes: 45 }, 'of.stage'],
    ['an area that is not there', { kind: 'area', area: 'nothing', minutes: 45 }, 'of.area'],
  ])('is refused that names %s', async (_what, of, field) => {
    const [candidate, mentor] = await pair();
    expect(await mentor.refusal(suggest(mentor, candidate, of))).toMatchObject({ status: 400, fields: [{ field }] });
    expect(await mine(candidate)).toEqual([]);
  });
});

describe('the same again', () => {
  it('is answered as the first time, and something else under the same id is refused', async () => {
    const [candidate, mentor] = await pair();
    const suggestionId = randomUUID();
    const same = await Promise.all(Array.from({ length: 8 }, async () => suggest(mentor, candidate, FORK, { suggestionId })));
    expect(new Set(same.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await mine(candidate)).toHaveLength(1);
    expect(await kindsFor(candidate)).toEqual(['suggestion_made']);
    expect(await mentor.refusal(suggest(mentor, candidate, MINUTES, { suggestionId }))).toMatchObject({ status: 409 });
    const [another] = await pair();
    await grant(another, mentor);
    expect(await mentor.refusal(suggest(mentor, another, FORK, { suggestionId }))).toMatchObject({ status: 409 });
  });

  it('accepts once, and the other answer is refused', async () => {
    const [candidate, mentor] = await pair();
    await suggest(mentor, candidate, MINUTES);
    const id = await waiting(candidate);
    await Promise.all(Array.from({ length: 5 }, async () => answer(candidate, id, true)));
    expect((await minutesOf(candidate))[0]).toBe(60);
    expect(await candidate.refusal(answer(candidate, id, false))).toMatchObject({ status: 409 });
    expect((await kindsFor(mentor)).filter((kind) => kind === 'suggestion_answered')).toHaveLength(1);
  });

  it('of two mentors with the same id are two suggestions', async () => {
    const [candidate, mentor] = await pair();
    const other = await signUpAs(test, 'mentor');
    await grant(candidate, other);
    const suggestionId = randomUUID();
    await suggest(mentor, candidate, FORK, { suggestionId });
    await suggest(other, candidate, MINUTES, { suggestionId });
    expect((await mine(candidate)).map(({ kind }) => kind).toSorted()).toEqual(['minutes', 'question']);
  });
});

describe('suggestions of one mentor to one candidate', () => {
  it('are at most so many at once, and one makes room by being taken back', async () => {
    const [candidate, mentor] = await pair();
    const ids = Array.from({ length: contract.MOST_OPEN_SUGGESTIONS + 3 }, () => randomUUID());
    const sent = await Promise.allSettled(ids.map(async (suggestionId) => suggest(mentor, candidate, MINUTES, { suggestionId })));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(contract.MOST_OPEN_SUGGESTIONS);
    const [first] = await made(mentor, candidate);
    const withdraw = async () => mentor.call(contract.withdrawSuggestion, { params: { id: candidate.personId, suggestionId: first?.id ?? '' } });
    await withdraw();
    await withdraw();
    const { pseudonym } = await test.db.person.findUniqueOrThrow({ where: { id: candidate.personId } });
    expect(await test.db.auditEvent.count({ where: { act: 'suggestion.withdraw', subject: pseudonym } })).toBe(1);
    await suggest(mentor, candidate);
    const seen = (await mine(candidate)).find(({ state }) => state === 'withdrawn');
    expect(await candidate.refusal(answer(candidate, seen?.id ?? '', true))).toMatchObject({ status: 409 });
  });

  it('are not for a mentor without a grant, for another candidate, or for another mentor', async () => {
    const [candidate, mentor] = await pair();
    await suggest(mentor, candidate);
    const id = await waiting(candidate);
    const [other, stranger] = await pair();
    expect(await stranger.refusal(suggest(stranger, candidate))).toMatchObject({ status: 404 });
    expect(await stranger.refusal(made(stranger, candidate))).toMatchObject({ status: 404 });
    expect(await other.refusal(answer(other, id, true))).toMatchObject({ status: 404 });
    expect(await other.refusal(undo(other, id))).toMatchObject({ status: 404 });
    expect(await mine(other)).toEqual([]);
  });

  it('are shown after what waits once their grant has run out by itself', async () => {
    const [candidate, mentor] = await pair();
    await suggest(mentor, candidate);
    const [early] = await mine(candidate);
    const other = await signUpAs(test, 'mentor');
    await grant(candidate, other);
    await suggest(other, candidate, MINUTES);
    await suggest(mentor, candidate, { kind: 'minutes', minutes: 30 });
    await test.db.$executeRaw`UPDATE consent SET expires_at = app_now() WHERE mentor_id = ${mentor.personId}::uuid`;
    const seen = await mine(candidate);
    expect(seen.map(({ state }) => state)).toEqual(['open', 'ended', 'ended']);
    expect(seen.at(-1)?.id).toBe(early?.id);
  });

  it('end with the last grant: what is open is closed, and none is made', async () => {
    const [candidate, mentor] = await pair();
    const [rounds] = await grant(candidate, mentor, ['rounds']);
    await suggest(mentor, candidate);
    const id = await waiting(candidate);
    const revoke = async (consent: string) => candidate.call(consents.revokeConsent, { params: { id: consent } });
    await revoke(rounds?.id ?? '');
    expect((await mine(candidate))[0]?.state).toBe('open');
    const living = (await candidate.call(consents.listMyConsents, {})).items.find(({ state }) => state === 'living');
    await revoke(living?.id ?? '');
    expect((await mine(candidate))[0]?.state).toBe('ended');
    expect(await candidate.refusal(answer(candidate, id, true))).toMatchObject({ status: 409 });
    expect(await mentor.refusal(suggest(mentor, candidate))).toMatchObject({ status: 404 });
    await grant(candidate, mentor);
    expect((await made(mentor, candidate))[0]?.state).toBe('ended');
  });

  it('that were open when the grant ran out do not open again by a new one', async () => {
    const [candidate, mentor] = await pair();
    await suggest(mentor, candidate);
    await test.db.$executeRaw`UPDATE consent SET expires_at = app_now() - interval '1 second' WHERE candidate_id = ${candidate.personId}::uuid`;
    expect((await mine(candidate))[0]?.state).toBe('ended');
    await grant(candidate, mentor);
    expect((await mine(candidate))[0]?.state).toBe('ended');
  });

  it('are made by no request that begins after the grant was taken back', async () => {
    const [candidate, mentor] = await pair();
    const [consent] = (await candidate.call(consents.listMyConsents, {})).items;
    const { tooLate } = await succeededAfter({
      work: async () => made(mentor, candidate),
      end: async () => {
        await suggest(mentor, candidate);
        await candidate.call(consents.revokeConsent, { params: { id: consent?.id ?? '' } });
      },
    });
    expect(tooLate).toBe(0);
    expect((await mine(candidate)).map(({ state }) => state)).toEqual(['ended']);
    expect(await mentor.refusal(suggest(mentor, candidate))).toMatchObject({ status: 404 });
  });
});

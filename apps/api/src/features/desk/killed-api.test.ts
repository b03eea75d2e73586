import * as desk from '@whetstone/contracts/desk';
import * as contract from '@whetstone/contracts/submissions';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OwnApi, startOwnApi } from '../../faults/own-api.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { type DeskPerson, answer, claim, handIn, review, send, signUpMentor, ticketOf } from '../../testing/desk-calls.ts';
import { processBrowser } from '../../testing/process-browser.ts';
import { signUpAs } from '../../testing/test-browser.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const HOUR_S = 3600;

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const running = new Set<OwnApi>();
afterEach(async () => {
  await Promise.all([...running].map(async (api) => api.stop()));
  running.clear();
});

/** The API as a process of its own, whose clock stands so many seconds ahead. */
async function startApi(secondsAhead = 0): Promise<OwnApi> {
  const url = new URL(test.url);
  if (secondsAhead > 0) url.searchParams.set('options', `-c whetstone.clock_offset=${secondsAhead}s`);
  const api = await startOwnApi('../main.ts', url.href);
  running.add(api);
  return api;
}

async function kill(api: OwnApi): Promise<void> {
  running.delete(api);
  await api.kill();
}

/** Ends it in order: what it was at is finished. */
async function stop(api: OwnApi): Promise<void> {
  running.delete(api);
  await api.stop();
}

const told = async ({ personId }: DeskPerson): Promise<string[]> => {
  const rows = await test.db.notification.findMany({ where: { personId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map(({ kind, data }) => (data !== null && typeof data === 'object' && 'hours' in data ? `${kind} ${Number(data['hours'])}` : kind));
};

const tellers = async (): Promise<number> => {
  const [{ count }] = await test.db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO%notification%'`;
  return count;
};

/** Kills a process in the middle of a transaction: all of it is written but whom it tells, which is undone with the rest. */
async function killInTheMiddle(begin: () => Promise<OwnApi>): Promise<void> {
  const client = new pg.Client({ connectionString: test.url });
  await client.connect();
  await client.query('BEGIN; LOCK TABLE notification IN SHARE ROW EXCLUSIVE MODE');
  const api = await begin();
  await expect.poll(tellers, { timeout: 30_000 }).toBe(1);
  await kill(api);
  await client.query('ROLLBACK');
  await client.end();
  await expect.poll(tellers).toBe(0);
}

describe('a claim', () => {
  it('outlives the process that gave it, with what was saved, and ends at its time in every process', async () => {
    const [candidate, mentor, other] = [await signUpAs(test, 'candidate'), await signUpMentor(test), await signUpMentor(test)];
    const ticket = await ticketOf(test, await handIn(candidate, await answer(candidate)));
    const first = await startApi();
    const { lockedUntil } = await claim(processBrowser(first, mentor), ticket);
    await processBrowser(first, mentor).call(desk.saveDraft, { params: { ticket }, body: { draft: review(), basedOn: 0 } });
    await kill(first);

    const [again, second] = await Promise.all([startApi(), startApi()]);
    const seen = await processBrowser(again, mentor).call(desk.getDeskReview, { params: { ticket } });
    expect([seen.lockedUntil, seen.revision, seen.draft.comments.length]).toEqual([lockedUntil, 1, 1]);
    for (const api of [again, second]) expect(await other.refusal(claim(processBrowser(api, other), ticket))).toMatchObject({ status: 409 });

    const later = await startApi(31 * 60);
    await expect(claim(processBrowser(later, other), ticket)).resolves.toMatchObject({ ticket });
    expect(await mentor.refusal(claim(processBrowser(later, mentor), ticket))).toMatchObject({ status: 409 });
  });
});

describe('a job', () => {
  it('that is killed in the middle has done nothing, and two processes after it do it once: reminders, and the release', async () => {
    const [candidate, mentor, other] = [await signUpAs(test, 'candidate'), await signUpMentor(test), await signUpMentor(test)];
    const item = await handIn(candidate, await answer(candidate), { mentorId: mentor.personId });
    const nudged = async () => (await test.db.submission.findFirstOrThrow({ where: { id: item.id } })).nudgedHours;

    await killInTheMiddle(async () => startApi(25 * HOUR_S));
    expect([await nudged(), await told(mentor)]).toEqual([0, ['submission_for_me']]);

    for (const hours of [25, 97]) {
      const both = await Promise.all([startApi(hours * HOUR_S), startApi(hours * HOUR_S)]);
      await expect.poll(nudged, { timeout: 30_000 }).toBeGreaterThanOrEqual(hours - 1);
      await Promise.all(both.map(stop));
    }
    expect(await told(mentor)).toEqual(['submission_for_me', 'submission_waits 24']);
    expect(await told(candidate)).toEqual(['submission_released']);
    await expect(claim(other, await ticketOf(test, item))).resolves.toMatchObject({ ticket: await ticketOf(test, item) });
  });
});

describe('a second reading', () => {
  it('whose sending is killed in the middle is not sent; sent at two processes at once it asks for one third reading', async () => {
    const [candidate, mentor, second] = [await signUpAs(test, 'candidate'), await signUpMentor(test), await signUpMentor(test)];
    const item = await handIn(candidate, await answer(candidate));
    const ticket = await ticketOf(test, item);
    await claim(mentor, ticket);
    await send(mentor, ticket);
    const reading = await candidate.call(contract.askSecondReading, { params: { id: item.id } });
    const again = await ticketOf(test, reading);
    const readings = async () => test.db.submission.count({ where: { personId: candidate.personId, secondOfId: item.id } });
    const far = review({ levels: [{ part: 1, dimension: 'Communication', level: 'strong-hire', evidence: 'It copies the page tables' }] });

    const first = await startApi();
    await claim(processBrowser(first, second), again);
    const { revision } = await processBrowser(first, second).call(desk.saveDraft, { params: { ticket: again }, body: { draft: far, basedOn: 0 } });
    const sendAt = async (api: OwnApi) => processBrowser(api, second).call(desk.sendReview, { params: { ticket: again }, body: { revision } });
    await killInTheMiddle(async () => {
      sendAt(first).catch(() => undefined); // its answer never comes
      return first;
    });
    expect([await readings(), (await candidate.call(contract.getSubmission, { params: { id: reading.id } })).review]).toEqual([1, null]);

    const both = await Promise.all([startApi(), startApi()]);
    const sent = await Promise.all([...both, ...both].map(sendAt));
    expect(new Set(sent.map((one) => one.sent?.submittedAt)).size).toBe(1);
    expect(await readings()).toBe(2);
    expect(await told(candidate)).toEqual(['review_sent', 'review_sent']);
    expect(await second.refusal(claim(second, ticket))).toMatchObject({ status: 404 });
  });
});

import { randomUUID } from 'node:crypto';
import * as attempts from '@whetstone/contracts/attempts';
import { createCall } from '@whetstone/contracts/call';
import * as contract from '@whetstone/contracts/rounds';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startOwnApi } from '../../faults/own-api.ts';
import { atInstant } from '../../testing/at-instant.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { at, firstOf, read, save, start } from '../../testing/round-calls.ts';
import { signUpAs } from '../../testing/test-browser.ts';

const MINUTE_MS = 60_000;
const PATIENCE = { timeout: 30_000, interval: 100 };

const useTestApp = (): (() => TestApp) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await buildTestApp();
  });
  afterAll(async () => test.close());
  return () => test;
};

/** What stands in the table, by no clock but that of the database, and without asking the API. */
async function rowOf({ db }: TestApp, id: string) {
  const [row] = await db.$queryRaw<{ startedMs: number; endsMs: number; submittedMs: number | null; submittedBy: string | null }[]>`
    SELECT extract(epoch FROM started_at)::float8 * 1000 AS "startedMs", extract(epoch FROM ends_at)::float8 * 1000 AS "endsMs",
      extract(epoch FROM submitted_at)::float8 * 1000 AS "submittedMs", submitted_by::text AS "submittedBy"
    FROM round WHERE id = ${id}::uuid`;
  if (row === undefined) throw new Error('there is no such round');
  return { ...row, startedMs: Math.round(row.startedMs), endsMs: Math.round(row.endsMs) };
}

describe.each([
  ['clocks are put forward', '2027-03-28T00:30:00Z'],
  ['clocks are put back', '2027-10-31T00:30:00Z'],
])('in the night in which %s, on a database that lives by them', (_, night) => {
  const test = useTestApp();
  beforeAll(async () => {
    const [{ name } = { name: '' }] = await test().db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    await test().db.$executeRawUnsafe(`ALTER DATABASE "${name}" SET timezone = 'Europe/Berlin'`);
  });

  const signUpThen = async () => {
    const moved = await atInstant(test(), night);
    const person = await signUpAs(moved, 'candidate');
    await moved.close();
    return person;
  };
  const then = async <T>(person: Awaited<ReturnType<typeof signUpThen>>, minutes: number, ask: Parameters<typeof at<T>>[2]['ask']): Promise<T> =>
    at(test(), person, { instant: Date.parse(night) + minutes * MINUTE_MS, ask });

  it('an hour has sixty minutes, and what is told is what stands in the table', async () => {
    const person = await signUpThen();
    const { id, startedAt, endsAt } = await then(person, 0, async (browser) => start(browser));
    const { startedMs, endsMs } = await rowOf(test(), id);
    expect(endsMs - startedMs).toBe(60 * MINUTE_MS);
    expect([Date.parse(startedAt), Date.parse(endsAt ?? '')]).toEqual([startedMs, endsMs]);
    expect(await then(person, 59, async (browser) => read(browser, id))).toMatchObject({ endsAt, submittedAt: null });
    expect(await then(person, 62, async (browser) => read(browser, id))).toMatchObject({ endsAt, submittedAt: endsAt, submittedBy: 'clock' });
  });

  it('a pause over the change is as long as it was', async () => {
    const person = await signUpThen();
    const { id, endsAt } = await then(person, 0, async (browser) => start(browser, { mode: 'practice' }));
    const params = { id, pauseId: randomUUID() };
    await then(person, 15, async (browser) => browser.call(contract.putRoundPause, { params }));
    const gone = await then(person, 135, async (browser) => browser.call(contract.endRoundPause, { params }));
    expect(Math.round((Date.parse(gone.endsAt ?? '') - Date.parse(endsAt ?? '')) / MINUTE_MS)).toBe(120);
  });
});

describe('a server whose clock runs sixty times as fast', () => {
  const test = useTestApp();
  beforeAll(async () => {
    const since = new Date().toISOString();
    await test().db.$executeRawUnsafe(`
      CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT '${since}'::timestamptz + (now() - '${since}'::timestamptz) * 60 $$`);
  });

  it('ends a round when five minutes are over by it, at a deadline that has not moved', async () => {
    const person = await signUpAs(test(), 'candidate');
    const round = await start(person, { minutes: 5 });
    expect(Date.parse(round.endsAt ?? '') - Date.parse(round.startedAt)).toBe(5 * MINUTE_MS);
    const { attemptId } = firstOf(round);
    const inTime = await save(person, attemptId, { text: 'In time.' });
    const seen: contract.RoundView[] = [];
    await vi.waitFor(async () => {
      seen.push(await read(person, round.id));
      expect(seen.at(-1)?.submittedBy).toBe('clock');
    }, PATIENCE);
    expect(new Set(seen.map(({ endsAt }) => endsAt))).toEqual(new Set([round.endsAt]));
    const early = seen.filter(({ now, endsAt, submittedAt }) => submittedAt !== null && now < (endsAt ?? ''));
    expect(early).toEqual([]);
    expect(seen.at(-1)?.submittedAt).toBe(round.endsAt);
    await save(person, attemptId, { text: 'Too late.', basedOnId: inTime });
    expect(firstOf(await read(person, round.id)).ends.map(({ text, isLate }) => [text, isLate])).toEqual([['Too late.', true]]);
  });
});

describe('the API', () => {
  const test = useTestApp();

  /** The same person over the network. */
  const over = (origin: string, cookie: string) => ({
    call: createCall(async ({ method, url, body }) => {
      const headers = { cookie, 'sec-fetch-site': 'same-origin', ...(body !== undefined && { 'content-type': 'application/json' }) };
      return fetch(origin + url, { method, headers, body: body ?? null });
    }),
  });
  const later = (ms: number): string => {
    const url = new URL(test().url);
    url.searchParams.set('options', `-c whetstone.clock_offset=${ms / 1000}s`);
    return url.href;
  };

  it('that is killed before a deadline and comes back after it submits as of the deadline, with nobody looking', async () => {
    const { cookie } = await signUpAs(test(), 'candidate');
    const first = await startOwnApi('../main.ts', test().url);
    const person = over(first.url, cookie);
    const round = await start(person);
    await save(person, firstOf(round).attemptId, { text: 'What I had.' });
    await first.kill();
    const { endsMs, submittedMs } = await rowOf(test(), round.id);
    expect(submittedMs).toBeNull();

    const again = await startOwnApi('../main.ts', later(90 * MINUTE_MS));
    try {
      await vi.waitFor(async () => expect(await rowOf(test(), round.id)).toMatchObject({ submittedMs: endsMs, submittedBy: 'clock' }), PATIENCE);
      const seen = await read(over(again.url, cookie), round.id);
      expect([seen.submittedAt, firstOf(seen).ends.map(({ text, isLate }) => [text, isLate])]).toEqual([round.endsAt, [['What I had.', false]]]);
    } finally {
      await again.stop();
    }
  });

  it('that comes back before the deadline submits nothing', async () => {
    const { cookie } = await signUpAs(test(), 'candidate');
    const first = await startOwnApi('../main.ts', test().url);
    const { id, endsAt } = await start(over(first.url, cookie));
    await first.kill();
    const again = await startOwnApi('../main.ts', later(50 * MINUTE_MS));
    try {
      expect(await read(over(again.url, cookie), id)).toMatchObject({ endsAt, submittedAt: null });
    } finally {
      await again.stop();
    }
  });
});

describe('the same twenty times at once', () => {
  const test = useTestApp();
  const times = async <T>(ask: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 20 }, ask));

  it('is one answer, one visit, one pause and one submission', async () => {
    const person = await signUpAs(test(), 'candidate');
    const { personId } = person;
    const round = await start(person, { mode: 'practice' });
    const { id } = round;
    const answer = { params: { id: firstOf(round).attemptId, revisionId: randomUUID() }, body: { text: 'Once.', basedOnId: null, claimedAt: null } };
    const visit = { params: { id, visitId: randomUUID() }, body: { position: 1, claimedAt: null } };
    const pause = { params: { id, pauseId: randomUUID() } };
    const saved = await times(async () => person.call(attempts.putAnswer, answer));
    expect(new Set(saved.map(({ savedAt }) => savedAt)).size).toBe(1);
    await times(async () => person.call(contract.putRoundVisit, visit));
    await times(async () => person.call(contract.putRoundPause, pause));
    const ended = await times(async () => person.call(contract.endRoundPause, pause));
    expect(new Set(ended.map(({ endsAt }) => endsAt)).size).toBe(1);
    const submitted = await times(async () => person.call(contract.submitRound, { params: { id }, body: { claimedAt: null } }));
    expect(new Set(submitted.map(({ submittedAt }) => submittedAt)).size).toBe(1);
    const where = { personId };
    const counts = await Promise.all([test().db.answerRevision.count({ where }), test().db.roundVisit.count({ where }), test().db.roundPause.count({ where })]);
    expect(counts).toEqual([1, 1, 1]);
  });
});

import { setTimeout } from 'node:timers/promises';
import { addressOf } from '@whetstone/contracts/call';
import * as consents from '@whetstone/contracts/consents';
import * as desk from '@whetstone/contracts/desk';
import { TOPICS } from '@whetstone/contracts/events';
import { listMenteeRounds } from '@whetstone/contracts/mentees';
import * as rounds from '@whetstone/contracts/rounds';
import * as contract from '@whetstone/contracts/submissions';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OwnApi, startOwnApi } from '../../faults/own-api.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { type DeskPerson, answer, claim, handIn, send, signUpMentor, ticketOf } from '../../testing/desk-calls.ts';
import { processBrowser } from '../../testing/process-browser.ts';
import { start } from '../../testing/round-calls.ts';
import { signUpAs } from '../../testing/test-browser.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const READS = 50;
/** fewer than the API has connections, so that none waits longer for one than Prisma allows */
const LANES = 8;

let test: TestApp;
let api: OwnApi;
beforeAll(async () => {
  test = await buildTestApp();
  api = await startOwnApi('../main.ts', test.url);
});
afterAll(async () => {
  await api.stop();
  await test.close();
});

interface Seen {
  /** what the mentor reads again and again */
  path: string;
  /** what of the candidate's stands in it */
  secret: string;
  /** ends the mentor's seeing it */
  end: () => Promise<unknown>;
}

const WAYS: [string, (candidate: DeskPerson, mentor: DeskPerson) => Promise<Seen>][] = [
  [
    'a consent that is revoked',
    async (candidate, mentor) => {
      const round = await start(candidate);
      await candidate.call(rounds.submitRound, { params: { id: round.id }, body: { claimedAt: null } });
      const { items } = await candidate.call(consents.giveConsent, { body: { mentor: { id: mentor.personId }, scopes: ['rounds'], days: 30 } });
      const end = async () => candidate.call(consents.revokeConsent, { params: { id: items[0]?.id ?? '' } });
      return { path: addressOf(listMenteeRounds.url, { id: candidate.personId }), secret: round.id, end };
    },
  ],
  [
    'a mentor who is blocked',
    async (candidate, mentor) => {
      const item = await handIn(candidate, await answer(candidate));
      const ticket = await ticketOf(test, item);
      await claim(mentor, ticket);
      await send(mentor, ticket);
      const end = async () => candidate.call(contract.blockMentor, { params: { id: item.id } });
      return { path: addressOf(desk.getDeskReview.url, { ticket }), secret: 'page tables', end };
    },
  ],
  [
    'work that is taken back',
    async (candidate) => {
      const item = await handIn(candidate, await answer(candidate));
      const end = async () => candidate.call(contract.withdrawSubmission, { params: { id: item.id } });
      return { path: desk.getDesk.url, secret: await ticketOf(test, item), end };
    },
  ],
];

/** All that comes of the stream of an open page until it is closed. */
async function openStream(mentor: DeskPerson) {
  const closing = new AbortController();
  const response = await fetch(`${api.url}/api/me/events`, { headers: { cookie: mentor.cookie }, signal: closing.signal });
  let text = '';
  const read = async (): Promise<void> => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) text += chunk;
  };
  const ended = read().catch(() => undefined);
  return {
    text: () => text,
    close: async () => {
      closing.abort();
      await ended;
    },
  };
}

describe.each(WAYS)('after %s', (_name, prepare) => {
  it('nothing is read, of fifty reads under way, by an event stream that is open or by what a browser keeps from before', async () => {
    const [candidate, mentor] = [await signUpAs(test, 'candidate'), await signUpMentor(test)];
    const { path, secret, end } = await prepare(candidate, mentor);
    const browser = processBrowser(api, mentor);
    const stream = await openStream(mentor);

    // what a browser has from before, with whatever it may name it by
    const kept = await browser.get(path);
    expect([kept.status, kept.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await kept.text()).toContain(secret);
    const ifKept = { 'if-none-match': `${kept.headers.get('etag') ?? '"none"'}, *`, 'if-modified-since': new Date().toUTCString() };

    let endedAt = Number.POSITIVE_INFINITY;
    const reads: { begunAt: number; status: number; isSeen: boolean }[] = [];
    const read = async (): Promise<void> => {
      let begunAt = 0;
      do {
        begunAt = performance.now();
        const response = await browser.get(path, ifKept);
        reads.push({ begunAt, status: response.status, isSeen: (await response.text()).includes(secret) });
      } while (begunAt <= endedAt);
    };
    const lanes = Array.from({ length: LANES }, read);
    const endAfterSome = async (): Promise<void> => {
      while (reads.length < READS) await setTimeout(5);
      await end();
      endedAt = performance.now();
    };
    await Promise.all([...lanes, endAfterSome()]);
    for (let count = 0; count < READS; count += LANES) await Promise.all(Array.from({ length: LANES }, read));

    const afterwards = reads.filter(({ begunAt }) => begunAt > endedAt);
    expect(afterwards.length).toBeGreaterThanOrEqual(READS);
    expect(afterwards.filter(({ isSeen }) => isSeen)).toEqual([]);
    expect(reads.map(({ status }) => status)).not.toContain(304);
    // the control: all that were over before have seen it
    expect(reads.filter(({ isSeen }) => isSeen).length).toBeGreaterThanOrEqual(READS);

    await stream.close();
    const words = [...stream.text().matchAll(/^data: (.*)$/gm)].map(([, word]) => word);
    for (const word of words) expect(['', ...TOPICS]).toContain(word);
    expect(stream.text()).not.toContain(secret);
  });
});

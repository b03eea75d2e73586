import { CallError } from '@whetstone/contracts/call';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOutbox } from './create-outbox.ts';
import { createMemoryStore } from './memory-store.ts';
import { keyOf, type Piece } from './piece.ts';

const ABOUT = { slug: 'fork', title: 'fork' };
const ME = 'me';
const refusal = (status: number, code: CallError['code']): CallError =>
  new CallError(status, code === 'unreachable' ? null : { code, message: '', fields: [], requestId: '' });
const answer = (id: number): Piece => ({ kind: 'answer', attemptId: 'a', revisionId: `r${id}`, basedOnId: null, text: `text ${id}` });
const level = (evidence: string): Piece => ({ kind: 'level', attemptId: 'a', dimension: 'Depth', level: 'hire', evidence });

/** A server that takes each key once and refuses another content under it; `faults` say what happens to each request. */
function createServer(faults: ('ok' | 'lost before' | 'lost after')[]) {
  const taken: { key: string; body: string }[] = [];
  let requests = 0;
  const send = async (piece: Piece, claimedAt: string | null): Promise<unknown> => {
    const fault = faults[requests] ?? 'ok';
    requests += 1;
    if (fault === 'lost before') throw refusal(0, 'unreachable');
    const body = JSON.stringify([piece, claimedAt]);
    const first = taken.find(({ key }) => key === keyOf(piece));
    if (first && first.body !== body) throw refusal(409, 'conflict');
    if (!first) taken.push({ key: keyOf(piece), body });
    if (fault === 'lost after') throw refusal(0, 'unreachable');
    return { savedAt: '2026-11-28T12:00:00.000Z' };
  };
  return { taken, send };
}

function setUp(send: (piece: Piece, claimedAt: string | null) => Promise<unknown>, isOnline = () => true) {
  const clock = { now: new Date('2026-11-28T12:00:00.000Z') };
  const store = createMemoryStore();
  const sent: string[] = [];
  const outbox = createOutbox({ store, send, now: () => clock.now, isOnline, onSent: ({ key }) => void sent.push(key) });
  const add = async (...pieces: Piece[]): Promise<void> => outbox.add(ME, { about: ABOUT, pieces });
  return { outbox, store, clock, sent, add };
}

describe('the outbox', () => {
  it('sends what was done in order, each once, and is empty then', async () => {
    const { taken, send } = createServer([]);
    const { outbox, store, add } = setUp(send);
    await add(answer(1), answer(2));
    await add(answer(3));
    expect(await outbox.sendAll(ME)).toBe('sent');
    expect(taken.map(({ key }) => key)).toEqual(['answer r1', 'answer r2', 'answer r3']);
    expect(await store.list(ME)).toEqual([]);
  });

  it('loses nothing and doubles nothing, whatever happens to the requests and to the clock between them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('ok' as const, 'lost before' as const, 'lost after' as const), { maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 3600_000 }),
        fc.boolean(),
        async (faults, count, pauseMs, isOnline) => {
          const { taken, send } = createServer(faults);
          const { outbox, store, clock, add } = setUp(send, () => isOnline);
          for (let id = 0; id < count; id += 1) await add(answer(id));
          for (let run = 0; run <= faults.length; run += 1) {
            await outbox.sendAll(ME);
            clock.now = new Date(clock.now.getTime() + pauseMs);
          }
          expect(taken.map(({ key }) => key)).toEqual(Array.from({ length: count }, (_, id) => `answer r${id}`));
          expect(await store.list(ME)).toEqual([]);
        },
      ),
    );
  });

  it('would double, were each try given an id of its own (a control)', async () => {
    const { taken, send } = createServer(['lost after']);
    let tries = 0;
    const careless = async (piece: Piece, claimedAt: string | null): Promise<unknown> =>
      send(piece.kind === 'answer' ? { ...piece, revisionId: `try ${(tries += 1)}` } : piece, claimedAt);
    const { outbox, add } = setUp(careless);
    await add(answer(1));
    await outbox.sendAll(ME);
    await outbox.sendAll(ME);
    expect(taken).toHaveLength(2);
  });

  it('says of what was written offline when that was, and of nothing else', async () => {
    const claims: (string | null)[] = [];
    let isOnline = false;
    const { outbox, clock, add } = setUp(
      async (_piece, claimedAt) => claims.push(claimedAt),
      () => isOnline,
    );
    await add(answer(1));
    clock.now = new Date('2026-11-28T15:00:00.000Z');
    isOnline = true;
    await add(answer(2));
    await outbox.sendAll(ME);
    expect(claims).toEqual(['2026-11-28T12:00:00.000Z', null]);
  });

  it('keeps what is refused, says why, and goes on with the rest', async () => {
    const { taken, send } = createServer([]);
    taken.push({ key: 'answer r1', body: 'something else' });
    const { outbox, store, add, sent } = setUp(send);
    await add(answer(1), answer(2));
    expect(await outbox.sendAll(ME)).toBe('sent');
    expect(sent).toEqual(['answer r2']);
    expect((await store.list(ME)).map(({ key, refusal: why, piece }) => [key, why, piece])).toEqual([['answer r1', 'conflict', answer(1)]]);
  });

  it.each([
    ['the network is gone', 0, 'unreachable', 'unreachable'],
    ['the server fails', 503, 'database_unavailable', 'failing'],
    ['there are too many', 429, 'too_many_requests', 'failing'],
    ['the session has ended', 401, 'not_signed_in', 'signed-out'],
  ] as const)('waits when %s', async (_what, status, code, outcome) => {
    const { outbox, store, add } = setUp(async () => {
      throw refusal(status, code);
    });
    await add(answer(1), answer(2));
    expect(await outbox.sendAll(ME)).toBe(outcome);
    expect((await store.list(ME)).map(({ key, refusal: why }) => [key, why])).toEqual([
      ['answer r1', null],
      ['answer r2', null],
    ]);
  });

  it('takes back what was never under way, and nothing that was', async () => {
    const { send } = createServer(['lost after']);
    const { outbox, store, add } = setUp(send);
    await add(answer(1), answer(2));
    await outbox.sendAll(ME);
    expect(await outbox.withdraw(ME, 'answer r1')).toBe(false);
    expect(await outbox.withdraw(ME, 'answer r2')).toBe(true);
    expect((await store.list(ME)).map(({ key }) => key)).toEqual(['answer r1']);
  });

  it('sends of several marks of one dimension the last, after the answer that it quotes', async () => {
    const { outbox, store, sent, add } = setUp(async () => null);
    await add(level('first'), answer(1), level('last'));
    expect((await store.list(ME)).map(({ piece }) => piece)).toEqual([answer(1), level('last')]);
    await outbox.sendAll(ME);
    expect(sent).toEqual(['answer r1', 'level a Depth']);
  });

  it('sends for one person only what is that person’s', async () => {
    const { outbox, store, sent, add } = setUp(async () => null);
    await add(answer(1));
    await outbox.add('somebody else', { about: ABOUT, pieces: [answer(2)] });
    await outbox.sendAll(ME);
    expect(sent).toEqual(['answer r1']);
    expect(await store.list('somebody else')).toHaveLength(1);
  });
});

import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/progress';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addManyQuestions } from '../../testing/add-many-questions.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { logGrades } from '../../testing/study-log.ts';
import { signUpAs } from '../../testing/test-browser.ts';
import { rebuildCards } from '../reviews/rebuild-cards.ts';
import { claimFit } from './claim-fit.ts';
import { workFits } from './work-fits.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(addManyQuestions);
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;
const request = async (person: Person, id: string) => person.call(contract.requestFit, { params: { id } });
const settle = async (person: Person, id: string, accept: boolean) => person.call(contract.settleFit, { params: { id }, body: { accept } });
const never = (error: unknown): never => {
  throw error;
};

/** Twelve questions, each graded every fourth day: 420 reviews by which memory can be judged. */
async function withLog(): Promise<Person> {
  const person = await signUpAs(test, 'candidate');
  const grades = Array.from({ length: 12 }, (_, question) =>
    Array.from({ length: 36 }, (__, turn) => ({ questionId: `q-many-${question}`, daysAgo: 4 * (36 - turn), grade: (turn * 7 + question) % 5 === 0 ? 1 : 3 })),
  );
  await logGrades(test, person.personId, grades.flat());
  return person;
}

const FITTED = { weights: Array.from({ length: 21 }, (_, index) => 0.5 + index / 100), reviews: 420, lossBefore: 0.6, lossAfter: 0.5 };

describe('a fitting', () => {
  it('is refused below the reviews that it needs', async () => {
    const person = await signUpAs(test, 'candidate');
    expect(await person.call(contract.getFit, {})).toEqual({ latest: null, reviews: 0, needs: 400, isFitted: false });
    expect(await person.refusal(request(person, randomUUID()))).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('is asked for once, fitted from the log in a thread of its own, and shown before it is used', { timeout: 240_000 }, async () => {
    const [person, id] = [await withLog(), randomUUID()];
    const asked = await request(person, id);
    expect(asked).toMatchObject({ id, state: 'requested', reviews: null, firstIntervalAfter: null });
    expect(await request(person, id)).toEqual(asked);
    expect(await person.refusal(request(person, randomUUID()))).toMatchObject({ status: 409 });
    expect(await person.refusal(settle(person, id, true))).toMatchObject({ status: 409 });
    await workFits(test, never);
    const { latest, isFitted, reviews } = await person.call(contract.getFit, {});
    expect([latest?.state, latest?.reviews, isFitted, reviews]).toEqual(['ready', 420, false, 420]);
    expect(latest?.firstIntervalBefore).not.toBe(latest?.firstIntervalAfter);
    expect(latest?.lossAfter).toBeLessThan(latest?.lossBefore ?? 0);
    expect((await settle(person, id, false)).state).toBe('declined');
    expect((await person.call(contract.getFit, {})).isFitted).toBe(false);
  });

  it('that is accepted makes every card anew from the log, as a rebuild would', async () => {
    const [person, id] = [await withLog(), randomUUID()];
    const where = { personId: person.personId };
    const before = await test.db.card.findMany({ where, orderBy: { questionId: 'asc' } });
    await request(person, id);
    await workFits(test, never, async () => FITTED);
    for (const _again of [1, 2]) expect((await settle(person, id, true)).state).toBe('accepted');
    expect(await person.refusal(settle(person, id, false))).toMatchObject({ status: 409 });
    const after = await test.db.card.findMany({ where, orderBy: { questionId: 'asc' } });
    expect(after.map(({ questionId, reps, lapses }) => [questionId, reps, lapses])).toEqual(
      before.map(({ questionId, reps, lapses }) => [questionId, reps, lapses]),
    );
    expect(after.map(({ stability }) => stability)).not.toEqual(before.map(({ stability }) => stability));
    expect(await test.db.$transaction(async (tx) => rebuildCards(tx, person.personId))).toMatchObject({ cards: 12, identical: 12 });
    expect((await person.call(contract.getFit, {})).isFitted).toBe(true);
  });

  it('is done by one of two processes that look for it at once', async () => {
    const [person, id] = [await withLog(), randomUUID()];
    await request(person, id);
    let times = 0;
    const slow = async () => {
      times += 1;
      await new Promise((resolve) => void setTimeout(resolve, 200));
      return FITTED;
    };
    await Promise.all([workFits(test, never, slow), workFits(test, never, slow)]);
    expect([times, (await person.call(contract.getFit, {})).latest?.state]).toEqual([1, 'ready']);
  });

  it('that was begun by a process that died is taken up again, and what the dead one brings is not taken', async () => {
    const [person, id] = [await withLog(), randomUUID()];
    await request(person, id);
    expect(await claimFit(test)).toMatchObject({ id });
    expect(await claimFit(test)).toBeNull();
    await test.db.$executeRaw`UPDATE fit SET started_at = app_now() - interval '11 minutes' WHERE id = ${id}::uuid`;
    const late = workFits(test, never, async () => {
      await test.db.$executeRaw`UPDATE fit SET started_at = app_now() + interval '1 second' WHERE id = ${id}::uuid`;
      return FITTED;
    });
    await late;
    expect((await person.call(contract.getFit, {})).latest?.state).toBe('running');
    await test.db.$executeRaw`UPDATE fit SET started_at = app_now() - interval '11 minutes' WHERE id = ${id}::uuid`;
    await workFits(test, never, async () => FITTED);
    expect((await person.call(contract.getFit, {})).latest?.state).toBe('ready');
  });

  it('that cannot be done has failed, and may be asked for anew', async () => {
    const person = await withLog();
    await request(person, randomUUID());
    const faults: unknown[] = [];
    await workFits(
      test,
      (error) => faults.push(error),
      () => Promise.reject(new RangeError('too few')),
    );
    expect([faults.length, (await person.call(contract.getFit, {})).latest?.state]).toEqual([1, 'failed']);
    expect((await request(person, randomUUID())).state).toBe('requested');
    await workFits(test, never, async () => FITTED);
  });

  it('of somebody else is none of the actor’s', async () => {
    const [person, other, id] = [await withLog(), await signUpAs(test, 'candidate'), randomUUID()];
    await request(person, id);
    expect(await other.refusal(settle(other, id, true))).toMatchObject({ status: 404, code: 'not_found' });
    expect((await other.call(contract.getFit, {})).latest).toBeNull();
  });
});

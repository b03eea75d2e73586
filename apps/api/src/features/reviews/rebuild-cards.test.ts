import { randomUUID } from 'node:crypto';
import type { ReviewBody } from '@whetstone/contracts/attempts';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { putReview } from './put-review.ts';
import { rebuildAllCards } from './rebuild-all-cards.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const progress = (): void => undefined;
let people = 0;

async function newPerson(): Promise<Actor & { signInName: string }> {
  people += 1;
  const signInName = `rebuilt-${people}`;
  const data = { signInName, name: 'Learner', createdAt: new Date('2026-01-01T00:00:00Z'), timeZone: 'Pacific/Apia' };
  const { id, pseudonym } = await test.db.person.create({ data });
  return { personId: id, pseudonym, sessionId: id, roles: new Set(), isDemo: false, isStrong: false, signInName };
}

const cardsOf = async ({ personId }: Actor) => test.db.card.findMany({ where: { personId }, orderBy: { questionId: 'asc' } });

/** What a candidate did: a grade some days ago, or now; or something with an entry before. */
const act = fc.record({
  kind: fc.constantFrom('grade' as const, 'grade' as const, 'grade' as const, 'undo' as const, 'suspend' as const, 'resume' as const),
  question: fc.constantFrom('fork', 'top-ips'),
  grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  daysAgo: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
  which: fc.nat(),
});

async function doActs(person: Actor, acts: readonly (typeof act extends fc.Arbitrary<infer T> ? T : never)[]): Promise<void> {
  const graded: string[] = [];
  for (const { kind, question, grade, daysAgo, which } of acts) {
    const id = randomUUID();
    const claimedAt = daysAgo === null ? null : new Date(Date.now() - daysAgo * 86_400_000).toISOString();
    const bodies: Record<typeof kind, ReviewBody | null> = {
      grade: { kind: 'grade', question, version: 1, grade, attemptId: null, durationMs: 1, claimedAt },
      undo: graded.length === 0 ? null : { kind: 'undo', undoesId: graded[which % graded.length] ?? '', claimedAt },
      suspend: { kind: 'suspend', question, claimedAt },
      resume: { kind: 'resume', question, claimedAt },
    };
    const body = bodies[kind];
    if (body === null) continue;
    await putReview(test, person, { id, body }).catch((error: unknown) => {
      // what has no card cannot be set aside
      if ((error as { code?: string }).code !== 'conflict') throw error;
    });
    if (kind === 'grade') graded.push(id);
  }
}

describe('cards made anew from the log', () => {
  it('are identical to those that were kept as it was written, whatever was graded, late, taken back or set aside', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
        const person = await newPerson();
        await doActs(person, acts);
        const before = await cardsOf(person);
        const result = await rebuildAllCards(test, { signInName: person.signInName, progress });
        expect(result).toMatchObject({ cards: before.length, identical: before.length, mended: 0 });
        expect(await cardsOf(person)).toEqual(before);
      }),
      { numRuns: 25, seed: 20_261_128 },
    );
  });

  it('control: mend a card that is not what the log says, one that is missing, and one that nothing stands behind', async () => {
    const person = await newPerson();
    await doActs(person, [
      { kind: 'grade', question: 'fork', grade: 3, daysAgo: 9, which: 0 },
      { kind: 'grade', question: 'fork', grade: 1, daysAgo: 2, which: 0 },
      { kind: 'grade', question: 'top-ips', grade: 2, daysAgo: null, which: 0 },
    ]);
    const { personId, signInName } = person;
    const before = await cardsOf(person);
    const [card] = before;
    if (card === undefined) throw new Error('no card');
    await test.db.card.updateMany({ where: { personId, questionId: 'q-fork' }, data: { lapses: 7 } });
    await test.db.card.deleteMany({ where: { personId, questionId: 'q-top-ips' } });
    await test.db.card.create({ data: { ...card, questionId: 'q-a-mistake' } });
    expect(await rebuildAllCards(test, { signInName, progress })).toEqual({ people: 1, cards: 2, identical: 0, mended: 3 });
    expect(await cardsOf(person)).toEqual(before);
    expect(await rebuildAllCards(test, { signInName, progress })).toEqual({ people: 1, cards: 2, identical: 2, mended: 0 });
    expect(await rebuildAllCards(test, { signInName: 'nobody', progress })).toBeNull();
  });
});

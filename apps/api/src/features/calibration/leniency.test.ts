import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/calibration';
import { askSecondReading } from '@whetstone/contracts/submissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { answer, claim, handIn, review, send, signUpMentor, ticketOf } from '../../testing/desk-calls.ts';
import { signUpAs } from '../../testing/test-browser.ts';

/** Reference answers to all three questions: sets of six, with two dimensions each. */
let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(async ({ read, write }) => {
    const text = await read('references/fork.md');
    for (const name of ['top-ips', 'a-mistake']) await write(`references/${name}.md`, text.replaceAll('-fork', `-${name}`));
  });
});
afterAll(async () => test.close());

type Mentor = Awaited<ReturnType<typeof signUpAs>>;
const leniencyOf = async (mentor: Mentor) => (await mentor.call(contract.getCalibration, {})).leniency;

/** Scores the set that is open, each answer by its own level and what is added to it. */
async function scoreSet(mentor: Mentor, levelFor: (rank: number) => number): Promise<void> {
  const { current } = await mentor.call(contract.getCalibration, {});
  for (const { place, version, question, answerHtml } of current?.answers ?? []) {
    const rank = Number(/text-of-answer-(\d)/.exec(answerHtml)?.[1]) - 1;
    const level = contract.RUBRIC_LEVELS[levelFor(rank)] ?? 'hire';
    const levels = question.rubric.map(({ dimension }) => ({ dimension, level }));
    const body = { set: current?.number ?? 0, place, question: question.slug, version, levels };
    await mentor.call(contract.putCalibrationJudgement, { params: { id: randomUUID() }, body });
  }
}

describe('leniency and drift', () => {
  it('are not told before there are twenty judgements, and then of the last twenty', async () => {
    const mentor = await signUpAs(test, 'mentor');
    await scoreSet(mentor, () => 3);
    expect(await leniencyOf(mentor)).toEqual({ judgements: 12, ofReferences: 12, ofReadings: 0, needs: 20, result: null });
    await scoreSet(mentor, (rank) => rank);
    const { judgements, result } = await leniencyOf(mentor);
    expect(judgements).toBe(20);
    expect(result?.newer).toBe(0);
    expect(result?.older).toBeGreaterThan(0);
    expect(result?.mean).toBeCloseTo((result?.older ?? 0) / 2, 9);
    expect(result?.change).toBeCloseTo(-(result?.older ?? 0), 9);
  });

  it('count work that another mentor has read as well, once both have sent, and nobody else’s', async () => {
    const [candidate, first, second, bystander] = [
      await signUpAs(test, 'candidate'),
      await signUpMentor(test),
      await signUpMentor(test),
      await signUpMentor(test),
    ];
    const item = await handIn(candidate, await answer(candidate));
    const ticket = await ticketOf(test, item);
    await claim(first, ticket);
    await send(first, ticket);
    const again = await ticketOf(test, await candidate.call(askSecondReading, { params: { id: item.id } }));
    await claim(second, again);
    expect((await leniencyOf(first)).judgements).toBe(0);
    await send(second, again, review({ levels: [{ part: 1, dimension: 'Communication', level: 'hire', evidence: 'It copies the page tables' }] }));
    for (const mentor of [first, second]) expect(await leniencyOf(mentor)).toMatchObject({ judgements: 1, ofReadings: 1, result: null });
    expect((await leniencyOf(bystander)).judgements).toBe(0);
  });
});

import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/loops';
import * as rounds from '@whetstone/contracts/rounds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { at, save } from '../../testing/round-calls.ts';
import { type TestBrowser, signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Caller = Pick<TestBrowser, 'call'>;

const MINUTE_MS = 60_000;
const STEP: contract.LoopStepBody = { stage: 'phone', questionKind: null, minutes: 30, count: 1 };
const LOOP: contract.LoopBody = { guide: 'acme-sre', mode: 'practice', breakMinutes: 10, steps: [STEP, STEP] };

const plan = async (person: Caller, given: Partial<contract.LoopBody> & { id?: string } = {}) => {
  const { id = randomUUID(), ...body } = given;
  return person.call(contract.putLoop, { params: { id }, body: { ...LOOP, ...body } });
};
const begin = async (person: Caller, id: string, position: number) => person.call(contract.startLoopRound, { params: { id, position: String(position) } });
const read = async (person: Caller, id: string) => person.call(contract.getLoop, { params: { id } });
const submit = async (person: Caller, id: string) => person.call(rounds.submitRound, { params: { id }, body: { claimedAt: null } });

describe('a loop', () => {
  it('is planned once however often it is sent, and begins no round by that', async () => {
    const person = await signUpAs(test, 'candidate');
    const id = randomUUID();
    const views = await Promise.all(Array.from({ length: 10 }, async () => plan(person, { id })));
    expect(new Set(views.map(({ steps }) => steps.map(({ roundId }) => roundId).join(' '))).size).toBe(1);
    expect(await test.db.round.count({ where: { personId: person.personId } })).toBe(0);
    for (const other of [{ breakMinutes: 11 }, { mode: 'strict' as const }, { steps: [STEP] }, { steps: [STEP, { ...STEP, count: 2 }] }])
      expect(await person.refusal(plan(person, { id, ...other }))).toMatchObject({ status: 409, code: 'conflict' });
  });

  it.each([
    ['guide', { guide: 'nowhere' }],
    ['steps.1.stage', { steps: [STEP, { ...STEP, stage: 'nowhere' }] }],
  ])('is refused at %s for what there is not', async (field, given) => {
    const person = await signUpAs(test, 'candidate');
    const refusal = await person.refusal(plan(person, given));
    expect([refusal.status, refusal.fields.map((one) => one.field)]).toEqual([400, [field]]);
  });

  it('begins its rounds in their order, each once, and asks no question twice while there is another', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await plan(person);
    expect(await person.refusal(begin(person, id, 2))).toMatchObject({ status: 409, code: 'conflict' });
    const begun = await Promise.all(Array.from({ length: 10 }, async () => begin(person, id, 1)));
    expect(new Set(begun.map((round) => round.id)).size).toBe(1);
    const [first] = begun;
    if (first === undefined) throw new Error('no round');
    expect(first).toMatchObject({ mode: 'practice', minutes: 30, loop: id });
    expect(await person.refusal(begin(person, id, 2))).toMatchObject({ status: 409, code: 'round_open' });
    await submit(person, first.id);
    const second = await begin(person, id, 2);
    expect(second.questions.map(({ title }) => title)).not.toEqual(first.questions.map(({ title }) => title));
    await submit(person, second.id);
    expect((await read(person, id)).endedAt).not.toBeNull();
    expect((await begin(person, id, 1)).id).toBe(first.id);
    expect(await person.refusal(begin(person, id, 3))).toMatchObject({ status: 404 });
  });

  it('asks questions of the kind that a round is for', async () => {
    const person = await signUpAs(test, 'candidate');
    const coding = { ...STEP, questionKind: 'coding' as const, count: 2, minutes: 120 };
    const { id } = await plan(person, { steps: [coding, coding] });
    const round = await begin(person, id, 1);
    expect(round.questions.map(({ kind }) => kind)).toEqual(['coding']);
    await submit(person, round.id);
    // there is no other of the kind, and what was asked is not asked again
    const second = await begin(person, id, 2);
    expect(second.questions.map(({ title }) => title)).not.toContain(round.questions[0]?.title);
  });

  it('tells its breaks by the clock of the server, what was answered, and the debriefs that are written', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await plan(person);
    expect((await read(person, id)).breakEndsAt).toBeNull();
    const first = await begin(person, id, 1);
    await save(person, first.questions[0]?.attemptId ?? '', { text: 'Copies the page tables.' });
    // nobody submits it: the clock does
    await at(test, person, {
      instant: Date.now() + 34 * MINUTE_MS,
      ask: async (then) => {
        const { steps, breakEndsAt, endedAt, now } = await read(then, id);
        expect(steps[0]?.round).toMatchObject({ submittedBy: 'clock', answeredCount: 1, questionCount: 1, breakMs: null });
        expect(Date.parse(breakEndsAt ?? '')).toBe(Date.parse(first.endsAt ?? '') + 10 * MINUTE_MS);
        expect(Date.parse(breakEndsAt ?? '') - Date.parse(now)).toBeLessThan(7 * MINUTE_MS);
        expect(endedAt).toBeNull();
        await begin(then, id, 2);
        const later = await read(then, id);
        expect(later.breakEndsAt).toBeNull();
        expect(Math.round((later.steps[1]?.round?.breakMs ?? 0) / MINUTE_MS)).toBe(4);
      },
    });
    expect((await read(person, id)).packets).toEqual([]);
    await person.call(rounds.putRoundPacket, { params: { id: first.id } });
    const { packets } = await read(person, id);
    expect(packets.map(({ position }) => position)).toEqual([1]);
    expect(packets[0]?.packet).toEqual(await person.call(rounds.getRoundPacket, { params: { id: first.id } }));
  });

  it('that was ended early begins no further round and keeps what was done', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await plan(person);
    await submit(person, (await begin(person, id, 1)).id);
    const ended = await person.call(contract.endLoop, { params: { id } });
    expect(ended.endedAt).not.toBeNull();
    expect((await person.call(contract.endLoop, { params: { id } })).endedAt).toBe(ended.endedAt);
    expect(await person.refusal(begin(person, id, 2))).toMatchObject({ status: 409, code: 'conflict' });
    expect((await person.call(contract.listLoops, {})).items.map((loop) => [loop.id, loop.steps.map(({ round }) => round !== null)])).toEqual([
      [id, [true, false]],
    ]);
  });
});

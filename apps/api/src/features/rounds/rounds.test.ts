import { randomUUID } from 'node:crypto';
import * as attempts from '@whetstone/contracts/attempts';
import * as contract from '@whetstone/contracts/rounds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atInstant } from '../../testing/at-instant.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { at, firstOf, read, save, start } from '../../testing/round-calls.ts';
import { logGrades } from '../../testing/study-log.ts';
import { type TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { expireRounds } from './expire-rounds.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;

const STAGE = { kind: 'guide-stage', guide: 'acme-sre', stage: 'phone' } as const;
const MINUTE_MS = 60_000;

const submit = async (person: Pick<Person, 'call'>, id: string, claimedAt: string | null = null) =>
  person.call(contract.submitRound, { params: { id }, body: { claimedAt } });

/** The same person at another time by the clock of the server. */
const later = async <T>(person: Person, ms: number, ask: (then: TestBrowser) => Promise<T>): Promise<T> => at(test, person, { instant: Date.now() + ms, ask });

describe('a start', () => {
  it('fixes the questions, their versions, an attempt for each, and the end by the clock of the server', async () => {
    const person = await signUpAs(test, 'candidate');
    const round = await start(person);
    expect(round.questions.map(({ title, version }) => `${title} v${version}`).toSorted()).toEqual(['The busiest addresses v1', 'What does fork() do? v1']);
    expect(Date.parse(round.endsAt ?? '') - Date.parse(round.startedAt)).toBe(60 * MINUTE_MS);
    expect(Math.abs(Date.parse(round.startedAt) - Date.now())).toBeLessThan(10_000);
    const mine = await person.call(attempts.getMyQuestion, { params: { slug: 'fork' } });
    expect(mine.attempts.map(({ roundId }) => roundId)).toEqual([round.id]);
    const file = 'questions/linux/fork.md';
    await test.folder.write(file, (await test.folder.read(file)).replace('Tell me about q-fork.', 'Tell me all about q-fork.'));
    await test.sync();
    const again = await read(person, round.id);
    expect(again.questions.map(({ version }) => version)).toEqual([1, 1]);
    expect(JSON.stringify(again)).not.toContain('Tell me all about');
  });

  it('is one round with one set of attempts when the same is sent twenty times at once, and gives the same when it comes again', async () => {
    const person = await signUpAs(test, 'candidate');
    const id = randomUUID();
    const rounds = await Promise.all(Array.from({ length: 20 }, async () => start(person, { id })));
    const fixed = rounds.map(({ now: _now, ...round }) => JSON.stringify(round));
    expect(new Set(fixed).size).toBe(1);
    expect(await test.db.round.count({ where: { personId: person.personId } })).toBe(1);
    expect(await test.db.attempt.count({ where: { personId: person.personId } })).toBe(2);
    await submit(person, id);
    expect((await start(person, { id })).submittedBy).toBe('person');
    for (const other of [{ minutes: 30 }, { count: 1 }, { mode: 'practice' as const }, { of: { kind: 'area', area: 'linux' } as const }])
      expect(await person.refusal(start(person, { id, ...other }))).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('of twenty rounds at once is one, and the others are told which is open', async () => {
    const person = await signUpAs(test, 'candidate');
    const results = await Promise.allSettled(Array.from({ length: 20 }, async () => start(person)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [open] = (await person.call(contract.listRounds, {})).items;
    const refusal = await person.refusal(start(person));
    expect(refusal).toMatchObject({ status: 409, code: 'round_open' });
    expect(refusal.fields[0]?.message).toContain(open?.id);
  });

  it.each([
    ['quarter', 75],
    ['half', 90],
    ['double', 120],
    ['untimed', null],
  ] as const)('gives the extra time of the settings: %s', async (extraTime, minutes) => {
    const person = await signUpAs(test, 'candidate');
    await test.db.person.update({ where: { id: person.personId }, data: { extraTime } });
    const { startedAt, endsAt } = await start(person);
    expect(endsAt === null ? null : (Date.parse(endsAt) - Date.parse(startedAt)) / MINUTE_MS).toBe(minutes);
  });

  it.each<[string, contract.RoundOf, string[]]>([
    ['an area', { kind: 'area', area: 'coding' }, ['The busiest addresses']],
    ['a track', { kind: 'track', track: 'acme-three-days' }, ['What does fork() do?']],
    ['named questions in their order', { kind: 'questions', questions: ['a-mistake', 'fork'] }, ['A mistake of yours', 'What does fork() do?']],
  ])('is composed from %s', async (_, of, titles) => {
    const person = await signUpAs(test, 'candidate');
    expect((await start(person, { of, mode: 'untimed' })).questions.map(({ title }) => title)).toEqual(titles);
  });

  it('asks of the weakest areas what is remembered least', async () => {
    const person = await signUpAs(test, 'candidate');
    await logGrades(test, person.personId, [{ questionId: 'q-a-mistake', daysAgo: 60, grade: 1 }]);
    expect(firstOf(await start(person, { of: { kind: 'weakest' }, count: 1 })).title).toBe('A mistake of yours');
  });

  it.each([
    [{ of: { ...STAGE, guide: 'nothing' } }, 'of.guide'],
    [{ of: { ...STAGE, stage: 'nothing' } }, 'of.stage'],
    [{ of: { kind: 'area', area: 'nothing' } }, 'of.area'],
    [{ of: { kind: 'questions', questions: ['fork', 'nothing'] } }, 'of.questions'],
    [{ startedAt: '2026-01-01T00:00:00Z' }, 'startedAt'],
    [{ deadline: '2026-01-01T00:00:00Z' }, 'deadline'],
  ])('is refused for %j', async (body, field) => {
    const person = await signUpAs(test, 'candidate');
    expect(await person.refusal(start(person, body as object))).toMatchObject({ status: 400, code: 'invalid_request', fields: [{ field }] });
    expect(await test.db.round.count({ where: { personId: person.personId } })).toBe(0);
  });
});

describe('a strict round under way', () => {
  it('tells nothing of difficulty, area, company, rubric and model answer, and all of it when it is submitted', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await start(person);
    const hidden = ['difficulty', 'medium', 'easy', '"area"', 'acme', 'Says thing', 'page tables', 'depth 1', 'sorted(lines)', 'Linux', 'rubric'];
    for (const url of [`/api/me/rounds/${id}`, '/api/me/rounds']) {
      const { body } = await person.send({ method: 'GET', url });
      // what is there but empty is told to be empty
      const text = body.replaceAll('"area":null', '');
      expect(hidden.filter((word) => text.includes(word))).toEqual([]);
    }
    await submit(person, id);
    const { body } = await person.send({ method: 'GET', url: `/api/me/rounds/${id}` });
    expect(hidden.filter((word) => !body.includes(word))).toEqual([]);
  });

  it('is not paused', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await start(person);
    expect(await person.refusal(person.call(contract.putRoundPause, { params: { id, pauseId: randomUUID() } }))).toMatchObject({ status: 409 });
  });
});

describe('the clock', () => {
  it('submits at the deadline what was saved, whoever looks and whenever', async () => {
    const person = await signUpAs(test, 'candidate');
    const round = await start(person);
    await save(person, firstOf(round).attemptId, { text: 'What I had.' });
    const seen = await later(person, 61 * MINUTE_MS, async (then) => read(then, round.id));
    expect([seen.submittedBy, seen.submittedAt]).toEqual(['clock', round.endsAt]);
    expect(firstOf(seen).ends.map(({ text, isLate }) => [text, isLate])).toEqual([['What I had.', false]]);
  });

  it('is the server’s: while nobody looks, upkeep submits as of the deadline, however late it is', async () => {
    const person = await signUpAs(test, 'candidate');
    const round = await start(person);
    const moved = await atInstant(test, new Date(Date.now() + 60 * 24 * 60 * MINUTE_MS).toISOString());
    expect(await expireRounds(moved.db)).toBeGreaterThan(0);
    await moved.close();
    const row = await test.db.round.findUniqueOrThrow({ where: { personId_id: { personId: person.personId, id: round.id } } });
    expect([row.submittedBy, row.submittedAt?.toISOString()]).toEqual(['clock', round.endsAt]);
    // the next one may begin
    expect((await start(person)).submittedAt).toBeNull();
  });

  it('stands still in a pause of a practice round and ends it later by as much', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id, endsAt } = await start(person, { mode: 'practice' });
    const pause = { id, pauseId: randomUUID() };
    expect((await person.call(contract.putRoundPause, { params: pause })).pause?.id).toBe(pause.pauseId);
    await later(person, 120 * MINUTE_MS, async (then) => {
      expect((await read(then, id)).submittedAt).toBeNull();
      const gone = await then.call(contract.endRoundPause, { params: pause });
      const moved = (Date.parse(gone.endsAt ?? '') - Date.parse(endsAt ?? '')) / MINUTE_MS;
      expect(Math.round(moved)).toBe(120);
      expect((await then.call(contract.endRoundPause, { params: pause })).endsAt).toBe(gone.endsAt);
    });
  });
});

describe('what is written', () => {
  it('after the end is kept and marked late; offline and within time it is not late', async () => {
    const person = await signUpAs(test, 'candidate');
    const round = await start(person);
    const { attemptId } = firstOf(round);
    const inTime = new Date(Date.parse(round.startedAt) + 30 * MINUTE_MS).toISOString();
    await later(person, 90 * MINUTE_MS, async (then) => {
      const base = await save(then, attemptId, { text: 'Offline, in time.', claimedAt: inTime });
      await save(then, attemptId, { text: 'Too late.', basedOnId: base });
      const [end] = firstOf(await read(then, round.id)).ends;
      expect([end?.text, end?.isLate]).toEqual(['Too late.', true]);
      await then.call(contract.putRoundPacket, { params: { id: round.id } });
      const packet = await then.call(contract.getRoundPacket, { params: { id: round.id } });
      const question = packet.questions.find(({ answer }) => answer !== null);
      expect([question?.answer?.text, question?.answer?.claimedAt, question?.lateAnswer?.text]).toEqual(['Offline, in time.', inTime, 'Too late.']);
    });
  });

  it('of a question that is public no more stays readable in its version', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await start(person, { of: { kind: 'area', area: 'behavioral' } });
    await save(person, firstOf(await read(person, id)).attemptId, { text: 'Mine.' });
    await test.db.question.update({ where: { id: 'q-a-mistake' }, data: { visibility: 'private' } });
    const { told, title, ends } = firstOf(await submit(person, id));
    expect([title, ends[0]?.text, told?.isPublic]).toEqual(['A mistake of yours', 'Mine.', false]);
    await test.db.question.update({ where: { id: 'q-a-mistake' }, data: { visibility: 'public' } });
  });

  it('is submitted once: by whom and when stays, and an offline submission has its own time', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id, startedAt } = await start(person);
    const claimedAt = new Date(Date.parse(startedAt) + 5 * MINUTE_MS).toISOString();
    await later(person, 20 * MINUTE_MS, async (then) => {
      expect(await submit(then, id, claimedAt)).toMatchObject({ submittedAt: claimedAt, submittedBy: 'person' });
      expect(await submit(then, id)).toMatchObject({ submittedAt: claimedAt });
    });
  });
});

describe('a visit', () => {
  it('is written once, of a question of the round, and changed by nobody', async () => {
    const person = await signUpAs(test, 'candidate');
    const { id } = await start(person);
    const visit = { id, visitId: randomUUID() };
    const put = async (position: number, params = visit) => person.call(contract.putRoundVisit, { params, body: { position, claimedAt: null } });
    await put(2);
    await put(2);
    expect((await read(person, id)).lastPosition).toBe(2);
    expect(await person.refusal(put(1))).toMatchObject({ status: 409 });
    expect(await person.refusal(put(9, { id, visitId: randomUUID() }))).toMatchObject({ status: 404 });
    await expect(test.db.$executeRaw`UPDATE round_visit SET position = 1 WHERE person_id = ${person.personId}::uuid`).rejects.toThrow('insert-only');
  });
});

describe('a debrief', () => {
  it('shows levels with their words, what is missing, the time of each question and the last time; once written it stays', async () => {
    const person = await signUpAs(test, 'candidate');
    const of: contract.RoundOf = { kind: 'questions', questions: ['fork'] };
    const mark = async (attemptId: string, level: 'hire' | 'no-hire', evidence: string) =>
      person.call(attempts.putSelfLevel, { params: { id: attemptId, dimension: 'Communication' }, body: { level, evidence } });
    const before = await start(person, { of });
    await save(person, firstOf(before).attemptId, { text: 'It copies.' });
    await submit(person, before.id);
    await mark(firstOf(before).attemptId, 'no-hire', 'It copies.');

    const { id } = await start(person, { of });
    const { attemptId, probes } = firstOf(await read(person, id));
    await person.call(contract.putRoundVisit, { params: { id, visitId: randomUUID() }, body: { position: 1, claimedAt: null } });
    await save(person, attemptId, { text: 'It copies page tables.' });
    await person.call(attempts.putProbeStep, { params: { id: attemptId, probeId: probes[1]?.id ?? '' }, body: { outcome: 'partly', note: 'Half.' } });
    expect(await person.refusal(person.call(contract.putRoundPacket, { params: { id } }))).toMatchObject({ status: 409 });
    await submit(person, id);
    await mark(attemptId, 'hire', 'copies page tables');
    const made = await Promise.all(Array.from({ length: 5 }, async () => person.call(contract.putRoundPacket, { params: { id } })));
    expect(new Set(made.map(({ createdAt }) => createdAt)).size).toBe(1);

    const packet = await person.call(contract.getRoundPacket, { params: { id } });
    const [question] = packet.questions;
    expect(question).toMatchObject({
      answer: { text: 'It copies page tables.' },
      levels: [{ dimension: 'Communication', level: 'hire', evidence: 'copies page tables', isQuote: true }],
      unmarked: ['Depth of mechanism'],
      deepestProbe: 2,
      probeCount: 4,
      before: { of: 'question', levels: [{ dimension: 'Communication', level: 'no-hire' }] },
    });
    expect(question?.missing).toEqual([
      { dimension: 'Depth of mechanism', level: 'Hire', text: 'Says thing 3 about depth of mechanism.' },
      { dimension: 'Depth of mechanism', level: 'Strong hire', text: 'Says thing 4 about depth of mechanism.' },
      { dimension: 'Communication', level: 'Strong hire', text: 'Says thing 4 about communication.' },
    ]);
    expect(packet.gaps).toEqual([{ position: 1, dimension: 'Depth of mechanism', kind: 'unmarked' }]);

    const bytes = async () => (await person.send({ method: 'GET', url: `/api/me/rounds/${id}/packet` })).rawPayload;
    const first10 = await bytes();
    await mark(attemptId, 'no-hire', 'copies page tables');
    await person.call(contract.putRoundPacket, { params: { id } });
    expect((await bytes()).equals(first10)).toBe(true);
  });
});

describe('somebody else', () => {
  it('finds no round of mine', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const { id } = await start(person);
    expect(await other.refusal(read(other, id))).toMatchObject({ status: 404 });
    expect((await other.call(contract.listRounds, {})).items).toEqual([]);
  });
});

import { randomBytes, randomUUID } from 'node:crypto';
import { listWhoReadMe } from '@whetstone/contracts/consents';
import { exportMyData } from '@whetstone/contracts/my-export';
import * as rounds from '@whetstone/contracts/rounds';
import * as contract from '@whetstone/contracts/submissions';
import { erasePerson } from '@whetstone/db/erase-person';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepStale } from '../../sweep-stale.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { type DeskPerson, answer, claim, handIn, review, send, signUpMentor, ticketOf } from '../../testing/desk-calls.ts';
import { firstOf, save, start } from '../../testing/round-calls.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const SECOND_MS = 1000;
const sound = (size = 64): Buffer => Buffer.concat([Buffer.from('OggS'), randomBytes(size)]);
const newCandidate = async () => signUpAs(test, 'candidate');

async function ask({ cookie }: DeskPerson, method: 'GET' | 'PUT', url: string, body?: { bytes: Buffer; type?: string }) {
  const type = body === undefined ? {} : { 'content-type': body.type ?? 'audio/ogg' };
  const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin', cookie, ...type };
  return test.app.inject({ method, url, headers, ...(body && { payload: body.bytes }) });
}
const sendSound = async (person: DeskPerson, id: string, bytes: Buffer, type = 'audio/ogg') => ask(person, 'PUT', `/api/me/recordings/${id}`, { bytes, type });
const mine = async (person: DeskPerson, id: string, position = 1) => ask(person, 'GET', `/api/me/submissions/${id}/recordings/${position}`);
const heard = async (mentor: DeskPerson, ticket: string, position = 1) => ask(mentor, 'GET', `/api/desk/reviews/${ticket}/recordings/${position}`);
const keptOf = async (person: DeskPerson) => test.db.submissionRecording.count({ where: { personId: person.personId } });

/** An answer that waits with its recording. */
async function handedIn() {
  const candidate = await newCandidate();
  const [bytes, id] = [sound(), randomUUID()];
  await sendSound(candidate, id, bytes);
  const item = await handIn(candidate, await answer(candidate), { recordings: [{ part: 1, id, durationMs: 20 * SECOND_MS }] });
  return { candidate, bytes, id: item.id, ticket: await ticketOf(test, item) };
}

describe('sending a recording', () => {
  it('is once under its id, however often and at once it is sent; other bytes are refused', async () => {
    const candidate = await newCandidate();
    const [id, bytes] = [randomUUID(), sound()];
    const answers = await Promise.all(Array.from({ length: 10 }, async () => sendSound(candidate, id, bytes)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
    expect((await sendSound(candidate, id, sound())).statusCode).toBe(409);
    expect(await keptOf(candidate)).toBe(1);
  });

  it('takes what is a recording by its bytes, whatever it is called, and nothing else', async () => {
    const candidate = await newCandidate();
    const id = randomUUID();
    for (const [bytes, type, status] of [
      [Buffer.from('<!doctype html>'), 'audio/webm', 400],
      [Buffer.alloc(0), 'audio/webm', 400],
      [sound(8_000_000), 'audio/ogg', 413],
      [sound(), 'application/json', 415],
      [sound(), 'application/octet-stream', 415],
      [sound(), 'audio/webm;codecs=opus', 200],
    ] as const)
      expect([type, (await sendSound(candidate, id, bytes, type)).statusCode]).toEqual([type, status]);
    expect(await test.db.submissionRecording.findMany({ where: { personId: candidate.personId }, select: { mediaType: true } })).toEqual([
      { mediaType: 'audio/ogg' },
    ]);
  });
});

describe('recordings of one person', () => {
  it('are counted once when the same is sent under another id, which it goes by from then on', async () => {
    const candidate = await newCandidate();
    const bytes = sound();
    const ids = Array.from({ length: contract.MOST_RECORDINGS + 2 }, () => randomUUID());
    for (const id of ids) expect((await sendSound(candidate, id, bytes)).statusCode).toBe(200);
    const rows = await test.db.submissionRecording.findMany({ where: { personId: candidate.personId }, select: { id: true } });
    expect(rows).toEqual([{ id: ids.at(-1) }]);
    const recordings = [{ part: 1, id: ids.at(-1) ?? '', durationMs: SECOND_MS }];
    const { id } = await handIn(candidate, await answer(candidate), { recordings });
    // what was handed in stays with it, and the same may be sent for something else
    expect((await sendSound(candidate, ids[0] ?? '', bytes)).statusCode).toBe(200);
    expect((await mine(candidate, id)).rawPayload.equals(bytes)).toBe(true);
    expect(await keptOf(candidate)).toBe(2);
  });

  it('that wait are no more than so many, however many come at once', async () => {
    const candidate = await newCandidate();
    const sent = await Promise.all(Array.from({ length: contract.MOST_RECORDINGS + 5 }, async () => sendSound(candidate, randomUUID(), sound())));
    expect(sent.filter(({ statusCode }) => statusCode === 409)).toHaveLength(5);
    expect(await keptOf(candidate)).toBe(contract.MOST_RECORDINGS);
  });

  it('take up no more than 500 MB together, and taking something back makes room', async () => {
    const { candidate, id } = await handedIn();
    const { personId } = candidate;
    await test.db.$executeRaw`
      INSERT INTO submission_recording (person_id, id, submission_id, part, media_type, digest, bytes)
      SELECT ${personId}::uuid, gen_random_uuid(), ${id}::uuid, part, 'audio/ogg', part::text, convert_to(repeat('x', 8000000), 'UTF8')
      FROM generate_series(2, 63) AS part`;
    const big = Buffer.concat([sound(), Buffer.alloc(5_000_000)]);
    expect((await sendSound(candidate, randomUUID(), big)).statusCode).toBe(409);
    expect((await sendSound(candidate, randomUUID(), sound())).statusCode).toBe(200);
    await candidate.call(contract.withdrawSubmission, { params: { id } });
    expect((await sendSound(candidate, randomUUID(), big)).statusCode).toBe(200);
  });
});

describe('a submission with a recording', () => {
  it('is handed in with all that it names, or not at all', async () => {
    const [candidate, other] = [await newCandidate(), await newCandidate()];
    const attempt = await answer(candidate);
    const [id, missing, foreign] = [randomUUID(), randomUUID(), randomUUID()];
    await sendSound(candidate, id, sound());
    await sendSound(other, foreign, sound());
    const named = (...recordings: contract.EnclosedRecordings) => handIn(candidate, attempt, { recordings });
    const durationMs = SECOND_MS;
    for (const one of [missing, foreign])
      expect(await candidate.refusal(named({ part: 1, id: one, durationMs }))).toMatchObject({ status: 400, fields: [{ field: 'recordings[0]' }] });
    expect(await candidate.refusal(named({ part: 2, id, durationMs }))).toMatchObject({ status: 400 });
    expect(await candidate.refusal(named({ part: 1, id, durationMs }, { part: 1, id, durationMs }))).toMatchObject({ status: 400 });
    expect(await test.db.submission.count({ where: { personId: candidate.personId } })).toBe(0);
    expect((await named({ part: 1, id, durationMs })).state).toBe('waiting');
  });

  it('is one when it is sent ten times at once, and refused under its id with another recording', async () => {
    const candidate = await newCandidate();
    const [attempt, id, submission] = [await answer(candidate), randomUUID(), randomUUID()];
    await sendSound(candidate, id, sound());
    const wish = { id: submission, recordings: [{ part: 1, id, durationMs: SECOND_MS }] };
    const items = await Promise.all(Array.from({ length: 10 }, async () => handIn(candidate, attempt, wish)));
    expect(new Set(items.map((item) => JSON.stringify(item))).size).toBe(1);
    expect(await candidate.refusal(handIn(candidate, attempt, { id: submission }))).toMatchObject({ status: 409 });
  });

  it('says its length and size, and is heard by its candidate and by the mentor who holds it, which is written down once a time', async () => {
    const { candidate, bytes, id, ticket } = await handedIn();
    const [mentor, other, stranger] = [await signUpMentor(test), await signUpMentor(test), await newCandidate()];
    for (const one of [mentor, other]) expect((await heard(one, ticket)).statusCode).toBe(404);
    const { work } = await claim(mentor, ticket);
    expect(work.parts[0]?.recording).toEqual({ durationMs: 20 * SECOND_MS, bytes: bytes.length, mediaType: 'audio/ogg' });
    const [byMentor, byCandidate] = [await heard(mentor, ticket), await mine(candidate, id)];
    for (const { statusCode, headers, rawPayload } of [byMentor, byCandidate]) {
      expect([statusCode, headers['content-type'], headers['cache-control'], headers['x-content-type-options']]).toEqual([
        200,
        'audio/ogg',
        'no-store',
        'nosniff',
      ]);
      expect(rawPayload.equals(bytes)).toBe(true);
    }
    expect((await heard(other, ticket)).statusCode).toBe(404);
    expect((await heard(mentor, ticket, 2)).statusCode).toBe(404);
    expect((await mine(stranger, id)).statusCode).toBe(404);
    const { items } = await candidate.call(listWhoReadMe, { query: {} });
    expect(items.filter(({ what }) => what === 'recording')).toHaveLength(1);
  });

  it('can be commented on at a time of it that is there, and on no other', async () => {
    const { candidate, id, ticket } = await handedIn();
    const mentor = await signUpMentor(test);
    await claim(mentor, ticket);
    const at = (startMs: number, endMs: number, part = 1) => {
      const anchor = { kind: 'time', startMs, endMs } as const;
      return review({ comments: [{ id: randomUUID(), part, anchor, kind: 'essential', text: 'Here you hesitate.' }] });
    };
    for (const draft of [at(5000, 5000), at(15_000, 22_000)])
      expect(await mentor.refusal(send(mentor, ticket, draft))).toMatchObject({ status: 400, fields: [{ field: 'comments[0]' }] });
    await send(mentor, ticket, at(15_000, 20_500));
    const { review: view } = await candidate.call(contract.getSubmission, { params: { id } });
    expect(view?.comments[0]?.anchor).toEqual({ kind: 'time', startMs: 15_000, endMs: 20_500 });
    const silent = await handIn(candidate, await answer(candidate));
    const next = await ticketOf(test, silent);
    await claim(mentor, next);
    expect(await mentor.refusal(send(mentor, next, at(0, 1000)))).toMatchObject({ status: 400, fields: [{ field: 'comments[0]' }] });
  });

  it('is heard in a second reading as well, and by nobody whom the candidate has blocked', async () => {
    const { candidate, bytes, id, ticket } = await handedIn();
    const [mentor, second] = [await signUpMentor(test), await signUpMentor(test)];
    await claim(mentor, ticket);
    await send(mentor, ticket);
    const again = await candidate.call(contract.askSecondReading, { params: { id } });
    const next = await ticketOf(test, again);
    await claim(second, next);
    expect((await heard(second, next)).rawPayload.equals(bytes)).toBe(true);
    expect((await mine(candidate, again.id)).rawPayload.equals(bytes)).toBe(true);
    expect((await heard(mentor, ticket)).statusCode).toBe(200);
    await candidate.call(contract.blockMentor, { params: { id } });
    expect((await heard(mentor, ticket)).statusCode).toBe(404);
  });
});

describe('a round', () => {
  it('is handed in with the recordings of the answers that are named, each with its own answer', async () => {
    const [candidate, mentor] = [await newCandidate(), await signUpMentor(test)];
    const round = await start(candidate);
    await save(candidate, firstOf(round).attemptId, { text: 'In a round.' });
    await candidate.call(rounds.submitRound, { params: { id: round.id }, body: { claimedAt: null } });
    const [bytes, id] = [sound(), randomUUID()];
    await sendSound(candidate, id, bytes);
    const { attemptIds } = await candidate.call(contract.previewSubmission, { params: { kind: 'round', id: round.id } });
    expect(attemptIds).toEqual(round.questions.map(({ attemptId }) => attemptId));
    const item = await handIn(candidate, round.id, { kind: 'round', recordings: [{ part: 2, id, durationMs: SECOND_MS }] });
    const ticket = await ticketOf(test, item);
    const { work } = await claim(mentor, ticket);
    expect(work.parts.map(({ recording }) => recording?.bytes)).toEqual([undefined, bytes.length]);
    expect((await heard(mentor, ticket, 1)).statusCode).toBe(404);
    expect((await heard(mentor, ticket, 2)).rawPayload.equals(bytes)).toBe(true);
  });
});

describe('what was taken back with its recording', () => {
  it('is answered as it stands when it is sent once more, and refused with other words', async () => {
    const candidate = await newCandidate();
    const [attempt, recording, id] = [await answer(candidate), randomUUID(), randomUUID()];
    await sendSound(candidate, recording, sound());
    const wish = { id, recordings: [{ part: 1, id: recording, durationMs: SECOND_MS }] };
    await handIn(candidate, attempt, wish);
    const withdrawn = await candidate.call(contract.withdrawSubmission, { params: { id } });
    expect(await handIn(candidate, attempt, wish)).toEqual(withdrawn);
    expect(await candidate.refusal(handIn(candidate, attempt, { ...wish, question: 'Something else?' }))).toMatchObject({ status: 409 });
  });
});

describe('a recording goes', () => {
  it('when what it was handed in with is taken back, by the candidate or with its mentor', async () => {
    const [{ candidate, id }, mentor] = [await handedIn(), await signUpMentor(test)];
    await candidate.call(contract.withdrawSubmission, { params: { id } });
    expect([await keptOf(candidate), (await mine(candidate, id)).statusCode]).toEqual([0, 404]);
    const recording = randomUUID();
    await sendSound(candidate, recording, sound());
    const recordings = [{ part: 1, id: recording, durationMs: SECOND_MS }];
    await handIn(candidate, await answer(candidate), { mentorId: mentor.personId, mayPassOn: false, recordings });
    const { pseudonym } = await test.db.person.findUniqueOrThrow({ where: { id: mentor.personId } });
    await test.db.$transaction(async (tx) => erasePerson(async (sql, values) => tx.$executeRawUnsafe(sql, ...values), { id: mentor.personId, pseudonym }));
    expect(await keptOf(candidate)).toBe(0);
  });

  it('a day after it was sent if nothing has named it; what was handed in stays, and is in the export with its bytes', async () => {
    const { candidate, bytes, id } = await handedIn();
    await sendSound(candidate, randomUUID(), sound());
    await test.db.$executeRaw`UPDATE submission_recording SET created_at = app_now() - interval '25 hours' WHERE person_id = ${candidate.personId}::uuid`;
    await sweepStale(test);
    const { data, markdown } = await candidate.call(exportMyData, { query: {} });
    expect(data.submissionRecordings).toMatchObject([{ submissionId: id, part: 1, bytes: bytes.length, base64: bytes.toString('base64') }]);
    expect(markdown).not.toContain(bytes.toString('base64'));
  });
});

describe('the run of the tests of an answer', () => {
  const run = {
    language: 'python',
    engine: 'Pyodide',
    ranAt: '2026-11-20T10:00:00.000Z',
    isOfThisCode: false,
    tests: [
      { name: 'sorts', isHidden: false, state: 'passed' },
      { name: 'is stable', isHidden: true, state: 'wrong' },
    ],
  } as const;
  const runs = [{ part: 1, run: { ...run, tests: [...run.tests] } }];

  it('is seen by the mentor as it was said, and of an answer in code without one that there is none', async () => {
    const [candidate, mentor] = [await newCandidate(), await signUpMentor(test)];
    const attempt = await answer(candidate, 'Sorted.', 'top-ips');
    const { work } = await candidate.call(contract.previewSubmission, { params: { kind: 'answer', id: attempt } });
    expect(work.parts[0]?.testRun).toBeNull();
    const ticket = await ticketOf(test, await handIn(candidate, attempt, { runs }));
    expect((await claim(mentor, ticket)).work.parts[0]?.testRun).toEqual(run);
  });

  it('may be named by half a character, and is listed and sent once more all the same', async () => {
    const candidate = await newCandidate();
    const attempt = await answer(candidate, 'Sorted.', 'top-ips');
    const [half, id] = ['cut \uD83D', randomUUID()];
    const odd = [{ part: 1, run: { ...run, engine: half, tests: [{ name: half, isHidden: false, state: 'passed' as const }] } }];
    const item = await handIn(candidate, attempt, { id, runs: odd });
    expect((await candidate.call(contract.listSubmissions, {})).items).toEqual([item]);
    expect(await handIn(candidate, attempt, { id, runs: odd })).toEqual(item);
    const { work } = await candidate.call(contract.getSubmission, { params: { id } });
    expect(work.parts[0]?.testRun).toMatchObject({ engine: 'cut \uFFFD', tests: [{ name: 'cut \uFFFD' }] });
  });

  it('is of an answer in code alone, and no more than its size', async () => {
    const candidate = await newCandidate();
    expect(await candidate.refusal(handIn(candidate, await answer(candidate), { runs }))).toMatchObject({ status: 400, fields: [{ field: 'runs[0]' }] });
    const attempt = await answer(candidate, 'Sorted.', 'top-ips');
    const tests = Array.from({ length: 61 }, () => run.tests[0]);
    expect(await candidate.refusal(handIn(candidate, attempt, { runs: [{ part: 1, run: { ...run, tests } }] }))).toMatchObject({ status: 400 });
  });
});

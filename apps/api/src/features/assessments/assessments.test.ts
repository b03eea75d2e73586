import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/assessments';
import * as mine from '@whetstone/contracts/my-assessments';
import { getAttempt, listDue, putAttempt, putReview, putSelfLevel } from '@whetstone/contracts/attempts';
import { exportMyData } from '@whetstone/contracts/my-export';
import * as sets from '@whetstone/contracts/question-sets';
import * as rounds from '@whetstone/contracts/rounds';
import { previewSubmission } from '@whetstone/contracts/submissions';
import { addWorkspaceMember } from '@whetstone/contracts/workspaces';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, WORDS, accept, handIn, invite, submit, work } from '../../testing/assessment-calls.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { at, firstOf, read, save, start } from '../../testing/round-calls.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const candidate = async (): Promise<Person> => signUpAs(test, 'candidate');
const DAY_MS = 86_400_000;
type Invited = Awaited<ReturnType<typeof invite>>;
const listed = async ({ owner, params }: Invited) => (await owner.call(contract.listAssessmentSubmissions, { params })).items;
const readFirst = async (of: Invited) => {
  const [item] = await listed(of);
  return of.owner.call(contract.getAssessmentSubmission, { params: { ...of.params, submissionId: item?.id ?? '' } });
};

describe('an assessment', () => {
  it('is of the set as it stood, whatever is changed afterwards, and is made once by its id', async () => {
    const { owner, inSet, params, body, item } = await invite(test);
    expect(item).toMatchObject({ version: 1, questionCount: 2, state: 'no-link', handedIn: 0 });
    await owner.call(sets.putSetItems, { params: inSet, body: { revision: 1, items: [{ questionId: 'q-fork', minutes: 5, takeNewer: false }] } });
    expect(await owner.call(contract.putAssessment, { params, body })).toEqual({ ...item, state: 'open' });
    expect((await owner.refusal(owner.call(contract.putAssessment, { params, body: { ...body, minutes: 30 } }))).status).toBe(409);
    expect((await owner.call(contract.listAssessments, { params: inSet })).items).toEqual([{ ...item, state: 'open' }]);
  });

  it('is made of a set that has questions', async () => {
    const { owner, inSet } = await invite(test);
    const bare = { ...inSet, setId: randomUUID() };
    await owner.call(sets.putSet, { params: bare, body: { name: 'Empty', guide: null, stage: null, minutes: 45, from: null } });
    const making = owner.call(contract.putAssessment, {
      params: { ...bare, assessmentId: randomUUID() },
      body: { name: 'Warm-up', note: '', minutes: 45, mayPause: false, days: 14 },
    });
    expect((await owner.refusal(making)).fields).toEqual([{ field: 'setId', message: 'holds no question that could be asked' }]);
  });

  it('opens by its last link alone, until it expires or is withdrawn, which all look the same', async () => {
    const { owner, params, token } = await invite(test, { days: 3 });
    const person = await candidate();
    const opened = await person.call(mine.openAssessment, { body: { token } });
    expect(opened).toMatchObject({ name: 'Warm-up', workspace: 'Hiring', questionCount: 2, minutes: 45, mayPause: false, readDays: 180, taken: null });
    const refused = async (one: string, who: Pick<Person, 'call' | 'refusal'> = person) => {
      const { status, code, message } = await who.refusal(who.call(mine.openAssessment, { body: { token: one } }));
      return { status, code, message };
    };
    const unknown = await refused('A'.repeat(43));
    expect(unknown.status).toBe(404);
    const { token: second } = await owner.call(contract.createAssessmentLink, { params });
    expect(await refused(token)).toEqual(unknown);
    expect(await at(test, person, { instant: Date.now() + 4 * DAY_MS, ask: async (then) => refused(second, then) })).toEqual(unknown);
    await owner.call(contract.revokeAssessment, { params });
    expect(await refused(second)).toEqual(unknown);
    expect((await owner.refusal(owner.call(contract.createAssessmentLink, { params }))).status).toBe(409);
    expect((await owner.call(contract.getAssessment, { params })).state).toBe('revoked');
  });

  it('is taken once by each candidate, as a round by the clock of the server, and by several candidates', async () => {
    const { token } = await invite(test);
    const [one, other] = [await candidate(), await candidate()];
    const id = randomUUID();
    const taken = await accept(one, token, { id });
    expect(taken).toMatchObject({ id, state: 'under-way', chosenName: 'Robin', work: null, digest: null });
    expect(await accept(one, token, { id })).toEqual(taken);
    expect((await one.refusal(accept(one, token, { id, chosenName: 'Another' }))).status).toBe(409);
    expect((await one.refusal(accept(one, token))).code).toBe('conflict');
    expect((await one.call(mine.openAssessment, { body: { token } })).taken).toBe(id);
    const round = await read(one, id);
    expect(Date.parse(round.endsAt ?? '') - Date.parse(round.startedAt)).toBe(45 * 60_000);
    expect(round.questions.map(({ title, kind, minutes }) => [title, kind, minutes])).toEqual([
      ['Of our own', null, 20],
      [expect.any(String), 'coding', 20],
    ]);
    expect(round.assessment).toEqual({ name: 'Warm-up', workspace: 'Hiring' });
    expect((await accept(other, token, { id })).state).toBe('under-way');
  });

  it('of twenty takings at once is one round, and waits for one that is under way', async () => {
    const { token } = await invite(test);
    const person = await candidate();
    const open = await start(person);
    expect((await person.refusal(accept(person, token))).code).toBe('round_open');
    await person.call(rounds.submitRound, { params: { id: open.id }, body: { claimedAt: null } });
    const id = randomUUID();
    const views = await Promise.all(Array.from({ length: 20 }, async () => accept(person, token, { id })));
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1);
    expect(await test.db.round.count({ where: { personId: person.personId } })).toBe(2);
  });

  it('pauses only where the invitation says so', async () => {
    for (const mayPause of [true, false]) {
      const { token } = await invite(test, { mayPause });
      const person = await candidate();
      const { id } = await accept(person, token);
      const pausing = person.call(rounds.putRoundPause, { params: { id, pauseId: randomUUID() } });
      if (mayPause) expect((await pausing).pause).not.toBeNull();
      else expect((await person.refusal(pausing)).status).toBe(409);
    }
  });
});

describe('handing in', () => {
  it('gives exactly what was shown, once, and nothing before that', async () => {
    const of = await invite(test);
    const person = await candidate();
    const { id } = await accept(person, of.token);
    expect((await person.refusal(submit(person, { id, digest: '0'.repeat(64) }))).status).toBe(409);
    const shown = await work(person, id, 'It is a stone.');
    expect(shown).toMatchObject({ state: 'over', work: { name: 'Warm-up', chosenName: 'Robin', overBy: 'person' } });
    expect(shown.work?.parts.map(({ position, title, text }) => [position, title, text])).toEqual([
      [1, 'Of our own', 'It is a stone.'],
      [2, expect.any(String), ''],
    ]);
    expect(await listed(of)).toEqual([]);
    const handed = await submit(person, shown);
    expect(handed).toMatchObject({ state: 'handed-in', work: shown.work, digest: null });
    expect(await submit(person, shown)).toEqual(handed);
    const { work: seen, chosenName, questions } = await readFirst(of);
    expect([seen, chosenName]).toEqual([shown.work, 'Robin']);
    expect(questions[0]).toMatchObject({ title: 'Of our own', rubric: [{ dimension: WORDS.dimension }] });
    expect(questions[0]?.answerHtml).toContain(WORDS.answer);
    expect((await of.owner.call(contract.getAssessment, { params: of.params })).handedIn).toBe(1);
    expect((await person.call(mine.getMyAssessment, { params: { id } })).reads).toMatchObject([{ by: expect.stringMatching(/^Test recruiter/) }]);
  });

  it('is refused where an answer arrived after it was looked at, and marks it late', async () => {
    const of = await invite(test);
    const person = await candidate();
    const { id } = await accept(person, of.token);
    const shown = await work(person, id);
    await save(person, firstOf(await read(person, id)).attemptId, { text: 'And another thing.' });
    expect((await person.refusal(submit(person, shown))).status).toBe(409);
    await submit(person, await person.call(mine.getMyAssessment, { params: { id } }));
    expect((await readFirst(of)).work.parts[0]).toMatchObject({ text: 'What I know of it.', lateText: 'And another thing.' });
  });

  it('may be done after the invitation was withdrawn, and after the time was up', async () => {
    const of = await invite(test);
    const person = await candidate();
    const { id } = await accept(person, of.token);
    await of.owner.call(contract.revokeAssessment, { params: of.params });
    await at(test, person, {
      instant: Date.now() + 2 * 3600_000,
      ask: async (then) => {
        const shown = await then.call(mine.getMyAssessment, { params: { id } });
        expect(shown).toMatchObject({ state: 'over', work: { overBy: 'clock' } });
        await then.call(mine.submitAssessment, { params: { id }, body: { digest: shown.digest ?? '' } });
      },
    });
    expect(await listed(of)).toMatchObject([{ chosenName: 'Robin', scored: 0 }]);
  });

  it('is for owners and editors to read: viewers are told that they may not, and nobody else that it is there', async () => {
    const of = await invite(test);
    await handIn(await candidate(), of.token);
    const [item] = await listed(of);
    const params = { ...of.params, submissionId: item?.id ?? '' };
    const viewer = await signUpAs(test, 'recruiter');
    await of.owner.call(addWorkspaceMember, { params: { id: params.id }, body: { signInName: viewer.signInName, role: 'viewer' } });
    expect((await viewer.call(contract.listAssessments, { params })).items).toHaveLength(1);
    const outsider = await signUpAs(test, 'recruiter');
    for (const [who, status] of [
      [viewer, 403],
      [outsider, 404],
    ] as const) {
      expect((await who.refusal(who.call(contract.listAssessmentSubmissions, { params }))).status).toBe(status);
      expect((await who.refusal(who.call(contract.getAssessmentSubmission, { params }))).status).toBe(status);
    }
  });

  it('ends with the days that were said, and when the candidate asks to be deleted', async () => {
    const of = await invite(test);
    const [one, other] = [await candidate(), await candidate()];
    await handIn(one, of.token);
    await handIn(other, of.token, { chosenName: 'Kim' });
    await test.db.$executeRaw`UPDATE assessment_submission SET readable_until = app_now() WHERE person_id = ${one.personId}::uuid`;
    expect((await listed(of)).map(({ chosenName }) => chosenName)).toEqual(['Kim']);
    await test.db.$executeRaw`UPDATE person SET deletion_due_at = app_now() + interval '7 days' WHERE id = ${other.personId}::uuid`;
    expect(await listed(of)).toEqual([]);
    expect((await of.owner.call(contract.getAssessment, { params: of.params })).handedIn).toBe(0);
  });
});

describe('what was withdrawn', () => {
  it('is gone for the workspace, with the levels it gave, for good; the candidate keeps it', async () => {
    const of = await invite(test);
    const person = await candidate();
    const handed = await handIn(person, of.token);
    const { id: submissionId, revision } = await readFirst(of);
    const params = { ...of.params, submissionId };
    const levels = [{ position: 1, dimension: WORDS.dimension, level: 'hire' as const, evidence: 'What I know' }];
    await of.owner.call(contract.putAssessmentLevels, { params, body: { revision, levels } });
    const withdrawn = await person.call(mine.withdrawAssessment, { params: { id: handed.id } });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', work: handed.work });
    const again = await person.call(mine.withdrawAssessment, { params: { id: handed.id } });
    expect(again).toEqual(withdrawn);
    const absent = await of.owner.refusal(of.owner.call(contract.getAssessmentSubmission, { params: { ...params, submissionId: randomUUID() } }));
    const reading = await of.owner.refusal(of.owner.call(contract.getAssessmentSubmission, { params }));
    const written = await of.owner.refusal(of.owner.call(contract.putAssessmentLevels, { params, body: { revision: 1, levels } }));
    for (const { status, message } of [reading, written]) expect([status, message]).toEqual([404, absent.message]);
    expect(await listed(of)).toEqual([]);
    expect(await test.db.assessmentLevel.count({ where: { personId: person.personId } })).toBe(0);
    expect((await person.refusal(submit(person, { id: handed.id, digest: '0'.repeat(64) }))).status).toBe(409);
  });
});

describe('levels', () => {
  const LEVEL = { position: 1, dimension: null, level: 'hire', evidence: 'What I know' } as const;

  it('are written as a list, on what was last seen, with the words that earn each', async () => {
    const of = await invite(test);
    await handIn(await candidate(), of.token);
    const { id: submissionId } = await readFirst(of);
    const params = { ...of.params, submissionId };
    const put = async (revision: number, levels: contract.AssessmentLevel[]) =>
      of.owner.call(contract.putAssessmentLevels, { params, body: { revision, levels } });
    expect(await put(0, [LEVEL])).toEqual({ revision: 1 });
    expect(await put(0, [LEVEL])).toEqual({ revision: 1 });
    expect((await of.owner.refusal(put(0, []))).status).toBe(409);
    const second = { ...LEVEL, dimension: WORDS.dimension, level: 'no-evidence', evidence: '' } as const;
    expect(await put(1, [LEVEL, second])).toEqual({ revision: 2 });
    expect((await readFirst(of)).levels).toEqual([LEVEL, second]);
    expect((await listed(of))[0]?.scored).toBe(1);
    for (const [level, field] of [
      [{ ...LEVEL, evidence: ' ' }, 'levels.0.evidence'],
      [{ ...LEVEL, evidence: 'Not quoted' }, 'levels.0.evidence'],
      [{ ...LEVEL, dimension: 'Charm' }, 'levels.0.dimension'],
      [{ ...LEVEL, position: 9 }, 'levels.0.dimension'],
    ] as const)
      expect((await of.owner.refusal(put(2, [level]))).fields.map((one) => one.field)).toEqual([field]);
    expect((await of.owner.refusal(put(2, [LEVEL, LEVEL]))).fields.map(({ field }) => field)).toEqual(['levels.1.dimension']);
  });

  it('are the candidate’s to read in their data, without the names of the rubric', async () => {
    const of = await invite(test);
    const person = await candidate();
    await handIn(person, of.token);
    const { id: submissionId } = await readFirst(of);
    const levels = [{ ...LEVEL, dimension: WORDS.dimension }];
    await of.owner.call(contract.putAssessmentLevels, { params: { ...of.params, submissionId }, body: { revision: 0, levels } });
    const { data } = await person.call(exportMyData, { query: { language: 'en' } });
    expect(data.assessmentLevels).toMatchObject([{ position: 1, isOfWhole: false, level: 'hire', evidence: 'What I know' }]);
    expect([data.rounds, data.attempts, data.answers, data.roundQuestions]).toEqual([[], [], [], []]);
    expect(data.assessments[0]?.questions[0]?.revisions.map(({ text }) => text)).toEqual(['What I know of it.']);
  });
});

describe('study', () => {
  it('knows nothing of an assessment: no attempts, levels, grades, debriefs, rounds or reviews by mentors come of it', async () => {
    const { token } = await invite(test);
    const person = await candidate();
    const { id } = await accept(person, token);
    const { questions } = await read(person, id);
    const attemptId = questions[1]?.attemptId ?? '';
    const refusedWith = async (calling: Promise<unknown>) => (await person.refusal(calling)).status;
    await work(person, id);
    expect(await refusedWith(person.call(getAttempt, { params: { id: attemptId } }))).toBe(404);
    const level = { params: { id: attemptId, dimension: 'Communication' }, body: { level: 'no-evidence', evidence: '' } } as const;
    expect(await refusedWith(person.call(putSelfLevel, level))).toBe(404);
    const grade = { kind: 'grade', question: 'top-ips', version: 1, grade: 3, attemptId, durationMs: 1000, claimedAt: null } as const;
    expect(await refusedWith(person.call(putReview, { params: { id: randomUUID() }, body: grade }))).toBe(404);
    expect(await refusedWith(person.call(rounds.putRoundPacket, { params: { id } }))).toBe(404);
    for (const [kind, source] of [
      ['round', id],
      ['answer', attemptId],
    ] as const)
      expect(await refusedWith(person.call(previewSubmission, { params: { kind, id: source } }))).toBe(404);
    expect((await person.call(rounds.listRounds, {})).items).toEqual([]);
    expect(await test.db.card.count({ where: { personId: person.personId } })).toBe(0);
  });
});

describe('reviews', () => {
  it('show no answer of an assessment as the last one', async () => {
    const { token } = await invite(test);
    const person = await candidate();
    const grade = { kind: 'grade', question: 'top-ips', version: 1, grade: 3, attemptId: null, durationMs: 1000, claimedAt: null } as const;
    await person.call(putReview, { params: { id: randomUUID() }, body: grade });
    const { id } = await accept(person, token);
    await save(person, (await read(person, id)).questions[1]?.attemptId ?? '', { text: 'For the workspace.' });
    const lastAnswers = async () =>
      at(test, person, {
        instant: Date.now() + 5 * DAY_MS,
        ask: async (then) => (await then.call(listDue, {})).items.map(({ lastAnswer }) => lastAnswer?.text ?? null),
      });
    expect(await lastAnswers()).toEqual([null]);
    const attempt = { id: randomUUID() };
    await person.call(putAttempt, { params: attempt, body: { question: 'top-ips', version: 1, claimedAt: null } });
    await save(person, attempt.id, { text: 'For myself.' });
    await save(person, (await read(person, id)).questions[1]?.attemptId ?? '', { text: 'For the workspace, later.' });
    expect(await lastAnswers()).toEqual(['For myself.']);
  });
});

describe('a withdrawal', () => {
  it('ends reading: of reads and levels that race with it none that begins afterwards sees anything, and no level outlives it', async () => {
    const of = await invite(test);
    const person = await candidate();
    const { id } = await handIn(person, of.token);
    const { id: submissionId } = await readFirst(of);
    const params = { ...of.params, submissionId };
    let isWithdrawn = false;
    const look = async (order: number): Promise<boolean> => {
      const begunAfter = isWithdrawn;
      const levels = [{ position: 1, dimension: null, level: 'hire' as const, evidence: `The ${order}th reading, in words enough.` }];
      const seen = await of.owner.call(contract.getAssessmentSubmission, { params }).then(
        () => true,
        () => false,
      );
      await of.owner.call(contract.putAssessmentLevels, { params, body: { revision: order, levels } }).catch(() => undefined);
      return begunAfter && seen;
    };
    const withdraw = async (): Promise<boolean> => {
      await person.call(mine.withdrawAssessment, { params: { id } });
      isWithdrawn = true;
      return false;
    };
    const before = Array.from({ length: 8 }, async (_, order) => look(order));
    const ended = withdraw();
    const during = Array.from({ length: 8 }, async (_, order) => look(order));
    await ended;
    const after = Array.from({ length: 8 }, async (_, order) => look(order));
    expect((await Promise.all([...before, ...during, ...after])).filter(Boolean)).toEqual([]);
    expect(await test.db.assessmentLevel.count({ where: { personId: person.personId } })).toBe(0);
  });
});

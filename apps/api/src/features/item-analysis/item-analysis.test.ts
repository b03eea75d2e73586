import { randomUUID } from 'node:crypto';
import type { CallOutput } from '@whetstone/contracts/call';
import { type AnalysisItem, getAnalysis } from '@whetstone/contracts/item-analysis';
import { putSet, putSetItems } from '@whetstone/contracts/question-sets';
import { addWorkspaceMember, createWorkspace } from '@whetstone/contracts/workspaces';
import { erasePerson } from '@whetstone/db/erase-person';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { type Answered, plantJudgedRound, plantPerson, plantSubmission } from '../../testing/plant-answers.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const LEVELS = ['strong-no-hire', 'no-hire', 'hire', 'strong-hire'] as const;
const levelAt = (at: number): string => LEVELS[at % LEVELS.length] ?? '';

/** A question of a workspace, or a public one. */
async function plantQuestion(workspaceId: string, isPublic = false): Promise<string> {
  const id = `q-${randomUUID()}`;
  const place = isPublic ? ({ visibility: 'public', status: 'ready', areaSlug: 'linux' } as const) : ({ visibility: 'workspace', status: 'draft' } as const);
  await test.db.question.create({ data: { id, workspaceId, slug: id, origin: 'database', hash: id, sourceIds: [], currentVersion: 1, ...place } });
  const html = { promptHtml: '', answerHtml: '', pitfallsHtml: '', referencesHtml: '', rendererVersion: 0 };
  await test.db.questionVersion.create({ data: { questionId: id, number: 1, hash: id, title: `Title of ${id}`, record: {}, ...html } });
  return id;
}

const PUBLIC = '00000000-0000-7000-8000-000000000001';

/** A set with three questions of its own workspace and a public one. */
async function openSet() {
  const owner = await signUpAs(test, 'recruiter');
  const { id } = await owner.call(createWorkspace, { body: { name: 'Hiring' } });
  const params = { id, setId: randomUUID() };
  await owner.call(putSet, { params, body: { name: 'Phone screen', guide: null, stage: null, minutes: 45, from: null } });
  const own = [await plantQuestion(id), await plantQuestion(id), await plantQuestion(id)] as const;
  const open = await plantQuestion(PUBLIC, true);
  const items = [...own, open].map((questionId) => ({ questionId, minutes: 10, takeNewer: false }));
  await owner.call(putSetItems, { params, body: { revision: 0, items } });
  return { owner, params, own, open };
}
type Desk = Awaited<ReturnType<typeof openSet>>;

const look = async ({ owner, params }: Desk) => owner.call(getAnalysis, { params });
const itemOf = ({ items }: CallOutput<typeof getAnalysis>, questionId: string): AnalysisItem => {
  const found = items.find((item) => item.questionId === questionId);
  if (found === undefined) throw new Error(`no ${questionId}`);
  return found;
};
const figuresOf = async (desk: Desk, questionId = desk.own[0]) => itemOf(await look(desk), questionId).assessments;

/** Somebody hands in answers to the three questions. */
async function handIn(desk: Desk, levels: readonly (string | null)[], personId?: string): Promise<{ personId: string; roundId: string }> {
  const who = personId ?? (await plantPerson(test.db));
  const answers = desk.own.map((questionId, at): Answered => [questionId, levels[at] ?? null]);
  return { personId: who, roundId: await plantSubmission(test.db, { ...desk.params, personId: who, answers }) };
}
async function handInMany(desk: Desk, count: number, levelsOf = (at: number) => [levelAt(at), levelAt(at), levelAt(at + 1)]) {
  const handed: Awaited<ReturnType<typeof handIn>>[] = [];
  for (let at = 0; at < count; at += 1) handed.push(await handIn(desk, levelsOf(at)));
  return handed;
}
const withdraw = async ({ personId, roundId }: { personId: string; roundId: string }) => {
  await test.db.assessmentSubmission.update({ where: { personId_roundId: { personId, roundId } }, data: { withdrawnAt: new Date() } });
  await test.db.assessmentLevel.deleteMany({ where: { personId, roundId } });
};

describe('what is said of a question by what was handed in', () => {
  it('is nothing with nine people, and the same nothing as with none', async () => {
    const desk = await openSet();
    const none = await look(desk);
    await handInMany(desk, 9);
    expect(await look(desk)).toEqual(none);
    expect(itemOf(none, desk.own[0])).toEqual({
      questionId: desk.own[0],
      title: `Title of ${desk.own[0]}`,
      isPublic: false,
      assessments: null,
      rounds: null,
    });
  });

  it('is people, attempts, median time, levels, difficulty and discrimination with ten', async () => {
    const desk = await openSet();
    await handInMany(desk, 10);
    const figures = await figuresOf(desk);
    // levels 0 1 2 3 0 1 2 3 0 1: mean 13 / 10 of 3; each first question took a minute
    expect(figures).toMatchObject({ people: 10, attempts: 10, medianMs: 60_000, levels: [3, 3, 2, 2], difficulty: { value: expect.closeTo(13 / 30, 9) } });
    expect(figures?.difficulty.low).toBeLessThan(13 / 30);
    expect(figures?.difficulty.high).toBeGreaterThan(13 / 30);
    // the others: 0.5 1.5 2.5 1.5 0.5 1.5 2.5 1.5 0.5 1.5, mean 1.4; Σ da·do = 23.5 − 18.2 = 5.3, Σ da² = 29 − 16.9, Σ do² = 24.5 − 19.6
    expect(figures?.discrimination?.value).toBeCloseTo(5.3 / Math.sqrt(12.1 * 4.9), 9);
    expect(await figuresOf(desk, desk.own[1])).toMatchObject({ people: 10, medianMs: 120_000 });
    expect(await figuresOf(desk, desk.open)).toBeNull();
  });

  it('takes the middle one of the levels of a rubric, of two the lower, and none where there is no evidence', async () => {
    const desk = await openSet();
    for (const { personId, roundId } of await handInMany(desk, 10, () => ['hire', 'hire', 'hire'])) {
      const key = { personId, roundId, position: 1 };
      await test.db.assessmentLevel.deleteMany({ where: key });
      await test.db.assessmentLevel.createMany({
        data: ['strong-hire', 'no-hire', 'no-evidence'].map((level) => ({ ...key, dimension: level, level, evidence: 'x', madeBy: randomUUID() })),
      });
    }
    expect(await figuresOf(desk)).toMatchObject({ levels: [0, 10, 0, 0] });
  });

  it('counts a person once, by what they handed in first, and their attempts all', async () => {
    const desk = await openSet();
    const [first] = await handInMany(desk, 9, () => ['hire', 'hire', 'no-hire']);
    for (let again = 0; again < 3; again += 1) await handIn(desk, ['strong-hire', 'hire', 'no-hire'], first?.personId);
    expect(await figuresOf(desk)).toBeNull();
    await handIn(desk, ['hire', 'hire', 'no-hire']);
    expect(await figuresOf(desk)).toMatchObject({ people: 10, attempts: 13, levels: [0, 0, 10, 0] });
  });

  it('counts no member of the workspace, no demo person, nothing that is still being read, and nothing that may be read no more', async () => {
    const desk = await openSet();
    await handInMany(desk, 9);
    await handIn(desk, ['hire', 'hire', 'hire'], desk.owner.personId);
    await handIn(desk, ['hire', 'hire', 'hire'], await plantPerson(test.db, { isDemo: true }));
    await handIn(desk, ['hire', 'hire', null]);
    const { personId, roundId } = await handIn(desk, ['hire', 'hire', 'hire']);
    await test.db.assessmentSubmission.update({ where: { personId_roundId: { personId, roundId } }, data: { readableUntil: new Date(0) } });
    const leaving = await handIn(desk, ['hire', 'hire', 'hire']);
    await test.db.person.update({ where: { id: leaving.personId }, data: { deletionDueAt: new Date(Date.now() + 86_400_000) } });
    expect(await figuresOf(desk)).toBeNull();
    await handIn(desk, ['hire', 'hire', 'hire']);
    expect(await figuresOf(desk)).toMatchObject({ people: 10 });
  });

  it('is told to members of the workspace alone, of their set alone, viewers among them', async () => {
    const desk = await openSet();
    await handInMany(desk, 10);
    const viewer = await signUpAs(test, 'recruiter');
    const stranger = await signUpAs(test, 'recruiter');
    await desk.owner.call(addWorkspaceMember, { params: { id: desk.params.id }, body: { signInName: viewer.signInName, role: 'viewer' } });
    expect(await viewer.call(getAnalysis, { params: desk.params })).toEqual(await look(desk));
    expect(await stranger.refusal(stranger.call(getAnalysis, { params: desk.params }))).toMatchObject({ status: 404 });
    // another workspace may have a set of the same id, since browsers make them
    const { id } = await stranger.call(createWorkspace, { body: { name: 'Others' } });
    const theirs = { id, setId: desk.params.setId };
    await stranger.call(putSet, { params: theirs, body: { name: 'Same id', guide: null, stage: null, minutes: 45, from: null } });
    expect((await stranger.call(getAnalysis, { params: theirs })).items).toEqual([]);
  });

  it('is not mixed with what was handed in of another set with the same question', async () => {
    const desk = await openSet();
    const other = { ...desk, params: { ...desk.params, setId: randomUUID() } };
    await desk.owner.call(putSet, {
      params: other.params,
      body: { name: 'Copy', guide: null, stage: null, minutes: 45, from: { setId: desk.params.setId, version: 1 } },
    });
    const people = await handInMany(desk, 10, () => ['hire', 'hire', 'no-hire']);
    for (const { personId } of people.slice(0, 9)) await handIn(other, ['no-hire', 'hire', 'no-hire'], personId);
    expect(await figuresOf(desk)).toMatchObject({ people: 10, levels: [0, 0, 10, 0] });
    expect(await figuresOf(other)).toBeNull();
    await handIn(other, ['strong-hire', 'hire', 'no-hire']);
    expect(await figuresOf(other)).toMatchObject({ people: 10, levels: [0, 9, 0, 1] });
    expect(await figuresOf(desk)).toMatchObject({ people: 10, levels: [0, 0, 10, 0] });
  });
});

describe('whoever comes or goes alone', () => {
  it('changes nothing: not one who comes, withdraws, deletes their account, or is given other levels', async () => {
    const desk = await openSet();
    const [one, two, three] = await handInMany(desk, 10, () => ['hire', 'hire', 'no-hire']);
    if (one === undefined || two === undefined || three === undefined) throw new Error('nobody');
    const shown = await look(desk);
    expect(itemOf(shown, desk.own[0]).assessments).toMatchObject({ people: 10 });
    await handInMany(desk, 1, () => ['strong-no-hire', 'hire', 'hire']);
    expect(await look(desk)).toEqual(shown);
    await withdraw(one);
    expect(await look(desk)).toEqual(shown);
    const { pseudonym } = await test.db.person.findUniqueOrThrow({ where: { id: two.personId } });
    await test.db.$transaction(async (tx) => erasePerson(async (sql, values) => tx.$executeRawUnsafe(sql, ...values), { id: two.personId, pseudonym }));
    expect(await look(desk)).toEqual(shown);
    await test.db.assessmentLevel.updateMany({ where: { personId: three.personId }, data: { level: 'strong-hire' } });
    expect(await look(desk)).toEqual(shown);
    // eight of the first are left and one has come; with ten more they would be nineteen
    await handInMany(desk, 10, () => ['strong-no-hire', 'hire', 'hire']);
    expect(await look(desk)).toEqual(shown);
    // eight and twelve new ones
    await handInMany(desk, 1, () => ['strong-no-hire', 'hire', 'hire']);
    expect(await figuresOf(desk)).toMatchObject({ people: 20, levels: [12, 0, 7, 1] });
  });

  it('cannot be told by taking one answer from the next: between them stand ten who were in none before', async () => {
    const desk = await openSet();
    const people = await handInMany(desk, 10, (at) => [levelAt(at), 'hire', 'no-hire']);
    const seen: (readonly number[])[] = [];
    const note = async () => {
      const levels = (await figuresOf(desk))?.levels ?? [];
      if (String(levels) !== String(seen.at(-1) ?? [])) seen.push(levels);
    };
    await note();
    // each goes and another comes, thirty times; somebody looks every time
    for (let turn = 0; turn < 30; turn += 1) {
      const leaver = people[turn];
      if (leaver !== undefined) await withdraw(leaver);
      people.push(...(await handInMany(desk, 1, () => ['strong-hire', 'hire', 'no-hire'])));
      await note();
    }
    // ten went while ten came, so that only new ones are counted, and never one in the place of one
    expect(seen).toEqual([
      [3, 3, 2, 2],
      [0, 0, 0, 10],
    ]);
  });

  it('is not new again who was counted, withdrew and handed in once more', async () => {
    const desk = await openSet();
    const people = await handInMany(desk, 10, () => ['hire', 'hire', 'no-hire']);
    const shown = await look(desk);
    for (const person of people) await withdraw(person);
    for (const { personId } of people) await handIn(desk, ['no-hire', 'hire', 'no-hire'], personId);
    expect(await look(desk)).toEqual(shown);
  });

  it('is counted once where many look at once', async () => {
    const desk = await openSet();
    await handInMany(desk, 10);
    const views = await Promise.all(Array.from({ length: 10 }, async () => look(desk)));
    for (const view of views) expect(view).toEqual(views[0]);
    expect(await test.db.countedAnswer.count({ where: { setId: desk.params.setId, questionId: desk.own[0] } })).toBe(10);
  });
});

describe('what is said of a public question by everybody’s rounds', () => {
  const play = async (questionId: string, levels: readonly (string | null)[], given: Partial<Parameters<typeof plantJudgedRound>[1]> = {}) => {
    for (const level of levels) await plantJudgedRound(test.db, { personId: await plantPerson(test.db), answers: [[questionId, level]], ...given });
  };
  const roundsOf = async (desk: Desk) => itemOf(await look(desk), desk.open).rounds;
  const TEN = Array.from({ length: 10 }, (_, at) => levelAt(at));

  it('is people, attempts, time and own levels from ten people on, and the same for every workspace', async () => {
    const [desk, other] = [await openSet(), await openSet()];
    await play(desk.open, TEN.slice(1));
    expect(await roundsOf(desk)).toBeNull();
    await play(desk.open, ['strong-no-hire']);
    expect(await roundsOf(desk)).toEqual({
      people: 10,
      attempts: 10,
      medianMs: 60_000,
      levels: [3, 3, 2, 2],
      countedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(itemOf(await look(desk), desk.open).assessments).toBeNull();
    const items = [{ questionId: desk.open, minutes: 10, takeNewer: false }];
    await other.owner.call(putSetItems, { params: other.params, body: { revision: 1, items } });
    expect(itemOf(await look(other), desk.open).rounds).toEqual(await roundsOf(desk));
    await play(desk.open, ['hire']);
    expect(await roundsOf(desk)).toMatchObject({ people: 10 });
  });

  it('counts no round without a clock, none of an assessment, none that nobody has judged, and none of recruiters and demo people', async () => {
    const desk = await openSet();
    await play(desk.open, TEN.slice(1));
    await play(desk.open, ['hire'], { mode: 'untimed' });
    await play(desk.open, ['hire'], { kind: 'assessment' });
    await play(desk.open, [null, 'no-evidence']);
    await play(desk.open, ['hire'], { personId: desk.owner.personId });
    await play(desk.open, ['hire'], { personId: await plantPerson(test.db, { isDemo: true }) });
    expect(await roundsOf(desk)).toBeNull();
    await play(desk.open, ['hire']);
    expect(await roundsOf(desk)).toMatchObject({ people: 10 });
  });

  it('says nothing of a question of a workspace, whose rounds are assessments', async () => {
    const desk = await openSet();
    await play(desk.own[0], TEN);
    expect(itemOf(await look(desk), desk.own[0]).rounds).toBeNull();
  });
});

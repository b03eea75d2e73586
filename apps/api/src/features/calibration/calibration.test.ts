import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/calibration';
import { listGuides } from '@whetstone/contracts/guides';
import { exportMyData } from '@whetstone/contracts/my-export';
import { getQuestion, listQuestions } from '@whetstone/contracts/questions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { signUpAs } from '../../testing/test-browser.ts';

const REFERENCE = 'references/fork.md';
const LEVELS = contract.RUBRIC_LEVELS;

/** Reference answers to all three questions, twelve in all: two sets. */
let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(async ({ read, write }) => {
    const text = await read(REFERENCE);
    for (const name of ['top-ips', 'a-mistake']) await write(`references/${name}.md`, text.replaceAll('-fork', `-${name}`));
  });
});
afterAll(async () => test.close());

type Mentor = Awaited<ReturnType<typeof signUpAs>>;
const stateOf = async (mentor: Mentor): Promise<contract.CalibrationView> => mentor.call(contract.getCalibration, {});

/** The level that stands in the text of an answer of the small folder. */
function rankIn({ answerHtml }: contract.CalibrationAnswer): number {
  return Number(/text-of-answer-(\d)/.exec(answerHtml)?.[1]) - 1;
}

const levelAt = (rank: number): contract.RubricLevel => LEVELS[rank] ?? 'hire';

function bodyFor(set: number, answer: contract.CalibrationAnswer, rank = rankIn(answer)) {
  const { place, version, question } = answer;
  const levels = question.rubric.map(({ dimension }) => ({ dimension, level: levelAt(rank) }));
  return { set, place, question: question.slug, version, levels };
}

const put = async (mentor: Mentor, body: ReturnType<typeof bodyFor>, id: string = randomUUID()) =>
  mentor.call(contract.putCalibrationJudgement, { params: { id }, body });

/** Scores the whole set that is open. */
async function scoreSet(mentor: Mentor, rankFor: (answer: contract.CalibrationAnswer) => number = rankIn): Promise<contract.CalibrationView> {
  let view = await stateOf(mentor);
  const { current } = view;
  for (const answer of current?.answers ?? []) view = await put(mentor, bodyFor(current?.number ?? 0, answer, rankFor(answer)));
  return view;
}

const openTo = async ({ personId }: Mentor) => test.db.mentorStanding.count({ where: { personId } });

describe('what a new mentor is given', () => {
  it('is six answers of all questions, in more than one level, the same whenever it is asked, and none of it tells a level', async () => {
    const mentor = await signUpAs(test, 'mentor');
    const view = await stateOf(mentor);
    expect(view).toMatchObject({
      openedAt: null,
      last: null,
      current: { number: 1, result: null },
      needs: { judgements: 12, kappa: 0.6, largestDifference: 1 },
    });
    const answers = view.current?.answers ?? [];
    expect(answers.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(answers.map(({ question }) => question.slug))).toEqual(new Set(['fork', 'top-ips', 'a-mistake']));
    expect(new Set(answers.map(rankIn)).size).toBeGreaterThan(1);
    expect(await stateOf(mentor)).toEqual(view);
    for (const answer of answers) {
      expect(Object.keys(answer).toSorted()).toEqual(['answerHtml', 'judgement', 'place', 'question', 'version']);
      expect([answer.judgement, Object.keys(answer.question).toSorted()]).toEqual([null, ['promptHtml', 'rubric', 'slug', 'title']]);
    }
    expect(JSON.stringify(view)).not.toMatch(/secret-why|reference-/);
  });

  it('tells the levels of one answer once it is scored, and of no other', async () => {
    const mentor = await signUpAs(test, 'mentor');
    const { current } = await stateOf(mentor);
    const first = current?.answers[0];
    if (!first) throw new Error('nothing to score');
    const rank = rankIn(first);
    const view = await put(mentor, bodyFor(1, first, rank === 3 ? 2 : rank + 1));
    const words = [`secret-why-depth-${rank + 1}`, `secret-why-words-${rank + 1}`];
    expect(view.current?.answers[0]?.judgement?.levels).toEqual(
      first.question.rubric.map(({ dimension }, at) => ({
        dimension,
        given: levelAt(rank === 3 ? 2 : rank + 1),
        reference: levelAt(rank),
        whyHtml: expect.stringContaining(words[at] ?? '?') as string,
      })),
    );
    for (const bytes of [JSON.stringify(view), JSON.stringify(await stateOf(mentor))]) {
      expect([...bytes.matchAll(/secret-why-\w+-\d/g)].map(([word]) => word).toSorted()).toEqual(words.toSorted());
    }
    expect(view.current?.answers.slice(1).every(({ judgement }) => judgement === null)).toBe(true);
  });

  it('is not in the bank, a guide, a search, a page or a list, and no answer to anybody else', async () => {
    const candidate = await signUpAs(test, 'candidate');
    expect(await candidate.refusal(candidate.call(contract.getCalibration, {}))).toMatchObject({ status: 404 });
    const seen = [
      await candidate.call(listQuestions, { query: { q: 'text-of-answer-3' } }),
      await candidate.call(listQuestions, { query: {} }),
      await candidate.call(listGuides, {}),
      await candidate.call(getQuestion, { params: { slug: 'fork' } }),
      await candidate.call(exportMyData, {}),
    ];
    expect(JSON.stringify(seen)).not.toMatch(/text-of-answer|secret-why|reference-fork|Answers on fork/);
    for (const url of ['/api/references', '/api/references/fork', '/references/fork', '/api/articles/reference-fork', '/sitemap.xml', '/questions/fork']) {
      const { body } = await test.app.inject({ url, headers: { host: 'localhost' } });
      expect(body).not.toMatch(/text-of-answer|secret-why|Answers on fork/);
    }
  });
});

describe('a set that is scored', () => {
  it('opens the queue when the levels agree, once, and leaves nothing to score', async () => {
    const mentor = await signUpAs(test, 'mentor');
    const view = await scoreSet(mentor);
    expect(view).toMatchObject({ current: null, last: { number: 1, result: { kappa: 1, judgements: 12, same: 12, largestDifference: 0, isOpen: true } } });
    expect(view.openedAt).not.toBeNull();
    expect(await openTo(mentor)).toBe(1);
    expect(await stateOf(mentor)).toEqual(view);
    const answer = view.last?.answers[0];
    if (!answer) throw new Error('nothing was scored');
    expect(await mentor.refusal(put(mentor, bodyFor(2, answer)))).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('gives six others when one level is two off, and opens the queue after those', async () => {
    const mentor = await signUpAs(test, 'mentor');
    const first = await scoreSet(mentor, (answer) => (answer.place === 4 ? (rankIn(answer) + 2) % 4 : rankIn(answer)));
    expect(first).toMatchObject({ openedAt: null, current: { number: 2, result: null }, last: { result: { same: 10, largestDifference: 2, isOpen: false } } });
    expect(await openTo(mentor)).toBe(0);
    const keys = (set: contract.CalibrationSet | null) => (set?.answers ?? []).map(({ question, answerHtml }) => `${question.slug} ${answerHtml}`);
    expect(new Set([...keys(first.last), ...keys(first.current)]).size).toBe(12);
    const second = await scoreSet(mentor);
    expect(second).toMatchObject({ current: null, last: { number: 2, result: { isOpen: true } } });
    expect(await openTo(mentor)).toBe(1);
  });

  it('begins again with the answers seen longest ago when none are left', async () => {
    const mentor = await signUpAs(test, 'mentor');
    const sets = [await stateOf(mentor), await scoreSet(mentor, () => 0), await scoreSet(mentor, () => 0)];
    const keys = sets.map(({ current }) => (current?.answers ?? []).map(({ question, answerHtml }) => `${question.slug} ${answerHtml}`).toSorted());
    expect(sets.map(({ current }) => current?.number)).toEqual([1, 2, 3]);
    expect(keys[2]).toEqual(keys[0]);
    expect(sets[2]?.current?.answers.every(({ judgement }) => judgement === null)).toBe(true);
  });

  it('keeps what was scored at its place when reference answers come and go', async () => {
    const own = await buildTestApp();
    const mentor = await signUpAs(own, 'mentor');
    const { current } = await stateOf(mentor);
    expect(current?.answers).toHaveLength(4);
    const second = current?.answers[1];
    if (!second) throw new Error('nothing to score');
    await put(mentor, bodyFor(1, second));
    await own.folder.write('references/top-ips.md', (await own.folder.read(REFERENCE)).replaceAll('-fork', '-top-ips'));
    await own.sync();
    const after = (await stateOf(mentor)).current?.answers ?? [];
    expect(after.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6]);
    expect([after[1]?.answerHtml, after[1]?.judgement?.levels.length]).toEqual([second.answerHtml, 2]);
    expect(after.filter(({ judgement }) => judgement === null)).toHaveLength(5);
    await own.close();
  });
});

describe('a judgement', () => {
  it('is final: the same again is answered as the first time, another one is a conflict, by any id', async () => {
    const mentor = await signUpAs(test, 'mentor');
    const answer = (await stateOf(mentor)).current?.answers[0];
    if (!answer) throw new Error('nothing to score');
    const id = randomUUID();
    const body = bodyFor(1, answer, 1);
    const view = await put(mentor, body, id);
    expect(await put(mentor, { ...body, levels: body.levels.toReversed() }, id)).toEqual(view);
    for (const [otherId, rank] of [
      [id, 2],
      [randomUUID(), 1],
      [randomUUID(), 2],
    ] as const) {
      expect(await mentor.refusal(put(mentor, bodyFor(1, answer, rank), otherId))).toMatchObject({ status: 409, code: 'conflict' });
    }
    expect(await stateOf(mentor)).toEqual(view);
    await expect(test.db.calibrationLevel.updateMany({ where: { personId: mentor.personId }, data: { level: 'hire' } })).rejects.toThrow(
      'calibration_level is insert-only',
    );
  });

  it('names every dimension of the rubric, and an answer that is to be scored', async () => {
    const mentor = await signUpAs(test, 'mentor');
    const answer = (await stateOf(mentor)).current?.answers[0];
    if (!answer) throw new Error('nothing to score');
    const body = bodyFor(1, answer);
    const [one, other] = body.levels;
    if (!one || !other) throw new Error('no levels');
    for (const levels of [[one], [one, one], [one, other, { ...one, dimension: 'Coding' }]]) {
      expect(await mentor.refusal(put(mentor, { ...body, levels }))).toMatchObject({ status: 400, code: 'invalid_request' });
    }
    for (const wrong of [{ set: 2 }, { place: 7 }, { version: 2 }, { question: 'nothing-of-this-name' }]) {
      expect(await mentor.refusal(put(mentor, { ...body, ...wrong }))).toMatchObject({ status: 409, code: 'conflict' });
    }
    expect(await test.db.calibrationJudgement.count({ where: { personId: mentor.personId } })).toBe(0);
  });

  it('is in the export of whoever gave it, and in nobody else’s', async () => {
    const [mentor, other] = [await signUpAs(test, 'mentor'), await signUpAs(test, 'mentor')];
    await scoreSet(mentor);
    const { data } = await mentor.call(exportMyData, {});
    expect([data.calibrationJudgements.length, data.mentorStanding.length]).toEqual([6, 1]);
    expect((await other.call(exportMyData, {})).data).toMatchObject({ calibrationJudgements: [], mentorStanding: [] });
  });
});

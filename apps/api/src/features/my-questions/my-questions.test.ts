import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/attempts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Caller = Pick<TestBrowser, 'call'>;

const note = async (person: Caller, text: string, { id = randomUUID(), question = 'fork' }: { id?: string; question?: string } = {}) =>
  person.call(contract.putNote, { params: { id }, body: { question, text } });
const mine = async (person: Caller, slug = 'fork') => person.call(contract.getMyQuestion, { params: { slug } });
const star = async (person: Caller, slug = 'fork') => person.call(contract.putStar, { params: { slug } });
const stars = async (person: Caller) => (await person.call(contract.listStars, {})).items.map(({ slug }) => slug);

describe('a note', () => {
  it('is its latest writing; those before are kept', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    await note(person, 'First');
    const { savedAt } = await note(person, 'Second');
    expect((await mine(person)).note).toEqual({ text: 'Second', createdAt: savedAt });
    expect(await test.db.noteRevision.count({ where: { personId: person.personId } })).toBe(2);
    expect((await mine(other)).note).toBeNull();
    await expect(test.db.noteRevision.deleteMany({ where: { personId: person.personId } })).rejects.toThrow('insert-only');
  });

  it('is one row when the same is sent fifty times at once, and a conflict when something else is', async () => {
    const person = await signUpAs(test, 'candidate');
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, async () => note(person, 'The same', { id })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await test.db.noteRevision.count({ where: { personId: person.personId } })).toBe(1);
    expect(await person.refusal(note(person, 'Another', { id }))).toMatchObject({ status: 409, code: 'conflict' });
    expect(await person.refusal(note(person, 'The same', { id, question: 'top-ips' }))).toMatchObject({ status: 409 });
  });

  it('is refused for a question that is not there, too long, and with what a database cannot hold', async () => {
    const person = await signUpAs(test, 'candidate');
    const fields = async (calling: Promise<unknown>) => {
      const refusal = await person.refusal(calling);
      return [refusal.status, refusal.fields.map(({ field }) => field)];
    };
    expect(await fields(note(person, 'x', { question: 'nothing-of-this-name' }))).toEqual([404, ['question']]);
    expect(await fields(note(person, 'x'.repeat(20_001)))).toEqual([400, ['text']]);
    expect(await fields(note(person, 'a\0b'))).toEqual([400, ['text']]);
  });
});

describe('a star', () => {
  it('stays until it is taken away, however often either is asked for', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    for (const slug of ['fork', 'fork', 'top-ips']) await star(person, slug);
    expect(await stars(person)).toEqual(['top-ips', 'fork']);
    expect([(await mine(person)).isStarred, (await mine(person, 'a-mistake')).isStarred]).toEqual([true, false]);
    expect(await stars(other)).toEqual([]);
    await other.call(contract.deleteStar, { params: { slug: 'fork' } });
    for (const _ of [1, 2]) await person.call(contract.deleteStar, { params: { slug: 'top-ips' } });
    expect(await stars(person)).toEqual(['fork']);
  });

  it('is not for a question that is not there', async () => {
    const person = await signUpAs(test, 'candidate');
    expect(await person.refusal(star(person, 'nothing-of-this-name'))).toMatchObject({ status: 404, code: 'not_found' });
  });
});

describe('what I have with a question', () => {
  it('is not found for a question that is not public, with the answer for none', async () => {
    const person = await signUpAs(test, 'candidate');
    await test.db.question.update({ where: { id: 'q-top-ips' }, data: { visibility: 'private' } });
    const answers = [];
    for (const slug of ['top-ips', 'nothing-of-this-name']) {
      const { status, code, message } = await person.refusal(mine(person, slug));
      answers.push({ status, code, message });
    }
    expect(answers[0]).toEqual(answers[1]);
    await test.db.question.update({ where: { id: 'q-top-ips' }, data: { visibility: 'public' } });
  });

  it('is refused to who is signed out, and is not there for staff', async () => {
    const visitor = new TestBrowser(test.app);
    const mentor = await signUpAs(test, 'mentor');
    for (const ask of [mine, star, stars, async (person: Caller) => note(person, 'x')]) {
      expect(await visitor.refusal(ask(visitor))).toMatchObject({ status: 401 });
      expect(await mentor.refusal(ask(mentor))).toMatchObject({ status: 404 });
    }
  });
});

import { randomUUID } from 'node:crypto';
import { exportMyData } from '@whetstone/contracts/my-export';
import * as contract from '@whetstone/contracts/snippets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Mentor = Awaited<ReturnType<typeof signUpAs>>;
const textsOf = async (mentor: Mentor) => (await mentor.call(contract.listSnippets, {})).items.map(({ text }) => text);
const keep = async (mentor: Mentor, text: string, id: string = randomUUID()) => mentor.call(contract.putSnippet, { params: { id }, body: { text } });

describe('a mentor’s snippets', () => {
  it('are listed the latest first, to their mentor alone, and are in the export', async () => {
    const [mentor, other] = [await signUpAs(test, 'mentor'), await signUpAs(test, 'mentor')];
    await keep(mentor, 'Say why.');
    const { items } = await keep(mentor, '  Give a number.  ');
    expect(items.map(({ text }) => text)).toEqual(['Give a number.', 'Say why.']);
    expect([await textsOf(mentor), await textsOf(other)]).toEqual([['Give a number.', 'Say why.'], []]);
    const { data } = await mentor.call(exportMyData, {});
    expect(data.mentorSnippets.map(({ text }) => text)).toEqual(['Say why.', 'Give a number.']);
  });

  it('hold the same words once, whatever is sent how often at once; an id stands for its words', async () => {
    const mentor = await signUpAs(test, 'mentor');
    const id = randomUUID();
    await Promise.all([keep(mentor, 'Say why.', id), keep(mentor, 'Say why.', id), keep(mentor, 'Say why.'), keep(mentor, 'Say why.')]);
    expect(await textsOf(mentor)).toEqual(['Say why.']);
    const [kept] = (await mentor.call(contract.listSnippets, {})).items;
    expect(await mentor.refusal(keep(mentor, 'Something else.', kept?.id))).toMatchObject({ status: 409 });
  });

  it('are at most fifty, and go when they are removed, which may be done twice', async () => {
    const mentor = await signUpAs(test, 'mentor');
    for (let count = 1; count <= contract.MOST_SNIPPETS; count += 1) await keep(mentor, `Number ${count}.`);
    expect(await mentor.refusal(keep(mentor, 'One more.'))).toMatchObject({ status: 409 });
    const [latest] = (await mentor.call(contract.listSnippets, {})).items;
    for (let time = 0; time < 2; time += 1) await mentor.call(contract.deleteSnippet, { params: { id: latest?.id ?? '' } });
    await keep(mentor, 'One more.');
    expect(await textsOf(mentor)).not.toContain(latest?.text);
  });

  it.each(['', '   ', 'a\0b', 'x'.repeat(4001)])('hold no text that is empty, too long or not to be stored: %j', async (text) => {
    const mentor = await signUpAs(test, 'mentor');
    expect(await mentor.refusal(keep(mentor, text))).toMatchObject({ status: 400 });
  });
});

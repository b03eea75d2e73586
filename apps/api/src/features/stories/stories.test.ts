import { randomUUID } from 'node:crypto';
import { listStories, putStoryRevision, type StoryRevisionBody } from '@whetstone/contracts/stories';
import { putTarget } from '@whetstone/contracts/study-plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { type TestBrowser, signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp(async ({ edit }) => {
    await edit('companies/acme.md', 'Acme makes anvils.\n', 'Acme makes anvils.\n\n## Values\n\n### Gravity first\n\nWhat goes up comes down.\n');
    await edit('guides/acme-sre.md', '## Areas', '## Pillars\n\n### Iron\n\nIt has to be good.\n\n## Areas');
  });
});
afterAll(async () => test.close());

type Caller = Pick<TestBrowser, 'call'>;

const EMPTY = { title: '', situation: '', task: '', action: '', result: '', qualities: [], skills: [], basedOnIds: [], isRemoved: false };
const write = async (person: Caller, body: Partial<StoryRevisionBody> & { storyId: string }, id: string = randomUUID()) =>
  person.call(putStoryRevision, { params: { id }, body: { ...EMPTY, ...body } });
const titles = async (person: Caller) => (await person.call(listStories, {})).items.map(({ storyId, title }) => [storyId, title]);

describe('a story', () => {
  it('is its latest revision; those before are kept, and nobody else sees it', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const storyId = randomUUID();
    const first = await write(person, { storyId, title: 'First' });
    const second = await write(person, { storyId, title: 'Second', action: 'I rolled back.', basedOnIds: [first.id] });
    const { items } = await person.call(listStories, {});
    expect(items).toMatchObject([{ id: second.id, storyId, title: 'Second', action: 'I rolled back.', savedAt: second.savedAt }]);
    expect(await test.db.storyRevision.count({ where: { personId: person.personId } })).toBe(2);
    expect(await titles(other)).toEqual([]);
    await expect(test.db.storyRevision.deleteMany({ where: { personId: person.personId } })).rejects.toThrow('insert-only');
  });

  it('that two devices wrote at once is there twice, until one writing brings them together', async () => {
    const person = await signUpAs(test, 'candidate');
    const storyId = randomUUID();
    const { id: begun } = await write(person, { storyId, title: 'Begun' });
    const { id: phone } = await write(person, { storyId, title: 'On the phone', basedOnIds: [begun] });
    const { id: desk } = await write(person, { storyId, title: 'At the desk', basedOnIds: [begun] });
    expect(await titles(person)).toEqual([
      [storyId, 'At the desk'],
      [storyId, 'On the phone'],
    ]);
    await write(person, { storyId, title: 'Both', basedOnIds: [phone, desk] });
    expect(await titles(person)).toEqual([[storyId, 'Both']]);
  });

  it('is gone when its end is removed, and comes back by another revision; what another device wrote meanwhile stays', async () => {
    const person = await signUpAs(test, 'candidate');
    const storyId = randomUUID();
    const { id: begun } = await write(person, { storyId, title: 'Begun' });
    const { id: removal } = await write(person, { storyId, title: 'Begun', basedOnIds: [begun], isRemoved: true });
    expect(await titles(person)).toEqual([]);
    await write(person, { storyId, title: 'Back', basedOnIds: [removal] });
    expect(await titles(person)).toEqual([[storyId, 'Back']]);
    await write(person, { storyId, title: 'Written offline', basedOnIds: [begun] });
    expect(await titles(person)).toHaveLength(2);
  });

  it('is one row when the same revision is sent fifty times at once, and a conflict when something else is', async () => {
    const person = await signUpAs(test, 'candidate');
    const [id, storyId] = [randomUUID(), randomUUID()];
    const half = 'half a character \uD83D';
    const answers = await Promise.all(Array.from({ length: 50 }, async () => write(person, { storyId, task: half }, id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await test.db.storyRevision.count({ where: { personId: person.personId } })).toBe(1);
    for (const other of [{ task: 'Another' }, { task: half, isRemoved: true }, { task: half, skills: ['linux'] }])
      expect(await person.refusal(write(person, { storyId, ...other }, id))).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('shows values, pillars and skills that there are, and no others', async () => {
    const person = await signUpAs(test, 'candidate');
    const fields = async (body: Partial<StoryRevisionBody>) => {
      const refusal = await person.refusal(write(person, { storyId: randomUUID(), ...body }));
      return [refusal.status, refusal.fields.map(({ field }) => field)];
    };
    await write(person, { storyId: randomUUID(), title: 'Tied', qualities: ['acme#gravity-first', 'guide-acme-sre#iron'], skills: ['linux'] });
    expect(await fields({ qualities: ['acme#kindness'] })).toEqual([400, ['qualities']]);
    expect(await fields({ qualities: ['q-fork#iron'] })).toEqual([400, ['qualities']]);
    expect(await fields({ skills: ['juggling'] })).toEqual([400, ['skills']]);
    expect(await fields({ situation: 'x'.repeat(8001) })).toEqual([400, ['situation']]);
    expect(await fields({ result: 'a\0b' })).toEqual([400, ['result']]);
  });
});

describe('a skill or value that is there no more', () => {
  it('blocks neither the next writing nor the removal of a story that was told for it, and no other story takes it', async () => {
    const person = await signUpAs(test, 'candidate');
    const [storyId, gone] = [randomUUID(), { skills: ['a-skill-of-before'], qualities: ['acme#a-value-of-before'] }];
    // as an import from another installation leaves it
    const [id, content] = [randomUUID(), { title: 'Brought along', situation: '', task: '', action: '', result: '' }];
    await test.db.storyRevision.create({ data: { personId: person.personId, id, storyId, basedOnIds: [], ...content, ...gone, isRemoved: false } });
    const { id: second } = await write(person, { storyId, title: 'Written on', ...gone, basedOnIds: [id] });
    expect(await titles(person)).toEqual([[storyId, 'Written on']]);
    expect(await person.refusal(write(person, { storyId: randomUUID(), ...gone }))).toMatchObject({ status: 400 });
    await write(person, { storyId, title: 'Written on', ...gone, basedOnIds: [second], isRemoved: true });
    expect(await titles(person)).toEqual([]);
  });
});

describe('what stories can be told for', () => {
  it('are the values and pillars of what I prepare for, and of what a story names', async () => {
    const [person, other] = [await signUpAs(test, 'candidate'), await signUpAs(test, 'candidate')];
    const sources = async (whose: Caller) => {
      const view = await whose.call(listStories, {});
      return view.sources.map(({ kind, slug, isAimedAt, qualities }) => [kind, slug, isAimedAt, qualities.map(({ ref, title }) => `${ref} ${title}`)]);
    };
    expect(await sources(person)).toEqual([]);
    await person.call(putTarget, { params: { id: randomUUID() }, body: { guide: 'acme-sre', stages: [], leftOut: [] } });
    const company = ['acme#gravity-first Gravity first'];
    const guide = ['guide-acme-sre#iron Iron'];
    expect(await sources(person)).toEqual([
      ['company', 'acme', true, company],
      ['guide', 'acme-sre', true, guide],
    ]);
    await write(other, { storyId: randomUUID(), qualities: ['acme#gravity-first'] });
    await test.folder.edit('companies/acme.md', 'Gravity first', 'Weight first');
    await test.sync();
    // what was renamed after it was written down offline is not lost
    await write(other, { storyId: randomUUID(), qualities: ['acme#gravity-first', 'acme#weight-first'] });
    expect(await sources(other)).toEqual([['company', 'acme', false, ['acme#weight-first Weight first']]]);
    const { skills } = await person.call(listStories, {});
    expect(skills).toContainEqual({ slug: 'linux', name: 'Linux internals' });
  });

  it('are not there for staff', async () => {
    const mentor = await signUpAs(test, 'mentor');
    expect(await mentor.refusal(mentor.call(listStories, {}))).toMatchObject({ status: 404 });
  });
});

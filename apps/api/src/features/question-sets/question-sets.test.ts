import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/question-sets';
import { addWorkspaceMember, createWorkspace } from '@whetstone/contracts/workspaces';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atInstant } from '../../testing/at-instant.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;
const AIM = { name: 'Phone screen', guide: 'acme-sre', stage: 'phone', minutes: 45, from: null };
const recruiter = async (): Promise<Person> => signUpAs(test, 'recruiter');

/** A recruiter with a workspace and a set in it. */
async function withSet(given: Partial<typeof AIM> = {}) {
  const owner = await recruiter();
  const { id } = await owner.call(createWorkspace, { body: { name: 'Hiring' } });
  const setId = randomUUID();
  const params = { id, setId };
  const set = await owner.call(contract.putSet, { params, body: { ...AIM, ...given } });
  return { owner, params, set };
}
const join = async (owner: Person, id: string, role: 'editor' | 'viewer'): Promise<Person> => {
  const member = await recruiter();
  await owner.call(addWorkspaceMember, { params: { id }, body: { signInName: member.signInName, role } });
  return member;
};
const entry = (questionId: string, minutes = 10) => ({ questionId, minutes, takeNewer: false });
const choose = async (person: Person, params: { id: string; setId: string }, [revision, items]: [number, ReturnType<typeof entry>[]]) =>
  person.call(contract.putSetItems, { params, body: { revision, items } });

/** A draft of the workspace's own, as an import leaves it: not laid out yet. */
async function plantDraft(workspaceId: string, title: string, choices: { text: string; isRight: boolean }[] = []): Promise<string> {
  const id = `w-${randomUUID()}`;
  await test.db.question.create({
    data: { id, workspaceId, slug: id, visibility: 'workspace', status: 'draft', origin: 'database', hash: id, sourceIds: [], currentVersion: 1 },
  });
  const record = { prompt: `Say **${title}**.`, answer: 'It is so.', choices, probes: [{ id: 'p-1', prompt: 'And *then*?', surfaces: '' }] };
  const empty = { promptHtml: '', answerHtml: '', pitfallsHtml: '', referencesHtml: '', rendererVersion: 0 };
  await test.db.questionVersion.create({ data: { questionId: id, number: 1, hash: id, title, record, ...empty } });
  await test.db.probe.create({ data: { questionId: id, version: 1, id: 'p-1', position: 0, promptHtml: '', surfacesHtml: '' } });
  return id;
}

describe('a question set', () => {
  it('is for a stage of a guide, and says which of its skills it does not cover', async () => {
    const { set } = await withSet();
    expect(set).toMatchObject({
      name: 'Phone screen',
      guide: { slug: 'acme-sre' },
      stage: { slug: 'phone', name: 'Phone screen', minutes: 45 },
      minutes: 45,
      version: 1,
      items: [],
    });
    expect(set.coverage.skills).toMatchObject([
      { slug: 'linux', need: 'must', items: 0, minutes: 0 },
      { slug: 'ownership', need: 'nice', items: 0, minutes: 0 },
    ]);
    expect(set.coverage.skills[0]?.suggestions.map(({ id }) => id)).toContain('q-top-ips');
  });

  it('keeps the order and the minutes of its questions, and counts them by skill and area', async () => {
    const { owner, params } = await withSet();
    const set = await choose(owner, params, [0, [entry('q-fork', 20), entry('q-top-ips', 15)]]);
    expect(set.items.map(({ questionId, minutes }) => [questionId, minutes])).toEqual([
      ['q-fork', 20],
      ['q-top-ips', 15],
    ]);
    expect(set.coverage.minutes).toBe(35);
    expect(set.coverage.areas).toMatchObject([
      { slug: 'linux', items: 1, minutes: 20 },
      { slug: 'coding', items: 1, minutes: 15 },
    ]);
    const again = await owner.call(contract.getSet, { params });
    expect(again).toEqual(set);
    const reversed = await choose(owner, params, [set.revision, [entry('q-top-ips', 15), entry('q-fork', 20)]]);
    expect(reversed.items.map(({ questionId }) => questionId)).toEqual(['q-top-ips', 'q-fork']);
  });

  it('is made once by its id, and the same list again changes nothing', async () => {
    const { owner, params, set } = await withSet();
    expect(await owner.call(contract.putSet, { params, body: AIM })).toEqual(set);
    const other = await owner.refusal(owner.call(contract.putSet, { params, body: { ...AIM, name: 'Another' } }));
    expect(other.status).toBe(409);
    const first = await choose(owner, params, [0, [entry('q-fork')]]);
    expect(await choose(owner, params, [0, [entry('q-fork')]])).toEqual(first);
  });

  it('of twenty that are made at once under one id is one, and each is told the same', async () => {
    const owner = await recruiter();
    const { id } = await owner.call(createWorkspace, { body: { name: 'Hiring' } });
    const params = { id, setId: randomUUID() };
    const views = await Promise.all(Array.from({ length: 20 }, async () => owner.call(contract.putSet, { params, body: AIM })));
    for (const view of views) expect(view).toEqual(views[0]);
    expect((await owner.call(contract.listSets, { params: { id } })).items).toHaveLength(1);
  });

  it('is given as it stands when its making is sent again after it was changed', async () => {
    const { owner, params } = await withSet();
    const renamed = { name: 'Renamed', guide: null, stage: null, minutes: 30, isArchived: false, revision: 0 };
    const changed = await owner.call(contract.changeSet, { params, body: renamed });
    expect(await owner.call(contract.putSet, { params, body: AIM })).toEqual(changed);
    const elsewhere = owner.call(contract.putSet, { params, body: { ...AIM, from: { setId: randomUUID(), version: 1 } } });
    expect((await owner.refusal(elsewhere)).status).toBe(409);
  });

  it('stands in the list with its guide, its stage and its minutes', async () => {
    const { owner, params } = await withSet();
    await choose(owner, params, [0, [entry('q-fork', 20), entry('q-top-ips', 15)]]);
    const bare = { ...params, setId: randomUUID() };
    await owner.call(contract.putSet, { params: bare, body: { ...AIM, name: 'A bare one', guide: null, stage: null } });
    const { title } = await test.db.documentVersion.findFirstOrThrow({ where: { document: { kind: 'guide', slug: 'acme-sre' } }, orderBy: { number: 'desc' } });
    const { items } = await owner.call(contract.listSets, { params: { id: params.id } });
    expect(items).toMatchObject([
      { id: bare.setId, name: 'A bare one', guide: null, stage: null, itemCount: 0, itemMinutes: 0 },
      {
        id: params.setId,
        guide: { slug: 'acme-sre', name: title },
        stage: { slug: 'phone', name: 'Phone screen', minutes: 45 },
        minutes: 45,
        itemCount: 2,
        itemMinutes: 35,
        version: 1,
      },
    ]);
  });

  it('of fifty changes at once takes one, and refuses the others, who would write over it', async () => {
    const { owner, params } = await withSet();
    const answers = await Promise.allSettled(Array.from({ length: 50 }, async (_, index) => choose(owner, params, [0, [entry('q-fork', index + 1)]])));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { items, revision } = await owner.call(contract.getSet, { params });
    expect([items.length, revision]).toEqual([1, 1]);
  });

  it('refuses what the workspace may not choose, and a guide or stage that is not there', async () => {
    const { owner, params } = await withSet();
    const theirs = await plantDraft((await withSet()).params.id, 'Secret of others');
    const refusals = [
      owner.call(contract.putSetItems, { params, body: { revision: 0, items: [entry(theirs)] } }),
      owner.call(contract.putSetItems, { params, body: { revision: 0, items: [entry('q-none')] } }),
      owner.call(contract.putSetItems, { params, body: { revision: 0, items: [entry('q-fork'), entry('q-fork')] } }),
      owner.call(contract.putSet, { params: { ...params, setId: randomUUID() }, body: { ...AIM, guide: 'nowhere' } }),
      owner.call(contract.putSet, { params: { ...params, setId: randomUUID() }, body: { ...AIM, stage: 'nowhere' } }),
    ];
    const statuses = await Promise.all(refusals.map(async (calling) => (await owner.refusal(calling)).status));
    expect(statuses).toEqual([404, 404, 400, 400, 400]);
  });

  it('may be read by a viewer and changed by an editor; for others it is not there', async () => {
    const { owner, params } = await withSet();
    const [editor, viewer, stranger] = [await join(owner, params.id, 'editor'), await join(owner, params.id, 'viewer'), await recruiter()];
    expect((await choose(editor, params, [0, [entry('q-fork')]])).items).toHaveLength(1);
    expect((await viewer.call(contract.getSet, { params })).workspace.role).toBe('viewer');
    expect((await viewer.refusal(choose(viewer, params, [1, []]))).status).toBe(403);
    expect((await stranger.refusal(stranger.call(contract.getSet, { params }))).status).toBe(404);
  });

  it('keeps a version that a link points at, and begins the next', async () => {
    const { owner, params } = await withSet();
    await choose(owner, params, [0, [entry('q-fork')]]);
    const { token } = await owner.call(contract.createSetLink, { params, body: { days: 7 } });
    const changed = await choose(owner, params, [1, [entry('q-top-ips')]]);
    expect(changed.version).toBe(2);
    const visitor = new TestBrowser(test.app);
    const shared = await visitor.call(contract.openSharedSet, { body: { token } });
    expect(shared.items.map(({ title }) => title)).toEqual([(await test.db.questionVersion.findFirstOrThrow({ where: { questionId: 'q-fork' } })).title]);
  });

  it('can be begun with what another set held, and says so', async () => {
    const { owner, params } = await withSet();
    await choose(owner, params, [0, [entry('q-fork', 12)]]);
    const copyId = randomUUID();
    const body = { ...AIM, name: 'Second screen', from: { setId: params.setId, version: 1 } };
    const copy = await owner.call(contract.putSet, { params: { ...params, setId: copyId }, body });
    expect(copy.items).toMatchObject([{ questionId: 'q-fork', minutes: 12 }]);
    expect(copy.clonedFrom).toEqual({ id: params.setId, name: 'Phone screen', version: 1 });
    await choose(owner, { ...params, setId: copyId }, [0, []]);
    expect((await owner.call(contract.getSet, { params })).items).toHaveLength(1);
  });

  it('flags a question that is retired since, keeps it, and proposes others', async () => {
    const { owner, params } = await withSet();
    await choose(owner, params, [0, [entry('q-fork')]]);
    await test.db.question.update({ where: { id: 'q-fork' }, data: { status: 'retired' } });
    const { items, revision } = await owner.call(contract.getSet, { params });
    expect(items).toMatchObject([{ questionId: 'q-fork', isRetired: true }]);
    expect(items[0]?.replacements.map(({ id }) => id)).toContain('q-top-ips');
    const more = await choose(owner, params, [revision, [entry('q-fork'), entry('q-top-ips')]]);
    expect(more.items.map(({ isRetired }) => isRetired)).toEqual([true, false]);
    await test.db.question.update({ where: { id: 'q-fork' }, data: { status: 'ready' } });
  });

  it('is put away and taken out again', async () => {
    const { owner, params } = await withSet();
    const aim = { name: 'Old screen', guide: null, stage: null, minutes: 30, isArchived: true };
    expect(await owner.call(contract.changeSet, { params, body: { ...aim, revision: 0 } })).toMatchObject({
      name: 'Old screen',
      guide: null,
      isArchived: true,
    });
    expect((await owner.call(contract.listSets, { params: { id: params.id } })).items).toMatchObject([{ name: 'Old screen', isArchived: true }]);
    expect((await owner.refusal(owner.call(contract.changeSet, { params, body: { ...aim, revision: 0 } }))).status).toBe(409);
    expect((await owner.call(contract.changeSet, { params, body: { ...aim, isArchived: false, revision: 1 } })).isArchived).toBe(false);
  });
});

describe('a link to a set', () => {
  it('shows prompts, and neither an answer nor a rubric, to anyone, until it is withdrawn', async () => {
    const { owner, params } = await withSet();
    const draft = await plantDraft(params.id, 'Hammer');
    await choose(owner, params, [0, [entry('q-top-ips'), entry(draft)]]);
    const { token, id: linkId } = await owner.call(contract.createSetLink, { params, body: { days: 7 } });
    const visitor = new TestBrowser(test.app);
    const answer = await visitor.send({ method: 'POST', url: '/api/shared-sets', headers: { 'content-type': 'application/json' }, payload: { token } });
    expect(answer.statusCode).toBe(200);
    expect(answer.json<contract.SharedSetView>().items[1]?.promptHtml).toContain('<strong>Hammer</strong>');
    const { answerHtml } = await test.db.questionVersion.findFirstOrThrow({ where: { questionId: 'q-top-ips' } });
    const { html: anchor } = await test.db.rubricAnchor.findFirstOrThrow({ where: { questionId: 'q-top-ips' } });
    for (const hidden of [answerHtml, anchor, 'It is so.']) expect(answer.body).not.toContain(JSON.stringify(hidden).slice(1, -1));
    await owner.call(contract.revokeSetLink, { params: { ...params, linkId } });
    expect((await visitor.refusal(visitor.call(contract.openSharedSet, { body: { token } }))).status).toBe(404);
    expect((await owner.call(contract.getSet, { params })).links).toMatchObject([{ id: linkId, state: 'revoked' }]);
  });

  it('tells nothing of which choice is right: two that differ in nothing else are told in the same words', async () => {
    const { owner, params } = await withSet();
    const draft = async (right: number) =>
      plantDraft(
        params.id,
        'Vice',
        ['The jaw', 'The bench'].map((text, index) => ({ text, isRight: index === right })),
      );
    await choose(owner, params, [0, [entry(await draft(0)), entry(await draft(1))]]);
    const { token } = await owner.call(contract.createSetLink, { params, body: { days: 7 } });
    const visitor = new TestBrowser(test.app);
    const told = await visitor.send({ method: 'POST', url: '/api/shared-sets', headers: { 'content-type': 'application/json' }, payload: { token } });
    const [first, second] = told.json<contract.SharedSetView>().items;
    expect(first?.promptHtml).toContain('<ol type="A">\n<li>The jaw</li>\n<li>The bench</li>\n</ol>');
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    const kit = await owner.call(contract.getKit, { params });
    expect(kit.items.map(({ answerHtml }) => /<li value="\d">.*<\/li>/.exec(answerHtml)?.[0])).toEqual([
      '<li value="1">The jaw</li>',
      '<li value="2">The bench</li>',
    ]);
  });

  it('opens nothing once its days are over', async () => {
    const { owner, params } = await withSet();
    const { token } = await owner.call(contract.createSetLink, { params, body: { days: 2 } });
    const visitor = new TestBrowser(test.app);
    const later = await atInstant(test, new Date(Date.now() + 3 * 86_400_000).toISOString());
    const then = new TestBrowser(later.app);
    expect((await then.refusal(then.call(contract.openSharedSet, { body: { token } }))).status).toBe(404);
    await later.close();
    expect((await visitor.call(contract.openSharedSet, { body: { token } })).name).toBe('Phone screen');
  });
});

describe('the interviewer’s kit', () => {
  it('holds what to ask, what to ask next, what is good, and the rubric; for members alone', async () => {
    const { owner, params } = await withSet();
    const draft = await plantDraft(params.id, 'Anvil');
    await choose(owner, params, [0, [entry('q-top-ips'), entry(draft, 5)]]);
    const kit = await owner.call(contract.getKit, { params });
    expect(kit.items[0]?.rubric.length).toBeGreaterThan(0);
    expect(kit.items[0]?.answerHtml).not.toBe('');
    expect(kit.items[1]).toMatchObject({ minutes: 5, answerHtml: '<p>It is so.</p>', probes: [{ id: 'p-1', promptHtml: '<p>And <em>then</em>?</p>' }] });
    const stranger = await recruiter();
    expect((await stranger.refusal(stranger.call(contract.getKit, { params }))).status).toBe(404);
  });
});

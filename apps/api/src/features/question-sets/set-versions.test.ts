import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/question-sets';
import { getSetVersion, restoreSetVersion } from '@whetstone/contracts/set-versions';
import { addWorkspaceMember, createWorkspace } from '@whetstone/contracts/workspaces';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const entry = (questionId: string, minutes = 10, takeNewer = false) => ({ questionId, minutes, takeNewer });
const ids = ({ items }: { items: { questionId: string }[] }): string[] => items.map(({ questionId }) => questionId);

/** A draft of a workspace's own. */
async function plantDraft(workspaceId: string, title: string, areaSlug: string | null = null): Promise<string> {
  const id = `w-${randomUUID()}`;
  const fixed = { workspaceId, visibility: 'workspace' as const, status: 'draft' as const, origin: 'database' as const, sourceIds: [], currentVersion: 1 };
  await test.db.question.create({ data: { id, slug: id, hash: id, areaSlug, ...fixed } });
  const html = { promptHtml: '', answerHtml: '', pitfallsHtml: '', referencesHtml: '', rendererVersion: 0 };
  await test.db.questionVersion.create({ data: { questionId: id, number: 1, hash: id, title, record: {}, ...html } });
  return id;
}

/** A set of two versions: a link keeps the first, of which the second is another order, other minutes and another question. */
async function withVersions() {
  const owner = await signUpAs(test, 'recruiter');
  const { id } = await owner.call(createWorkspace, { body: { name: 'Hiring' } });
  const params = { id, setId: randomUUID() };
  const choose = async (revision: number, items: ReturnType<typeof entry>[]) => owner.call(contract.putSetItems, { params, body: { revision, items } });
  await owner.call(contract.putSet, { params, body: { name: 'Phone', guide: null, stage: null, minutes: 45, from: null } });
  const third = await plantDraft(id, 'A vice');
  const first = await choose(0, [entry('q-fork', 20), entry('q-top-ips', 15)]);
  await owner.call(contract.createSetLink, { params, body: { days: 7 } });
  const second = await choose(first.revision, [entry('q-top-ips', 5), entry('q-fork', 20), entry(third)]);
  return { owner, params, choose, second, third };
}
const at = <P extends object>(params: P, number: number) => ({ ...params, number: String(number) });

describe('a version of a set', () => {
  it('is its list as it was, with what was changed since', async () => {
    const { owner, params, second, third } = await withVersions();
    const old = await owner.call(getSetVersion, { params: at(params, 1) });
    expect(old).toMatchObject({ number: 1, current: 2, revision: second.revision, workspace: { role: 'owner' } });
    expect(old.items.map(({ questionId, minutes }) => [questionId, minutes])).toEqual([
      ['q-fork', 20],
      ['q-top-ips', 15],
    ]);
    expect(old.changes).toMatchObject({
      added: [{ questionId: third }],
      removed: [],
      moved: [{ questionId: 'q-top-ips', from: 2, to: 1 }],
      minutes: [{ questionId: 'q-top-ips', from: 15, to: 5 }],
      versions: [],
    });
    const now = await owner.call(getSetVersion, { params: at(params, 2) });
    expect(Object.values(now.changes).flat()).toEqual([]);
  });

  it('names a question of which a newer version was taken since, and restores the one that was chosen', async () => {
    const { owner, params, choose, second, third } = await withVersions();
    const old = second.items.find(({ questionId }) => questionId === 'q-fork')?.version ?? 0;
    await test.folder.edit('questions/linux/fork.md', '\n# ', `\n# ${old} and `);
    await test.sync();
    const newer = await choose(second.revision, [entry('q-top-ips', 5), entry('q-fork', 20, true), entry(third)]);
    const { changes } = await owner.call(getSetVersion, { params: at(params, 1) });
    expect(changes.versions).toMatchObject([{ questionId: 'q-fork', from: old, to: old + 1 }]);
    const restored = await owner.call(restoreSetVersion, { params: at(params, 1), body: { revision: newer.revision } });
    expect(restored.items.map(({ questionId, version, hasNewer }) => [questionId, version, hasNewer])).toEqual([
      ['q-fork', old, true],
      ['q-top-ips', 1, false],
    ]);
  });

  it('is restored as a new version, so that the one that stood is kept; again changes nothing', async () => {
    const { owner, params, second } = await withVersions();
    const restored = await owner.call(restoreSetVersion, { params: at(params, 1), body: { revision: second.revision } });
    expect([restored.version, ids(restored)]).toEqual([3, ['q-fork', 'q-top-ips']]);
    expect(restored.items.map(({ minutes }) => minutes)).toEqual([20, 15]);
    expect(ids(await owner.call(getSetVersion, { params: at(params, 2) }))).toEqual(ids(second));
    expect(await owner.call(restoreSetVersion, { params: at(params, 1), body: { revision: second.revision } })).toEqual(restored);
  });

  it('is not restored over what somebody has changed since', async () => {
    const { owner, params, choose, second } = await withVersions();
    const other = await choose(second.revision, [entry('q-fork')]);
    const refusal = await owner.refusal(owner.call(restoreSetVersion, { params: at(params, 1), body: { revision: second.revision } }));
    expect(refusal.status).toBe(409);
    expect(ids(await owner.call(contract.getSet, { params }))).toEqual(ids(other));
  });

  it('of ten who restore at once is restored once', async () => {
    const { owner, params, second } = await withVersions();
    const restore = async () => owner.call(restoreSetVersion, { params: at(params, 1), body: { revision: second.revision } });
    const views = await Promise.all(Array.from({ length: 10 }, restore));
    expect(new Set(views.map(({ version }) => version))).toEqual(new Set([3]));
  });

  it('is restored by no viewer; a number that there is not and a set of others are not there', async () => {
    const { owner, params } = await withVersions();
    const viewer = await signUpAs(test, 'recruiter');
    await owner.call(addWorkspaceMember, { params: { id: params.id }, body: { signInName: viewer.signInName, role: 'viewer' } });
    expect(ids(await viewer.call(getSetVersion, { params: at(params, 1) }))).toHaveLength(2);
    const statusOf = async (person: typeof owner, number: number) =>
      (await person.refusal(person.call(restoreSetVersion, { params: at(params, number), body: { revision: 0 } }))).status;
    expect([await statusOf(viewer, 1), await statusOf(owner, 9), await statusOf(await signUpAs(test, 'recruiter'), 1)]).toEqual([403, 404, 404]);
    expect((await owner.refusal(owner.call(getSetVersion, { params: at(params, 9) }))).status).toBe(404);
  });
});

describe('two questions that ask for much the same', () => {
  it('have others that could stand in for the later one', async () => {
    const { owner, params, choose, second } = await withVersions();
    const id = await plantDraft(params.id, 'A lathe', 'coding');
    const { coverage } = await choose(second.revision, [entry('q-fork'), entry('q-top-ips')]);
    expect(coverage.overlaps).toMatchObject([{ questionIds: ['q-fork', 'q-top-ips'], instead: [{ id, title: 'A lathe' }] }]);
    expect((await owner.call(contract.getSet, { params })).coverage.overlaps).toEqual(coverage.overlaps);
  });
});

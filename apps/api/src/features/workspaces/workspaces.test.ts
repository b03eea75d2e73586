import { listNotifications } from '@whetstone/contracts/notifications';
import * as contract from '@whetstone/contracts/workspaces';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { keyPaths } from '../../testing/key-paths.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';

const RANDOM_ID = '0198a000-0000-7000-8000-000000000001';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;

const recruiter = async (): Promise<Person> => signUpAs(test, 'recruiter');
const create = async (owner: Person, name = 'Hiring 2026'): Promise<string> => (await owner.call(contract.createWorkspace, { body: { name } })).id;
const add = async (owner: Person, id: string, member: Pick<Person, 'signInName'>, role: contract.WorkspaceRole) =>
  owner.call(contract.addWorkspaceMember, { params: { id }, body: { signInName: member.signInName, role } });
const change = async (owner: Person, id: string, member: Person, role: contract.WorkspaceRole) =>
  owner.call(contract.changeWorkspaceMember, { params: { id, personId: member.personId }, body: { role } });
const remove = async (owner: Person, id: string, member: Person) => owner.call(contract.removeWorkspaceMember, { params: { id, personId: member.personId } });

describe('a workspace', () => {
  it('belongs to the recruiter who made it, who may rename it', async () => {
    const owner = await recruiter();
    const id = await create(owner);
    expect((await owner.call(contract.listWorkspaces, {})).items).toEqual([{ id, name: 'Hiring 2026', role: 'owner', memberCount: 1, questionCount: 0 }]);
    const view = await owner.call(contract.renameWorkspace, { params: { id }, body: { name: 'Hiring 2027' } });
    expect(view).toMatchObject({ id, name: 'Hiring 2027', role: 'owner', members: [{ personId: owner.personId, role: 'owner', isMe: true }] });
    expect(keyPaths(view)).toEqual(
      ['id', 'members', 'members[].isMe', 'members[].name', 'members[].personId', 'members[].role', 'members[].signInName', 'name', 'role'].toSorted(),
    );
  });

  it('does not exist for a recruiter who is no member: every address answers as for a random id', async () => {
    const [owner, stranger] = [await recruiter(), await recruiter()];
    const id = await create(owner);
    const body = { name: 'Mine now' };
    const asking = (of: string) => [
      stranger.call(contract.getWorkspace, { params: { id: of } }),
      stranger.call(contract.renameWorkspace, { params: { id: of }, body }),
      stranger.call(contract.listWorkspaceQuestions, { params: { id: of } }),
      stranger.call(contract.addWorkspaceMember, { params: { id: of }, body: { signInName: stranger.signInName, role: 'owner' } }),
      stranger.call(contract.changeWorkspaceMember, { params: { id: of, personId: owner.personId }, body: { role: 'viewer' } }),
      stranger.call(contract.removeWorkspaceMember, { params: { id: of, personId: owner.personId } }),
      stranger.call(contract.removeWorkspaceMember, { params: { id: of, personId: stranger.personId } }),
    ];
    const answersOf = async (of: string) =>
      Promise.all(asking(of).map(async (calling) => stranger.refusal(calling).then(({ status, code, message }) => [status, code, message])));
    const random = await answersOf(RANDOM_ID);
    expect(new Set(random.map(([status]) => status))).toEqual(new Set([404]));
    expect(await answersOf(id)).toEqual(random);
    expect(await answersOf(PUBLIC_WORKSPACE_ID)).toEqual(random);
    expect(await owner.call(contract.getWorkspace, { params: { id } })).toMatchObject({ name: 'Hiring 2026', role: 'owner' });
  });

  it('is not for other roles, nor for visitors', async () => {
    const id = await create(await recruiter());
    for (const role of ['candidate', 'mentor', 'admin'] as const) {
      const person = await signUpAs(test, role);
      const callings = [
        person.call(contract.listWorkspaces, {}),
        person.call(contract.createWorkspace, { body: { name: 'x' } }),
        person.call(contract.getWorkspace, { params: { id } }),
      ];
      for (const refusal of await Promise.all(callings.map(async (calling) => person.refusal(calling))))
        expect(refusal).toMatchObject({ status: 404, code: 'not_found' });
    }
    const visitor = new TestBrowser(test.app);
    expect(await visitor.refusal(visitor.call(contract.listWorkspaces, {}))).toMatchObject({ status: 401 });
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(81) }, 'name'],
    [{ name: 'Hiring', slug: 'public' }, 'slug'],
  ])('is refused for what does not fit: %o', async (body, field) => {
    const owner = await recruiter();
    const refusal = await owner.refusal(owner.call(contract.createWorkspace, { body }));
    expect([refusal.status, refusal.fields.map((one) => one.field)]).toEqual([400, [field]]);
  });

  it('lists its questions to members and to nobody else', async () => {
    const [owner, viewer] = [await recruiter(), await recruiter()];
    const id = await create(owner);
    await add(owner, id, viewer, 'viewer');
    await test.db.question.update({ where: { id: 'q-top-ips' }, data: { workspaceId: id, visibility: 'workspace' } });
    const { items } = await viewer.call(contract.listWorkspaceQuestions, { params: { id } });
    expect(items).toMatchObject([
      { id: 'q-top-ips', status: 'ready', area: { slug: 'coding' }, kind: 'coding', minutes: 30, isSorted: true, file: null, line: null },
    ]);
    const [listed] = (await viewer.call(contract.listWorkspaces, {})).items;
    expect(listed).toMatchObject({ role: 'viewer', memberCount: 2, questionCount: 1 });
    expect((await test.app.inject('/api/questions/top-ips')).statusCode).toBe(404);
    const after = await viewer.call(contract.listWorkspaceQuestions, { params: { id }, query: { limit: '1', cursor: 'q-top-ips' } });
    expect(after).toEqual({ items: [], total: null, nextCursor: null });
    await test.db.question.update({ where: { id: 'q-top-ips' }, data: { workspaceId: PUBLIC_WORKSPACE_ID, visibility: 'public' } });
  });
});

describe('members', () => {
  it('are added by an owner, are told, and see the workspace from then on', async () => {
    const [owner, editor] = [await recruiter(), await recruiter()];
    const id = await create(owner);
    const { members } = await add(owner, id, editor, 'editor');
    expect(members.map(({ role, isMe }) => [role, isMe])).toEqual([
      ['owner', true],
      ['editor', false],
    ]);
    expect(await editor.call(contract.getWorkspace, { params: { id } })).toMatchObject({ role: 'editor' });
    expect((await editor.call(listNotifications, {})).items).toMatchObject([{ kind: 'workspace_added', data: { workspaceId: id, name: 'Hiring 2026' } }]);
    expect(await owner.refusal(add(owner, id, editor, 'viewer'))).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('are recruiters: a candidate’s name answers as an unknown one', async () => {
    const [owner, candidate] = [await recruiter(), await signUpAs(test, 'candidate')];
    const id = await create(owner);
    const known = await owner.refusal(add(owner, id, candidate, 'viewer'));
    const unknown = await owner.refusal(add(owner, id, { signInName: 'nobody-here' }, 'viewer'));
    expect([known.status, known.message, known.fields]).toEqual([404, unknown.message, unknown.fields]);
  });

  it.each(['editor', 'viewer'] as const)('who are %s change nothing, but may leave', async (role) => {
    const [owner, member, third] = [await recruiter(), await recruiter(), await recruiter()];
    const id = await create(owner);
    await add(owner, id, member, role);
    const callings = [
      add(member, id, third, 'viewer'),
      change(member, id, member, 'owner'),
      remove(member, id, owner),
      member.call(contract.renameWorkspace, { params: { id }, body: { name: 'Mine' } }),
    ];
    for (const refusal of await Promise.all(callings.map(async (calling) => member.refusal(calling))))
      expect(refusal).toMatchObject({ status: 403, code: 'not_allowed' });
    await remove(member, id, member);
    expect(await member.refusal(member.call(contract.getWorkspace, { params: { id } }))).toMatchObject({ status: 404 });
  });

  it('keep an owner: the last one neither leaves nor becomes less', async () => {
    const [owner, other] = [await recruiter(), await recruiter()];
    const id = await create(owner);
    await add(owner, id, other, 'editor');
    expect(await owner.refusal(remove(owner, id, owner))).toMatchObject({ status: 409, code: 'conflict' });
    expect(await owner.refusal(change(owner, id, owner, 'viewer'))).toMatchObject({ status: 409, code: 'conflict' });
    await change(owner, id, other, 'owner');
    await remove(owner, id, owner);
    expect(await other.call(contract.getWorkspace, { params: { id } })).toMatchObject({ role: 'owner', members: [{ isMe: true }] });
    expect(await other.refusal(remove(other, id, owner))).toMatchObject({ status: 404 });
  });

  it('keep an owner when ten owners leave at once', async () => {
    const owners = await Promise.all(Array.from({ length: 5 }, recruiter));
    const [first] = owners;
    if (first === undefined) throw new Error('nobody');
    const id = await create(first);
    for (const other of owners.slice(1)) await add(first, id, other, 'owner');
    const results = await Promise.allSettled(owners.flatMap((one) => [remove(one, id, one), change(one, id, one, 'viewer')]));
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await test.db.workspaceMember.count({ where: { workspaceId: id, role: 'owner' } })).toBe(1);
  });
});

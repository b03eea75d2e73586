import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/bulk-edits';
import * as workspaces from '@whetstone/contracts/workspaces';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWorkspaceQuestions } from '../../testing/add-workspace-questions.ts';
import { decide, openAuthoringDesk, writeNew } from '../../testing/authoring-calls.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;
type Status = 'draft' | 'in_review' | 'ready';

interface Desk {
  owner: Person;
  editor: Person;
  /** of the workspace */
  id: string;
  /** of its questions, in the order of ids */
  ids: string[];
}

async function openDesk(statuses: readonly Status[]): Promise<Desk> {
  const [owner, editor] = [await signUpAs(test, 'recruiter'), await signUpAs(test, 'recruiter')];
  const { id } = await owner.call(workspaces.createWorkspace, { body: { name: 'Hiring' } });
  await owner.call(workspaces.addWorkspaceMember, { params: { id }, body: { signInName: editor.signInName, role: 'editor' } });
  const ids = statuses.map(() => `q-${randomUUID()}`).toSorted();
  await addWorkspaceQuestions(test, { workspaceId: id, questions: statuses.map((status, at) => ({ id: ids[at] ?? '', title: `Question ${at}`, status })) });
  return { owner, editor, id, ids };
}

const drafts = (count: number): Status[] => Array.from({ length: count }, () => 'draft' as const);
const rowsOf = (ids: readonly string[], version = 1): contract.BulkSelection => ({ by: 'rows', rows: ids.map((id) => ({ id, version })) });

const preview = async ({ owner, id }: Desk, change: contract.BulkChange, selection: contract.BulkSelection) =>
  owner.call(contract.previewBulkEdit, { params: { id }, body: { selection, change } });

/** Commits what a preview has shown. */
const commit = async ({ owner, id }: Desk, change: contract.BulkChange, { seen, digest }: contract.BulkPreview, editId: string = randomUUID()) =>
  owner.call(contract.putBulkEdit, { params: { id, editId }, body: { change, seen, digest } });

const undo = async ({ owner, id }: Desk, editId: string) => owner.call(contract.undoBulkEdit, { params: { id, editId } });

async function edit(desk: Desk, change: contract.BulkChange, ids = desk.ids) {
  return commit(desk, change, await preview(desk, change, rowsOf(ids)));
}

/** All that a question is: where it stands, and what its current version says. */
async function stateOf(ids: readonly string[]) {
  const rows = await test.db.question.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    include: { skills: { orderBy: { skillSlug: 'asc' } }, words: true, versions: { orderBy: { number: 'desc' }, take: 1, include: { probes: true } } },
  });
  return rows.map(({ id, status, areaSlug, retiredAt, skills, versions: [version] }) => ({
    id,
    place: { status, areaSlug, retiredAt, skills: skills.map(({ skillSlug }) => skillSlug) },
    says: version && {
      hash: version.hash,
      title: version.title,
      kind: version.kind,
      difficulty: version.difficulty,
      minutes: version.minutes,
      record: version.record,
    },
    probes: version?.probes.map((probe) => probe.id),
  }));
}

const SORT: contract.BulkChange = { area: 'linux', kind: 'concept', difficulty: 'medium', minutes: 15, addSkills: ['linux'] };

describe('a bulk edit', () => {
  it('is shown before it is made, with what changes and what is left alone', async () => {
    const desk = await openDesk(['draft', 'in_review', 'ready', 'draft']);
    const [first = '', second = '', third = '', fourth = ''] = desk.ids;
    await edit(desk, { minutes: 40 }, [fourth]);
    const shown = await preview(desk, SORT, rowsOf(desk.ids));
    expect(shown.counts).toEqual({ change: 2, unchanged: 0, conflict: 2 });
    expect(shown.draftsAgain).toBe(1);
    expect(shown.conflicts).toEqual([
      { id: second, title: 'Question 1', why: 'in-review' },
      { id: fourth, title: 'Question 3', why: 'changed' },
    ]);
    const empty = { area: null, skills: [], kind: null, difficulty: null, minutes: null };
    const sorted = {
      area: { slug: 'linux', name: 'Linux' },
      skills: [{ slug: 'linux', name: 'Linux internals' }],
      kind: 'concept',
      difficulty: 'medium',
      minutes: 15,
    };
    expect(shown.rows).toEqual([
      { id: first, title: 'Question 0', before: { status: 'draft', ...empty }, after: { status: 'draft', ...sorted } },
      // what says something else was not approved
      { id: third, title: 'Question 2', before: { status: 'ready', ...empty }, after: { status: 'draft', ...sorted } },
    ]);
    expect((await stateOf([first]))[0]?.place.areaSlug).toBeNull();
  });

  it('changes 500 questions and names the three that it leaves alone', async () => {
    const desk = await openDesk(drafts(503));
    const shown = await preview(desk, SORT, { by: 'filter', filter: { q: 'question', sorted: 'no' } });
    await edit(desk, { area: 'coding' }, desk.ids.slice(0, 2));
    await edit(desk, { retire: true }, desk.ids.slice(2, 3));
    const made = await commit(desk, SORT, shown);
    expect([shown.counts.change, made.counts]).toEqual([503, { change: 500, unchanged: 0, conflict: 3 }]);
    expect(made.conflicts.map(({ id, why }) => [desk.ids.indexOf(id), why])).toEqual([
      [0, 'changed'],
      [1, 'changed'],
      [2, 'retired'],
    ]);
    const states = await stateOf(desk.ids);
    expect(states.slice(3).every(({ place, says }) => place.areaSlug === 'linux' && says?.minutes === 15)).toBe(true);
    expect(states.slice(0, 3).map(({ place }) => [place.areaSlug, place.status])).toEqual([
      ['coding', 'draft'],
      ['coding', 'draft'],
      [null, 'retired'],
    ]);
    const versions = await test.db.questionVersion.findMany({ where: { questionId: { in: desk.ids }, number: 2 }, select: { madeBy: true } });
    const { pseudonym } = await test.db.person.findUniqueOrThrow({ where: { id: desk.owner.personId } });
    expect([versions.length, new Set(versions.map(({ madeBy }) => madeBy))]).toEqual([500, new Set([pseudonym])]);
  });

  it('of places only makes no version, and leaves what is ready ready', async () => {
    const desk = await openDesk(['ready']);
    await edit(desk, { area: 'linux', addSkills: ['linux', 'coding'] });
    const [state] = await stateOf(desk.ids);
    expect(state?.place).toMatchObject({ status: 'ready', areaSlug: 'linux', skills: ['coding', 'linux'] });
    expect(await test.db.questionVersion.count({ where: { questionId: { in: desk.ids } } })).toBe(1);
    const same = await preview(desk, { area: 'linux', addSkills: ['linux'] }, rowsOf(desk.ids));
    expect(same.counts).toEqual({ change: 0, unchanged: 1, conflict: 0 });
    await edit(desk, { removeSkills: ['linux'] });
    expect((await stateOf(desk.ids))[0]?.place.skills).toEqual(['coding']);
  });

  it('loses nothing that others change between the preview and the commit, or at once with it', async () => {
    const desk = await openDesk(drafts(40));
    const shown = await preview(desk, { area: 'linux' }, rowsOf(desk.ids));
    const theirs = desk.ids.slice(0, 20);
    const [before, during] = [theirs.slice(0, 10), theirs.slice(10)];
    const other = { ...desk, owner: desk.editor };
    const change = { minutes: 33 };
    await edit(other, change, before);
    const [made, ...others] = await Promise.all([commit(desk, { area: 'linux' }, shown), ...during.map(async (id) => edit(other, change, [id]))]);
    const states = await stateOf(theirs);
    const written = states.filter(({ says }) => says?.minutes === 33).length;
    // theirs may come too late and say so; what they were told is written is there
    expect(written).toBe(10 + others.filter(({ counts }) => counts.change === 1).length);
    expect(made.counts.change + made.counts.conflict).toBe(40);
    expect(made.counts.conflict).toBeGreaterThanOrEqual(10);
    expect((await stateOf(desk.ids)).filter(({ place }) => place.areaSlug === 'linux')).toHaveLength(made.counts.change);
  });

  it('of one id is made once, sent fifty times at once', async () => {
    const desk = await openDesk(drafts(3));
    const shown = await preview(desk, SORT, rowsOf(desk.ids));
    const editId = randomUUID();
    const views = await Promise.all(Array.from({ length: 50 }, async () => commit(desk, SORT, shown, editId)));
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1);
    expect(await test.db.questionVersion.count({ where: { questionId: { in: desk.ids } } })).toBe(6);
    expect(await test.db.bulkEdit.count({ where: { workspaceId: desk.id } })).toBe(1);
    const other = await preview(desk, { area: 'coding' }, rowsOf(desk.ids, 2));
    expect(await desk.owner.refusal(commit(desk, { area: 'coding' }, other, editId))).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('is refused where it is not what was shown, says nothing, contradicts itself, or names what is not there', async () => {
    const desk = await openDesk(drafts(1));
    const shown = await preview(desk, { area: 'linux' }, rowsOf(desk.ids));
    const fieldsOf = async (calling: Promise<unknown>) => {
      const { status, fields } = await desk.owner.refusal(calling);
      return [status, fields.map(({ field }) => field)];
    };
    expect(await fieldsOf(commit(desk, { area: 'coding' }, shown))).toEqual([400, ['digest']]);
    const refused: [contract.BulkChange, string][] = [
      [{}, 'change'],
      [{ retire: true, area: 'linux' }, 'retire'],
      [{ addSkills: ['linux'], removeSkills: ['linux'] }, 'removeSkills'],
      [{ area: 'nothing' }, 'area'],
      [{ addSkills: ['linux', 'nothing'] }, 'addSkills'],
    ];
    for (const [change, field] of refused) expect(await fieldsOf(preview(desk, change, rowsOf(desk.ids)))).toEqual([400, [field]]);
    const other = await openDesk(drafts(1));
    for (const id of [...other.ids, `q-${randomUUID()}`])
      expect(await desk.owner.refusal(preview(desk, { area: 'linux' }, rowsOf([id])))).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('takes at most 2,000 questions', async () => {
    const desk = await openDesk(drafts(2001));
    const refusal = await desk.owner.refusal(preview(desk, { area: 'linux' }, { by: 'filter', filter: {} }));
    expect([refusal.status, refusal.fields.map(({ field }) => field)]).toEqual([400, ['selection']]);
    await edit(desk, { retire: true }, desk.ids.slice(0, 1));
    expect((await preview(desk, { area: 'linux' }, { by: 'filter', filter: {} })).counts.change).toBe(2000);
  });

  it('is listed to every member, and changed by none who only looks', async () => {
    const desk = await openDesk(drafts(1));
    const made = await edit(desk, SORT);
    const viewer = await signUpAs(test, 'recruiter');
    await desk.owner.call(workspaces.addWorkspaceMember, { params: { id: desk.id }, body: { signInName: viewer.signInName, role: 'viewer' } });
    const { items } = await viewer.call(contract.listBulkEdits, { params: { id: desk.id } });
    const { conflicts: _conflicts, ...item } = made;
    expect(items).toEqual([{ ...item, isMine: false }]);
    expect(item).toMatchObject({ change: SORT, counts: { change: 1, unchanged: 0, conflict: 0 }, undoneAt: null });
    const asViewer = { ...desk, owner: viewer };
    const refusals = [preview(asViewer, SORT, rowsOf(desk.ids)), undo(asViewer, made.id)].map(async (calling) => viewer.refusal(calling));
    for (const refusal of await Promise.all(refusals)) expect(refusal).toMatchObject({ status: 403, code: 'not_allowed' });
  });
});

const Change = fc
  .record(
    {
      area: fc.constantFrom('linux', 'coding'),
      kind: fc.constantFrom('concept' as const, 'coding' as const),
      difficulty: fc.constantFrom('easy' as const, 'hard' as const),
      minutes: fc.integer({ min: 10, max: 11 }),
      addSkills: fc.constantFrom<string[]>(['linux'], ['linux', 'coding']),
      removeSkills: fc.constant<string[]>(['ownership']),
    },
    { requiredKeys: [] },
  )
  .filter((change) => Object.keys(change).length > 0);
const AnyChange = fc.oneof({ weight: 4, arbitrary: Change }, { weight: 1, arbitrary: fc.constant<contract.BulkChange>({ retire: true }) });

describe('whatever is changed,', () => {
  it('a commit does what the preview counted, and its undo leaves everything as it was', async () => {
    const desk = await openDesk(['draft', 'ready', 'in_review', 'draft', 'ready', 'draft']);
    await fc.assert(
      fc.asyncProperty(AnyChange, fc.subarray(desk.ids, { minLength: 1 }), async (change, chosen) => {
        const before = await stateOf(desk.ids);
        const versions = await test.db.question.findMany({ where: { id: { in: chosen } }, select: { id: true, currentVersion: true } });
        const rows = versions.map(({ id, currentVersion }) => ({ id, version: currentVersion }));
        const shown = await preview(desk, change, { by: 'rows', rows });
        const made = await commit(desk, change, shown);
        expect(made.counts).toEqual(shown.counts);
        expect(made.conflicts).toEqual(shown.conflicts);
        const after = await stateOf(desk.ids);
        const differing = after.filter((state, at) => JSON.stringify(state) !== JSON.stringify(before[at]));
        expect(differing).toHaveLength(shown.counts.change);
        const undone = await undo(desk, made.id);
        expect(undone).toMatchObject({ takenBack: shown.counts.change, stays: [], staysCount: 0 });
        expect(await stateOf(desk.ids)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('an undo', () => {
  it('leaves alone what somebody has changed since, and names it; again it changes nothing', async () => {
    const desk = await openDesk(drafts(4));
    const [first = '', second = ''] = desk.ids;
    const made = await edit(desk, SORT);
    const other = { ...desk, owner: desk.editor };
    await commit(other, { minutes: 50 }, await preview(other, { minutes: 50 }, rowsOf([first], 2)));
    await commit(other, { removeSkills: ['linux'] }, await preview(other, { removeSkills: ['linux'] }, rowsOf([second], 2)));
    const undone = await undo(desk, made.id);
    const stays = [first, second].map((id, at) => ({ id, title: `Question ${at}` }));
    expect(undone).toMatchObject({ takenBack: 2, stays, staysCount: 2, edit: { id: made.id, undoneAt: expect.any(String) } });
    const states = await stateOf(desk.ids);
    expect(states.map(({ place, says }) => [place.areaSlug, says?.minutes])).toEqual([
      ['linux', 50],
      ['linux', 15],
      [null, null],
      [null, null],
    ]);
    expect(await undo(desk, made.id)).toEqual(undone);
    expect(await stateOf(desk.ids)).toEqual(states);
  });

  it('makes nothing ready that was sent back since, nor brings back what was retired again', async () => {
    const { id, owner, editor } = await openAuthoringDesk(test);
    const questions = [await writeNew(owner, id), await writeNew(owner, id)];
    const [sentBack, retired] = questions.map(({ params }) => params);
    if (sentBack === undefined || retired === undefined) throw new Error('there are two');
    for (const params of [sentBack, retired]) {
      await decide(owner, params, ['hand-in']);
      await decide(editor, params, ['approve']);
    }
    const desk = { owner, editor, id, ids: [sentBack.questionId, retired.questionId] };
    const harder = await edit(desk, { difficulty: 'hard' }, [sentBack.questionId]);
    await decide(owner, sentBack, ['hand-in']);
    await decide(editor, sentBack, ['send-back', 'The answer is wrong, easy or hard.']);
    const gone = await edit(desk, { retire: true }, [retired.questionId]);
    await decide(owner, retired, ['restore']);
    await decide(editor, retired, ['retire']);
    for (const [{ id: editId }, { questionId }] of [[harder, sentBack] as const, [gone, retired] as const])
      expect(await undo(desk, editId)).toMatchObject({ takenBack: 0, stays: [{ id: questionId }], staysCount: 1 });
    const states = await test.db.question.findMany({ where: { workspaceId: id }, select: { id: true, status: true, currentVersion: true } });
    expect(new Map(states.map((state) => [state.id, [state.status, state.currentVersion]]))).toEqual(
      new Map([
        [sentBack.questionId, ['draft', 2]],
        [retired.questionId, ['retired', 1]],
      ]),
    );
  });

  it('of one id sent twenty times at once takes back once', async () => {
    const desk = await openDesk(drafts(2));
    const made = await edit(desk, SORT);
    const answers = await Promise.all(Array.from({ length: 20 }, async () => undo(desk, made.id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await test.db.questionVersion.count({ where: { questionId: { in: desk.ids } } })).toBe(6);
  });

  it('brings back what was retired, and both are written down as decisions', async () => {
    const desk = await openDesk(['ready', 'draft']);
    const made = await edit(desk, { retire: true });
    expect((await stateOf(desk.ids)).map(({ place }) => place.status)).toEqual(['retired', 'retired']);
    await undo(desk, made.id);
    expect((await stateOf(desk.ids)).map(({ place }) => [place.status, place.retiredAt])).toEqual([
      ['ready', null],
      ['draft', null],
    ]);
    const decisions = await test.db.questionDecision.findMany({ where: { workspaceId: desk.id }, orderBy: [{ questionId: 'asc' }, { createdAt: 'asc' }] });
    expect(decisions.map(({ questionId, kind }) => [desk.ids.indexOf(questionId), kind])).toEqual([
      [0, 'retire'],
      [0, 'restore'],
      [1, 'retire'],
      [1, 'restore'],
    ]);
  });
});

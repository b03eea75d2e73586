import { randomUUID } from 'node:crypto';
import { anyQuestion } from '@whetstone/content/testing/any-question';
import * as contract from '@whetstone/contracts/authoring';
import * as files from '@whetstone/contracts/question-files';
import { changeWorkspaceMember } from '@whetstone/contracts/workspaces';
import { exportBank } from '@whetstone/importers/export/export-bank';
import { markExported } from '@whetstone/db/mark-exported';
import { readStoredBank } from '@whetstone/db/read-stored-bank';
import { readStoredQuestions } from '@whetstone/sync/read-stored-questions';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AuthoringDesk,
  type Recruiter,
  PLACE,
  change,
  decide,
  fullRecord,
  newQuestionId,
  openAuthoringDesk,
  writeNew,
} from '../../testing/authoring-calls.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { createQuestionRow } from './create-question-row.ts';
import { saidBy } from './normal-text.ts';
import { writeNextVersion } from './write-next-version.ts';
import { writePlace } from './write-place.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Given = { path: string; text: string };

/** What `bank:export` does. */
async function exported(workspaceId: string): Promise<Given[]> {
  const { questions } = await readStoredQuestions(test.db, workspaceId);
  const bank = await exportBank('markdown', { questions, vocabulary: await readStoredBank(test.db) });
  await markExported(test.db, workspaceId, questions);
  return bank.files.filter(({ path }) => path !== 'bank.md').map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString() }));
}

async function bringBack(person: Recruiter, id: string, given: readonly Given[], isDry = false) {
  const body = { isDry, files: given.map(({ path, text }) => ({ path: `some/where/${path}`, base64: Buffer.from(text).toString('base64') })) };
  return (await person.call(files.syncQuestionFiles, { params: { id }, body })).files;
}

const fatesOf = (reports: readonly files.FileReport[]) => reports.map(({ fate }) => fate);

/** A question that has just been exported into a file. */
async function withFile(desk?: AuthoringDesk) {
  const open = desk ?? (await openAuthoringDesk(test));
  const { params, source } = await writeNew(open.owner, open.id);
  const [file] = await exported(open.id);
  if (file === undefined) throw new Error('one question gives one file');
  const edit = (from: string, to: string): Given => ({ ...file, text: file.text.replace(from, to) });
  return { ...open, params, source, file, edit };
}

const ANSWER = 'They wait, or what they write is dropped.';

describe('a question file that comes back', () => {
  it('as it was exported changes nothing, whatever state the question is in', async () => {
    const { id, owner, editor, params } = await withFile();
    await writeNew(owner, id, {
      title: 'One that `choose`s',
      choices: [
        { text: 'a\n\nb', isRight: true },
        { text: 'c', isRight: false },
      ],
    });
    await writeNew(owner, id, { title: 'A heading within', answer: 'One.\n\n## Answer\n\nTwo.' });
    await writeNew(owner, id, { kind: 'coding', title: 'Half a code', code: '## Starter\n\nnothing yet' });
    await decide(owner, params, ['hand-in']);
    await decide(editor, params, ['approve']);
    const before = await test.db.questionVersion.count({ where: { question: { workspaceId: id } } });
    const all = await exported(id);
    expect(fatesOf(await bringBack(owner, id, all))).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
    expect(await test.db.questionVersion.count({ where: { question: { workspaceId: id } } })).toBe(before);
    expect(await owner.call(contract.getQuestionSource, { params })).toMatchObject({ status: 'ready', version: 1 });
  });

  it('changes nothing, whatever the question says', async () => {
    const { id, owner } = await openAuthoringDesk(test);
    for (const question of fc.sample(anyQuestion, { numRuns: 25, seed: 8 })) {
      await test.db.$transaction(async (tx) => {
        const row = await createQuestionRow(tx, { id, questionId: newQuestionId(), title: question.title });
        if (row === null) throw new Error('its id is new');
        await writePlace(tx, { id: row.id, status: 'draft' }, PLACE);
        await writeNextVersion(tx, { question: row, record: saidBy(question), madeBy: randomUUID() });
      });
    }
    const all = await exported(id);
    expect(fatesOf(await bringBack(owner, id, all))).toEqual(Array.from({ length: 25 }, () => 'unchanged'));
    expect(await test.db.questionVersion.count({ where: { question: { workspaceId: id } } })).toBe(25);
  });

  it('changed makes a new version, which whoever brought it cannot approve; brought again it changes nothing', async () => {
    const { id, owner, editor, params, edit } = await withFile();
    const changed = edit(ANSWER, 'They wait.');
    expect(await bringBack(editor, id, [changed], true)).toMatchObject([{ fate: 'new-version', version: 1 }]);
    expect(await owner.call(contract.getQuestionSource, { params })).toMatchObject({ version: 1 });
    expect(await bringBack(editor, id, [changed])).toMatchObject([{ fate: 'new-version', version: 2, questionId: params.questionId }]);
    expect(await bringBack(editor, id, [changed])).toMatchObject([{ fate: 'unchanged', version: 2 }]);
    const source = await editor.call(contract.getQuestionSource, { params });
    expect(source).toMatchObject({ version: 2, record: { answer: 'They wait.' }, versions: [{ isMine: true }, { isMine: false }] });
    await decide(editor, params, ['hand-in']);
    expect(await editor.call(contract.getQuestionSource, { params })).toMatchObject({ whyNotApprove: 'nobody-else' });
  });

  it('may only move the question, in which case it says the same', async () => {
    const { id, owner, params, edit } = await withFile();
    expect(await bringBack(owner, id, [edit('skills: [linux]', 'skills: [linux, coding]')])).toMatchObject([{ fate: 'moved', version: 1 }]);
    expect(await owner.call(contract.getQuestionSource, { params })).toMatchObject({ version: 1, place: { skills: ['linux', 'coding'] } });
  });

  it('is kept out where only the database has changed, or where it is what an older version said', async () => {
    const { id, owner, params, file } = await withFile();
    await change(owner, params, { answer: 'Newer.' });
    expect(await bringBack(owner, id, [file])).toMatchObject([{ fate: 'kept', version: 2 }]);
    await exported(id);
    expect(await bringBack(owner, id, [file])).toMatchObject([{ fate: 'kept', version: 2 }]);
    const unmarked = { ...file, text: file.text.replace(/^version: .*\n/m, '') };
    expect(await bringBack(owner, id, [unmarked])).toMatchObject([{ fate: 'stale', version: 2 }]);
    expect(await owner.call(contract.getQuestionSource, { params })).toMatchObject({ version: 2, record: { answer: 'Newer.' } });
  });

  it('with errors is named with its lines and leaves the others alone', async () => {
    const { id, owner, edit } = await withFile();
    const other = await writeNew(owner, id, { title: 'Another' });
    const [, second] = (await exported(id)).toSorted(
      (a, b) => Number(a.text.includes(other.params.questionId)) - Number(b.text.includes(other.params.questionId)),
    );
    const good = { path: second?.path ?? '', text: (second?.text ?? '').replace(ANSWER, 'Good.') };
    const bad = edit(ANSWER, 'One.\n\n## Answer\n\nTwo.');
    const reports = await bringBack(owner, id, [bad, good, { path: 'questions/linux/not.md', text: 'no front matter' }]);
    expect(fatesOf(reports)).toEqual(['findings', 'new-version', 'findings']);
    expect(reports[0]?.findings).toMatchObject([{ rule: 'heading-is-once', line: bad.text.split('\n').lastIndexOf('## Answer') + 1 }]);
    expect(fatesOf(await bringBack(owner, id, [bad, bad.text === '' ? bad : { ...bad, path: 'questions/linux/twin.md' }]))).toEqual(['findings', 'findings']);
    expect((await bringBack(owner, id, [edit('area: linux', 'area: nowhere')]))[0]?.findings).toMatchObject([{ rule: 'references-resolve', line: 4 }]);
  });

  it('of another workspace, or of the public bank, is not here', async () => {
    const { file } = await withFile();
    const elsewhere = await openAuthoringDesk(test);
    const nowhere = { ...file, text: file.text.replace(/^id: .*$/m, 'id: q-fork').replace(/^version: .*\n/m, '') };
    expect(fatesOf(await bringBack(elsewhere.owner, elsewhere.id, [file]))).toEqual(['not-here']);
    expect(fatesOf(await bringBack(elsewhere.owner, elsewhere.id, [nowhere]))).toEqual(['not-here']);
    const { viewer, id } = elsewhere;
    expect(await viewer.refusal(bringBack(viewer, id, [file]))).toMatchObject({ status: 403 });
  });
});

/** A file that somebody wrote by hand: it says no version. */
const handWritten = (file: Given, id: string, to = (text: string): string => text): Given => ({
  path: `questions/linux/${id}.md`,
  text: to(file.text.replace(/^id: .*$/m, `id: ${id}`).replace(/^version: .*\n/m, '')),
});

describe('a new question file', () => {
  it('becomes a draft of whoever brought it, in an id of the workspace’s own, and says so before', async () => {
    const { id, owner, editor, file } = await withFile();
    const mine = handWritten(file, 'q-mine', (text) => text.replace(/^status: .*$/m, 'status: ready'));
    const before = await test.db.question.count({ where: { workspaceId: id } });
    expect(await bringBack(editor, id, [mine, file], true)).toMatchObject([{ fate: 'new', questionId: null, version: null }, { fate: 'unchanged' }]);
    expect(await test.db.question.count({ where: { workspaceId: id } })).toBe(before);
    const [made] = await bringBack(editor, id, [mine, file]);
    expect(made).toMatchObject({ fate: 'new', version: 1, questionId: expect.stringMatching(/^q-[0-9a-f-]{36}$/) });
    const params = { id, questionId: made?.questionId ?? '' };
    const source = await owner.call(contract.getQuestionSource, { params });
    expect(source).toMatchObject({ status: 'draft', version: 1, record: { answer: ANSWER }, place: PLACE, versions: [{ isMine: false }] });
    const { pseudonym } = await test.db.person.findUniqueOrThrow({ where: { id: editor.personId } });
    expect(await test.db.question.findUniqueOrThrow({ where: { id: params.questionId }, include: { versions: true } })).toMatchObject({
      workspaceId: id,
      visibility: 'workspace',
      origin: 'database',
      versions: [{ madeBy: pseudonym }],
    });
    await decide(editor, params, ['hand-in']);
    expect(await editor.call(contract.getQuestionSource, { params })).toMatchObject({ mayApprove: false });
  });

  it('is of the same question when it comes again, as it was or changed, and beside its own export', async () => {
    const { id, owner, file } = await withFile();
    const mine = handWritten(file, 'q-mine');
    const [made] = await bringBack(owner, id, [mine]);
    expect(await bringBack(owner, id, [mine])).toMatchObject([{ fate: 'unchanged', questionId: made?.questionId, version: 1 }]);
    const changed = { ...mine, text: mine.text.replace(ANSWER, 'They wait.') };
    expect(await bringBack(owner, id, [changed])).toMatchObject([{ fate: 'new-version', questionId: made?.questionId, version: 2 }]);
    const own = (await exported(id)).find(({ text }) => text.includes(made?.questionId ?? 'none'));
    expect(own?.text).toContain('version: 2\n');
    const both = own === undefined ? [] : [changed, { ...own, path: 'questions/linux/own.md' }];
    expect((await bringBack(owner, id, both)).map(({ findings }) => findings[0]?.rule)).toEqual(['ids-are-unique', 'ids-are-unique']);
    expect(fatesOf(await bringBack(owner, id, both.slice(1)))).toEqual(['unchanged']);
  });

  it('takes no question of another workspace, whatever it calls itself, and does not tell that there is one', async () => {
    const { params, file } = await withFile();
    const elsewhere = await openAuthoringDesk(test);
    const [known, unknown] = await bringBack(elsewhere.owner, elsewhere.id, [handWritten(file, params.questionId), handWritten(file, newQuestionId())]);
    expect([known?.fate, unknown?.fate]).toEqual(['new', 'new']);
    expect(known?.questionId).not.toBe(params.questionId);
    expect(await test.db.question.findUniqueOrThrow({ where: { id: params.questionId } })).toMatchObject({ workspaceId: params.id, currentVersion: 1 });
  });

  it('stays out with its faults, and makes nothing for a viewer', async () => {
    const { id, owner, viewer, file } = await withFile();
    const bad = [
      handWritten(file, 'q-nowhere', (text) => text.replace('area: linux', 'area: nowhere')),
      handWritten(file, 'q-twice', (text) => text.replace(ANSWER, 'One.\n\n## Answer\n\nTwo.')),
    ];
    const reports = await bringBack(owner, id, [...bad, handWritten(file, 'q-good')]);
    expect(reports.map(({ fate, questionId, findings }) => [fate, questionId === null, findings[0]?.rule])).toEqual([
      ['findings', true, 'references-resolve'],
      ['findings', true, 'heading-is-once'],
      ['new', false, undefined],
    ]);
    expect(await viewer.refusal(bringBack(viewer, id, [handWritten(file, 'q-other')]))).toMatchObject({ status: 403 });
    expect(await test.db.question.count({ where: { workspaceId: id } })).toBe(2);
  });

  it('comes with others, all in one step or none, and once when it is sent twice at the same time', async () => {
    const { id, owner, editor, file } = await withFile();
    const many = Array.from({ length: 20 }, (_, at) => handWritten(file, `q-many-${at}`));
    const done = await Promise.allSettled([bringBack(owner, id, many), bringBack(editor, id, many)]);
    expect(done.some(({ status }) => status === 'fulfilled')).toBe(true);
    const made = await test.db.question.findMany({ where: { workspaceId: id, fileVersion: 1, versions: { some: {} } }, select: { versions: true } });
    expect(made.map(({ versions }) => versions.length)).toEqual(Array.from({ length: 21 }, () => 1));
  });
});

describe('question files', () => {
  it('are brought back 120 times an hour by one person', async () => {
    const { id, owner, file } = await withFile();
    await bringBack(owner, id, [file], true);
    await test.db.$executeRaw`UPDATE rate_window SET count = 120`;
    expect(await owner.refusal(bringBack(owner, id, [file], true))).toMatchObject({ status: 429 });
  });
});

describe('a conflict of a file and a question', () => {
  async function inConflict() {
    const with_ = await withFile();
    const { id, owner, editor, params, edit } = with_;
    await change(editor, params, { answer: 'Ours.' });
    const theirs = edit(ANSWER, 'Theirs.');
    const [report] = await bringBack(owner, id, [theirs]);
    if (report?.conflictId === null || report === undefined) throw new Error(`no conflict: ${JSON.stringify(report)}`);
    return { ...with_, theirs, conflict: { id, conflictId: report.conflictId } };
  }

  it('keeps both sides and writes over neither, and is one conflict however often the file comes', async () => {
    const { id, owner, editor, viewer, params, theirs, conflict } = await inConflict();
    expect(await bringBack(editor, id, [theirs])).toMatchObject([{ fate: 'conflict', conflictId: conflict.conflictId, version: 2 }]);
    const view = await viewer.call(files.getQuestionConflict, { params: conflict });
    expect([view.base?.record.answer, view.ours.record.answer, view.file.record.answer, view.version, view.settled]).toEqual([
      ANSWER,
      'Ours.',
      'Theirs.',
      2,
      null,
    ]);
    expect((await viewer.call(files.listQuestionConflicts, { params: { id } })).items).toMatchObject([{ id: conflict.conflictId, isMine: false }]);
    expect(await owner.call(contract.getQuestionSource, { params })).toMatchObject({
      version: 2,
      record: { answer: 'Ours.' },
      openConflictIds: [conflict.conflictId],
    });
  });

  it('is settled for the file, which makes a version', async () => {
    const { id, owner, params, theirs, conflict } = await inConflict();
    const settled = await owner.call(files.settleQuestionConflict, { params: conflict, body: { take: 'file', version: 2 } });
    expect(settled).toMatchObject({ version: 3, status: 'draft', record: { answer: 'Theirs.' }, openConflictIds: [] });
    expect(await owner.call(files.settleQuestionConflict, { params: conflict, body: { take: 'file', version: 2 } })).toEqual(settled);
    expect(await owner.refusal(owner.call(files.settleQuestionConflict, { params: conflict, body: { take: 'ours', version: 3 } }))).toMatchObject({
      status: 409,
    });
    expect(fatesOf(await bringBack(owner, id, [theirs]))).toEqual(['unchanged']);
    // what was ours is still read
    const { from } = await owner.call(contract.getSourceChanges, { params });
    expect(from.texts.answer).toBe('Ours.');
  });

  it('settled for the file is not for whoever wrote the file to approve, whoever settled it', async () => {
    const { id, owner, editor, viewer: third, params, edit } = await withFile();
    await owner.call(changeWorkspaceMember, { params: { id, personId: third.personId }, body: { role: 'editor' } });
    await decide(owner, params, ['hand-in']);
    await decide(editor, params, ['approve']);
    await change(editor, params, { answer: 'Ours.' });
    const [report] = await bringBack(owner, id, [edit(ANSWER, 'Theirs.')]);
    const conflict = { id, conflictId: report?.conflictId ?? '' };
    await third.call(files.settleQuestionConflict, { params: conflict, body: { take: 'file', version: 2 } });
    expect(await decide(third, params, ['hand-in'])).toMatchObject({ version: 3, record: { answer: 'Theirs.' } });
    expect(await owner.refusal(decide(owner, params, ['approve']))).toMatchObject({ status: 403, code: 'not_allowed' });
    expect(await owner.call(contract.getQuestionSource, { params })).toMatchObject({ status: 'in_review', mayApprove: false });
  });

  it('is settled for the question, and the same file then says nothing more; changed again it is a conflict again', async () => {
    const { id, owner, params, theirs, conflict } = await inConflict();
    expect(await owner.call(files.settleQuestionConflict, { params: conflict, body: { take: 'ours', version: 2 } })).toMatchObject({
      version: 2,
      record: { answer: 'Ours.' },
    });
    expect(fatesOf(await bringBack(owner, id, [theirs]))).toEqual(['kept']);
    const again = { ...theirs, text: theirs.text.replace('Theirs.', 'Theirs, once more.') };
    expect(fatesOf(await bringBack(owner, id, [again]))).toEqual(['conflict']);
    expect(await owner.call(contract.getQuestionSource, { params })).toMatchObject({ version: 2, record: { answer: 'Ours.' } });
  });

  it('is settled by what somebody merged, unless the question has changed meanwhile', async () => {
    const { owner, editor, params, conflict } = await inConflict();
    const merged = { take: 'merged' as const, version: 2, record: fullRecord({ answer: 'Both.' }), place: PLACE };
    await change(editor, params, { minutes: 40 });
    expect(await owner.refusal(owner.call(files.settleQuestionConflict, { params: conflict, body: merged }))).toMatchObject({ status: 409 });
    const body = { ...merged, version: 3 };
    const settled = await owner.call(files.settleQuestionConflict, { params: conflict, body });
    expect(settled).toMatchObject({ version: 4, record: { answer: 'Both.' }, openConflictIds: [] });
    expect(await owner.call(files.settleQuestionConflict, { params: conflict, body })).toEqual(settled);
    expect(
      await owner.refusal(owner.call(files.settleQuestionConflict, { params: conflict, body: { ...body, record: fullRecord({ answer: 'Other.' }) } })),
    ).toMatchObject({ status: 409 });
  });

  it('arises for a file of an export before the last one, whoever made that', async () => {
    const { id, owner, editor, params, edit } = await withFile();
    await change(editor, params, { answer: 'Ours.' });
    await exported(id);
    expect(fatesOf(await bringBack(owner, id, [edit(ANSWER, 'Theirs.')]))).toEqual(['conflict']);
  });

  it('does not arise within one line of files, however often they come back', async () => {
    const { id, owner, edit } = await withFile();
    for (const answer of ['One.', 'Two.', 'Three.']) expect(fatesOf(await bringBack(owner, id, [edit(ANSWER, answer)]))).toEqual(['new-version']);
  });

  it('arises for a file of which nobody knows when it left', async () => {
    const { id, owner } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id);
    const [file] = await exported(id);
    await test.db.question.update({ where: { id: params.questionId }, data: { fileVersion: null } });
    const changed = { path: file?.path ?? '', text: (file?.text ?? '').replace(ANSWER, 'From somewhere.').replace(/^version: .*\n/m, '') };
    expect(fatesOf(await bringBack(owner, id, [changed]))).toEqual(['conflict']);
  });
});

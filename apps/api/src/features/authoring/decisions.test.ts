import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/authoring';
import { commitImport, putImport, undoImport } from '@whetstone/contracts/bank-imports';
import * as sets from '@whetstone/contracts/question-sets';
import { listWorkspaceQuestions } from '@whetstone/contracts/workspaces';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACE, change, decide, fullRecord, openAuthoringDesk, writeNew } from '../../testing/authoring-calls.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

describe('a question of a workspace', () => {
  it('is handed in, approved by somebody else, retired and restored', async () => {
    const { id, owner, editor } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id);
    const handedIn = await decide(owner, params, ['hand-in']);
    expect(handedIn).toMatchObject({ status: 'in_review', mayApprove: false, whyNotApprove: 'own-work' });
    expect(await owner.refusal(decide(owner, params, ['approve']))).toMatchObject({
      status: 403,
      code: 'not_allowed',
      message: 'You have written of this question: ask another owner or editor to approve it.',
    });
    expect(await editor.call(contract.getQuestionSource, { params })).toMatchObject({ mayApprove: true, whyNotApprove: null });
    const approved = await decide(editor, params, ['approve', 'Good.']);
    expect(approved).toMatchObject({
      status: 'ready',
      version: 1,
      decisions: [
        { kind: 'approve', note: 'Good.', isMine: true },
        { kind: 'hand-in', isMine: false },
      ],
    });
    expect(await decide(editor, params, ['retire'])).toMatchObject({ status: 'retired' });
    expect(await owner.refusal(change(owner, params, { answer: 'Else.' }))).toMatchObject({
      status: 409,
      message: 'The question is retired. Restore it, then change it.',
    });
    expect(await decide(owner, params, ['restore'])).toMatchObject({ status: 'draft' });
  });

  it('is a draft again once it is changed, and then not for who changed it to approve', async () => {
    const { id, owner, editor } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id);
    await decide(owner, params, ['hand-in']);
    await decide(editor, params, ['approve']);
    expect(await change(editor, params, { minutes: 25 })).toMatchObject({ status: 'draft', version: 2 });
    await decide(owner, params, ['hand-in']);
    expect(await editor.refusal(decide(editor, params, ['approve']))).toMatchObject({ status: 403 });
    // who wrote the version before has written nothing since it was approved
    expect(await decide(owner, params, ['approve'])).toMatchObject({ status: 'ready', version: 2 });
  });

  it('is not approved by both of two who have written of it', async () => {
    const { id, owner, editor } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id);
    await change(editor, params, { minutes: 25 });
    await decide(owner, params, ['hand-in']);
    expect(await editor.refusal(decide(editor, params, ['approve']))).toMatchObject({
      status: 403,
      message: 'You have written of this question, and nobody else of the workspace may approve it: make somebody an editor, and ask them.',
    });
  });

  it('is sent back with a reason', async () => {
    const { id, owner, editor } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id);
    await decide(owner, params, ['hand-in']);
    expect(await editor.refusal(decide(editor, params, ['send-back']))).toMatchObject({ status: 400, fields: [{ field: 'note' }] });
    expect(await decide(editor, params, ['send-back', 'The answer is thin.'])).toMatchObject({
      status: 'draft',
      decisions: [{ kind: 'send-back', note: 'The answer is thin.' }, {}],
    });
    expect(await editor.refusal(decide(editor, params, ['approve']))).toMatchObject({
      status: 409,
      message: 'It is not handed in: hand it in, then have it approved.',
    });
  });

  it('is not handed in with errors, nor without what a ready question has', async () => {
    const { id, owner } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id, { kind: null, hints: [], answer: '' });
    const refusal = await owner.refusal(decide(owner, params, ['hand-in']));
    expect(refusal).toMatchObject({ status: 409, code: 'conflict' });
    expect(refusal.fields.map(({ field }) => field)).toEqual(['kind', 'answer', 'hints']);
    expect(await owner.call(contract.getQuestionSource, { params })).toMatchObject({ status: 'draft', decisions: [] });
  });

  it('is decided on once by one id, and not where it has changed since', async () => {
    const { id, owner, editor } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id);
    const body = { id: randomUUID(), version: 1, kind: 'hand-in' as const, note: '' };
    const views = await Promise.all(Array.from({ length: 5 }, async () => owner.call(contract.decideOnQuestion, { params, body })));
    expect(views.map(({ status, decisions }) => [status, decisions.length])).toEqual(Array.from({ length: 5 }, () => ['in_review', 1]));
    expect(await owner.refusal(owner.call(contract.decideOnQuestion, { params, body: { ...body, note: 'Else.' } }))).toMatchObject({ status: 409 });
    await change(owner, params, { minutes: 30 });
    const late = { id: randomUUID(), version: 1, kind: 'approve' as const, note: '' };
    expect(await editor.refusal(editor.call(contract.decideOnQuestion, { params, body: late }))).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('that is ready loses that where it loses its place', async () => {
    const { id, owner, editor } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id);
    await decide(owner, params, ['hand-in']);
    await decide(editor, params, ['approve']);
    expect(await change(owner, params, { place: { sources: ['handbook'] } })).toMatchObject({ status: 'ready', version: 1 });
    expect(await change(owner, params, { place: { skills: [] } })).toMatchObject({ status: 'draft', version: 1 });
  });

  it('stays in a set as it was chosen, while it goes on', async () => {
    const { id, owner } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id);
    const set = { id, setId: randomUUID() };
    await owner.call(sets.putSet, { params: set, body: { name: 'Phone', guide: null, stage: null, minutes: 45, from: null } });
    const items = [{ questionId: params.questionId, minutes: 15, takeNewer: false }];
    await owner.call(sets.putSetItems, { params: set, body: { revision: 0, items } });
    await change(owner, params, { answer: 'They **wait**.' });
    expect((await owner.call(sets.getSet, { params: set })).items).toMatchObject([{ version: 1, hasNewer: true }]);
    const { items: kit } = await owner.call(sets.getKit, { params: set });
    expect([kit[0]?.answerHtml, kit[0]?.rubric[0]?.anchors[0]?.html]).toEqual([
      '<p>They wait, or what they write is dropped.</p>',
      '<p>Depth of mechanism: what is Strong no hire.</p>',
    ]);
  });
});

describe('a question that an import brought', () => {
  const BANK = '## Why is a queue bounded?\n\nBecause memory is.\n\n## Which queue takes no lock?\n\nThat of Michael and Scott.\n';

  async function bring() {
    const desk = await openAuthoringDesk(test);
    const params = { id: desk.id, importId: randomUUID() };
    const { revision } = await desk.owner.call(putImport, { params, body: { files: [{ path: 'q.md', base64: Buffer.from(BANK).toString('base64') }] } });
    await desk.owner.call(commitImport, { params, body: { revision } });
    const { items } = await desk.owner.call(listWorkspaceQuestions, { params: { id: desk.id }, query: {} });
    const [first, second] = items.map((item) => ({ id: desk.id, questionId: item.id }));
    if (first === undefined || second === undefined) throw new Error('two come in');
    return { ...desk, importParams: params, first, second };
  }

  it('becomes ready by being sorted and completed, and approved by a second person', async () => {
    const { owner, editor, first } = await bring();
    const source = await owner.call(contract.getQuestionSource, { params: first });
    expect(source).toMatchObject({ record: { kind: null, minutes: null }, place: { area: null, skills: [] }, versions: [{ isMine: false, by: null }] });
    const { kind, difficulty, minutes, hints, rubric, probes } = fullRecord();
    await change(owner, first, { kind, difficulty, minutes, hints, rubric, probes, place: PLACE });
    await decide(owner, first, ['hand-in']);
    expect(await decide(editor, first, ['approve'])).toMatchObject({ status: 'ready', version: 2, record: { answer: 'Because memory is.' } });
  });

  it('saved as it is makes no version, and stays when its import is undone once somebody has sorted it', async () => {
    const { owner, first, second, importParams } = await bring();
    expect(await change(owner, first, {})).toMatchObject({ version: 1 });
    expect(await change(owner, second, { place: PLACE })).toMatchObject({ version: 1 });
    const undone = await owner.call(undoImport, { params: importParams });
    expect([undone.retired, undone.stays.map(({ id }) => id)]).toEqual([1, [second.questionId]]);
  });
});

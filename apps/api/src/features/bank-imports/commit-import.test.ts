import * as contract from '@whetstone/contracts/bank-imports';
import * as workspaces from '@whetstone/contracts/workspaces';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { FILES, base64, bringIn, commit, mend, openDesk, questionsOf, rowsOf } from '../../testing/import-calls.ts';
import { withHtml } from './with-html.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

describe('a commit', () => {
  it('makes drafts that the workspace can find and read, with where they came from', async () => {
    const { owner, viewer, id } = await openDesk(test);
    const { params, importId } = await bringIn(owner, id);
    const [, , , like] = await rowsOf(owner, params);
    const { import: mended } = await mend(owner, params, { kind: 'alike', row: like?.id ?? '', is: 'variant' });
    expect(like?.outcome).toBe(null);
    expect(await commit(owner, params, mended.revision)).toMatchObject({ state: 'committed', committedAt: expect.any(String) });
    expect((await rowsOf(viewer, params)).map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => 'came-in'));
    const found = await questionsOf(viewer, id, { q: 'queue DRAINED' });
    expect(found).toMatchObject([
      { id: found[0]?.id, title: 'How is a bounded queue drained when its reader dies?', status: 'draft', file: 'queues.md', line: 11 },
    ]);
    expect(await questionsOf(viewer, id, { q: '%' })).toEqual([]);
    const all = await questionsOf(viewer, id, { import: importId });
    expect(all.map(({ line }) => line)).toEqual([3, 7, 11, 1, 5]);
    const view = await viewer.call(workspaces.getWorkspaceQuestion, { params: { id, questionId: all[3]?.id ?? '' } });
    expect(view).toMatchObject({
      answerHtml: '<p>It blocks them.</p>',
      file: 'more/queues.md',
      line: 1,
      variantOf: { id: all[0]?.id },
      import: { id: importId },
    });
    // the HTML is made once and kept
    expect(await viewer.call(workspaces.getWorkspaceQuestion, { params: { id, questionId: all[3]?.id ?? '' } })).toEqual(view);
  });

  it('shows what is dangerous as text', async () => {
    const { owner, id } = await openDesk(test);
    const answer = 'A <img src=x onerror=alert(1)> and [a](javascript:alert(1)), [b](/questions/fork) and ![c](https://tracker.example/c.png)';
    const { params } = await bringIn(owner, id, [{ path: 'x.md', base64: base64(`## What is safe?\n\n${answer}\n`) }]);
    await commit(owner, params, 0);
    const [question] = await questionsOf(owner, id);
    const { answerHtml } = await owner.call(workspaces.getWorkspaceQuestion, { params: { id, questionId: question?.id ?? '' } });
    expect(answerHtml).not.toMatch(/onerror|javascript:|<img|href="\/|tracker/);
    expect(answerHtml).toContain('A ');
  });

  it('keeps the choices of a question beside its prompt, which says nothing of the right ones', async () => {
    const { owner, id } = await openDesk(test);
    const gift = '::Locks::[markdown]Which of them keeps others out? {\n=A **mutex**\n~A door <img src\\=x onerror\\=alert(1)>\n}\n';
    const { params } = await bringIn(owner, id, [{ path: 'x.gift', base64: base64(gift) }]);
    await commit(owner, params, 0);
    const [question] = await questionsOf(owner, id, { q: 'mutex' });
    const view = await owner.call(workspaces.getWorkspaceQuestion, { params: { id, questionId: question?.id ?? '' } });
    const { record } = await test.db.questionVersion.findFirstOrThrow({ where: { questionId: view.id } });
    expect(record).toMatchObject({ choices: [{ text: 'A **mutex**', isRight: true }, { isRight: false }] });
    expect(view.promptHtml).toMatch(/<ol type="A">\n<li>A <strong>mutex<\/strong><\/li>\n<li>A door.*<\/li>\n<\/ol>$/);
    expect(view.promptHtml).not.toMatch(/onerror|right|value=/i);
    expect(view.answerHtml).toBe('<p><strong>Right choice</strong></p>\n<ol type="A">\n<li value="1">A <strong>mutex</strong></li>\n</ol>\n');
  });

  it('has the HTML of what could be laid out stored, and the rest tried again the next time', async () => {
    const { owner, id } = await openDesk(test);
    const { params } = await bringIn(owner, id);
    await commit(owner, params, 0);
    const read = async () =>
      test.db.questionVersion.findMany({ where: { question: { workspaceId: id } }, include: { probes: true }, orderBy: { questionId: 'asc' } });
    const broken = async (texts: readonly string[]) => texts.map((text) => ({ html: `<pre>${text}</pre>`, isFinal: !text.includes('Because') }));
    const shown = await withHtml(test, await read(), broken);
    expect(shown.map(({ answerHtml }) => answerHtml)).toContain('<pre>Because memory is.</pre>');
    const after = await read();
    expect(after.filter(({ rendererVersion }) => rendererVersion === 0).map(({ title, answerHtml }) => [title, answerHtml])).toEqual([
      ['Why is a queue bounded?', ''],
    ]);
    await withHtml(test, after);
    expect((await read()).map(({ answerHtml }) => answerHtml)).toContain('<p>Because memory is.</p>');
  });

  it('is one, however many send it at once', async () => {
    const { owner, id } = await openDesk(test);
    const { params } = await bringIn(owner, id);
    const views = await Promise.all(Array.from({ length: 50 }, async () => commit(owner, params, 0)));
    expect(new Set(views.map(({ committedAt }) => committedAt)).size).toBe(1);
    expect(await test.db.question.count({ where: { workspaceId: id } })).toBe(5);
  });

  it('is refused where somebody has mended it since', async () => {
    const { owner, id } = await openDesk(test);
    const { params } = await bringIn(owner, id);
    const [row] = await rowsOf(owner, params);
    await mend(owner, params, { kind: 'leave-out', row: row?.id ?? '' });
    expect(await owner.refusal(commit(owner, params, 0))).toMatchObject({ status: 409, code: 'conflict' });
    expect((await commit(owner, params, 1)).state).toBe('committed');
    expect(await owner.refusal(mend(owner, params, { kind: 'bring-in', row: row?.id ?? '' }))).toMatchObject({ status: 409 });
    expect(await owner.refusal(owner.call(contract.cancelImport, { params }))).toMatchObject({ status: 409 });
  });

  it('takes ten thousand questions', { timeout: 120_000 }, async () => {
    const { owner, id } = await openDesk(test);
    const lines = Array.from({ length: 10_000 }, (_, index) => `## Which number is ${index}?\n\nIt is the number ${index}.\n`);
    const { params, counts } = await bringIn(owner, id, [{ path: 'many.md', base64: base64(lines.join('\n')) }]);
    expect(counts.comesIn).toBe(10_000);
    const began = performance.now();
    await commit(owner, params, 0);
    console.log(`10,000 questions committed in ${Math.round(performance.now() - began)} ms`);
    expect(await test.db.question.count({ where: { workspaceId: id } })).toBe(10_000);
    expect((await questionsOf(owner, id, { q: 'number 9999' })).map(({ line }) => line)).toEqual([39_997]);
  });
});

describe('an undo', () => {
  it('retires all of it but what somebody has worked on, and says which stay', async () => {
    const { owner, id } = await openDesk(test);
    const { params } = await bringIn(owner, id);
    await commit(owner, params, 0);
    const [first] = await questionsOf(owner, id);
    await test.db.question.update({ where: { id: first?.id ?? '' }, data: { status: 'in_review' } });
    for (const _again of [1, 2]) {
      const undone = await owner.call(contract.undoImport, { params });
      expect(undone).toMatchObject({ import: { state: 'undone' }, retired: 4, staysCount: 1, stays: [{ id: first?.id, title: first?.title }] });
    }
    expect((await questionsOf(owner, id)).map(({ status }) => status)).toEqual(['in_review']);
    expect((await rowsOf(owner, params)).map(({ outcome }) => outcome)).toEqual(['stays', ...Array.from({ length: 4 }, () => 'taken-back')]);
    expect(await questionsOf(owner, id, { status: 'retired' })).toHaveLength(4);
    // what is retired is no duplicate of what comes in anew
    const anew = await bringIn(owner, id, FILES.slice(1));
    expect(anew.counts.alike).toBe(1);
    expect((await rowsOf(owner, anew.params))[0]?.alike).toMatchObject({ isHere: false, title: first?.title });
  });

  it('comes after a commit', async () => {
    const { owner, id } = await openDesk(test);
    const { params } = await bringIn(owner, id);
    expect(await owner.refusal(owner.call(contract.undoImport, { params }))).toMatchObject({ status: 409 });
  });
});

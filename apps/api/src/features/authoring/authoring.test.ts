import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/authoring';
import { getWorkspaceQuestion, listWorkspaceQuestions } from '@whetstone/contracts/workspaces';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACE, change, fullRecord, newQuestionId, openAuthoringDesk, writeNew } from '../../testing/authoring-calls.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const CODE = `## Starter

\`\`\`python
def add(a, b):
    pass
\`\`\`

\`\`\`typescript
export function add(a: number, b: number): number {}
\`\`\`

## Reference

\`\`\`python
def add(a, b):
    return a + b
\`\`\`

\`\`\`typescript
export function add(a: number, b: number): number { return a + b; }
\`\`\`

## Wrong

### Subtracts

It takes away.

\`\`\`python
def add(a, b):
    return a - b
\`\`\`

\`\`\`typescript
export function add(a: number, b: number): number { return a - b; }
\`\`\`

## Tests

\`\`\`yaml
entry: { python: add, typescript: add }
cases:
  - name: adds
    visibility: visible
    args: [1, 2]
    expect: 3
\`\`\``;

describe('a question that is written in the browser', () => {
  it('is a draft of the workspace, with ids for its parts that stay', async () => {
    const { id, owner, viewer } = await openAuthoringDesk(test);
    const { params, source } = await writeNew(owner, id);
    expect(source).toMatchObject({
      status: 'draft',
      version: 1,
      place: PLACE,
      mayEdit: true,
      mayApprove: false,
      whyNotApprove: 'not-handed-in',
      variantOf: null,
    });
    expect(source.versions).toMatchObject([{ number: 1, isMine: true }]);
    const changed = await change(owner, params, { answer: 'They wait.' });
    expect(changed).toMatchObject({ version: 2, record: { ...source.record, answer: 'They wait.' } });
    expect(changed.record.hints[0]?.id).toMatch(/^h-[0-9a-f]{8}$/);
    const seen = await viewer.call(contract.getQuestionSource, { params });
    expect(seen).toMatchObject({
      record: changed.record,
      mayEdit: false,
      whyNotApprove: 'viewer',
      versions: [{ isMine: false, by: expect.stringContaining('Test recruiter') }, {}],
    });
  });

  it('is saved once, however often the same is sent, and makes no version of empty lines', async () => {
    const { id, owner } = await openAuthoringDesk(test);
    const params = { id, questionId: newQuestionId() };
    const body = { base: 0, basePlace: '', place: PLACE, record: fullRecord() };
    const views = await Promise.all(Array.from({ length: 6 }, async () => owner.call(contract.putQuestionSource, { params, body })));
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1);
    const spaced = { ...body, record: fullRecord({ answer: '\r\n\r\nThey wait, or what they write is dropped.  \r\n' }) };
    expect(await owner.call(contract.putQuestionSource, { params, body: spaced })).toMatchObject({ version: 1 });
    const other = { ...body, record: fullRecord({ answer: 'Something else.' }) };
    expect(await owner.refusal(owner.call(contract.putQuestionSource, { params, body: other }))).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('makes a version of what it says, and none of where it stands', async () => {
    const { id, owner } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id);
    const moved = await change(owner, params, { place: { area: 'coding', skills: ['coding', 'linux'], sources: ['handbook'] } });
    expect(moved).toMatchObject({ version: 1, place: { area: 'coding', skills: ['linux', 'coding'], sources: ['handbook'] } });
    expect(await change(owner, params, { minutes: 20 })).toMatchObject({ version: 2 });
  });

  it('is not written over by who began from an older version, and nothing of theirs is half written', async () => {
    const { id, owner, editor } = await openAuthoringDesk(test);
    const { params, source } = await writeNew(owner, id);
    const late = {
      base: source.version,
      basePlace: source.placeHash,
      place: { ...source.place, skills: ['coding'] },
      record: { ...source.record, answer: 'Late.' },
    };
    const first = await change(editor, params, { answer: 'First.' });
    expect(await owner.refusal(owner.call(contract.putQuestionSource, { params, body: late }))).toMatchObject({ status: 409, code: 'conflict' });
    expect(await owner.call(contract.getQuestionSource, { params })).toMatchObject({ version: 2, record: { answer: 'First.' }, place: PLACE });
    // who has changed nothing else keeps the place that a colleague has given it meanwhile
    await change(editor, params, { place: { area: 'coding' } });
    const unmoved = { ...late, base: first.version, place: source.place, record: { ...first.record, answer: 'Then.' } };
    expect(await owner.call(contract.putQuestionSource, { params, body: unmoved })).toMatchObject({
      version: 3,
      place: { area: 'coding' },
      record: { answer: 'Then.' },
    });
    const bothMoved = { ...unmoved, base: 3, place: { ...source.place, area: 'behavioral' } };
    expect(await owner.refusal(owner.call(contract.putQuestionSource, { params, body: bothMoved }))).toMatchObject({ status: 409 });
  });

  it('keeps a code part that can be read as one, and another as it was written', async () => {
    const { id, owner } = await openAuthoringDesk(test);
    const { params, source } = await writeNew(owner, id, { kind: 'coding', code: CODE });
    expect(source.record.code).toBe(
      CODE.replace('entry: { python: add, typescript: add }', 'entry:\n  python: add\n  typescript: add').replace('[1, 2]', '[ 1, 2 ]'),
    );
    const stored = await test.db.questionVersion.findUniqueOrThrow({ where: { questionId_number: { questionId: params.questionId, number: 1 } } });
    expect(stored.code).toMatchObject({ entry: { python: 'add' }, cases: [{ name: 'adds' }] });
    const broken = CODE.replace('cases:', 'cases: [');
    expect((await change(owner, params, { code: broken })).record.code).toBe(broken);
    expect((await change(owner, params, { code: CODE })).record.code).toBe(source.record.code);
  });

  it.each([
    ['a part that is too long', { title: 'x'.repeat(201) }, 'record.title'],
    [
      'an id that is there twice',
      {
        hints: [
          { id: 'h-one', text: 'a' },
          { id: 'h-one', text: 'b' },
        ],
      },
      'record.hints',
    ],
    ['an empty title', { title: ' ' }, 'record.title'],
  ])('names the field for %s', async (_what, record, field) => {
    const { id, owner } = await openAuthoringDesk(test);
    expect(await owner.refusal(writeNew(owner, id, record))).toMatchObject({ status: 400, fields: [{ field }] });
  });

  it('stands only where the vocabulary knows', async () => {
    const { id, owner } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id);
    expect(await owner.refusal(change(owner, params, { place: { area: 'nowhere', skills: ['no-skill'] } }))).toMatchObject({
      status: 400,
      fields: [{ field: 'place.area' }, { field: 'place.skills' }],
    });
    const { areas, skills, sources } = await owner.call(contract.getVocabulary, { params: { id } });
    expect([areas[0], skills.length > 0, sources[0]?.id]).toEqual([{ slug: 'linux', name: 'Linux' }, true, 'handbook']);
  });

  it('is found by its words of today, and read with all of its parts', async () => {
    const { id, owner, viewer } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id, { pitfalls: '- The *heffalump*.' });
    const titles = async (q: string) => (await viewer.call(listWorkspaceQuestions, { params: { id }, query: { q } })).items.map((item) => item.id);
    expect(await titles('heffalump')).toEqual([params.questionId]);
    await change(owner, params, { pitfalls: '- The woozle.' });
    expect([await titles('heffalump'), await titles('woozle')]).toEqual([[], [params.questionId]]);
    const view = await viewer.call(getWorkspaceQuestion, { params });
    expect(view).toMatchObject({ version: 2, promptHtml: '<p>A queue is <em>full</em>. What happens to its writers?</p>' });
    const version = await test.db.questionVersion.findUniqueOrThrow({
      where: { questionId_number: { questionId: params.questionId, number: 2 } },
      include: { hints: true, anchors: true, probes: { orderBy: { position: 'asc' } } },
    });
    expect(version.hints[0]?.html).toBe('<p>Think of <code>write(2)</code> on a pipe.</p>');
    expect(version.anchors.map(({ html }) => html)).toContain('<p>Communication: what is Hire.</p>');
    expect(version.probes[0]?.surfacesHtml).toBe('<p>What answers “Who wakes them?”</p>');
    expect(version.pitfallsHtml).toContain('<li>The woozle.</li>');
  });

  it('shows two of its versions part by part', async () => {
    const { id, owner, viewer } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id, { kind: null, minutes: null });
    await change(owner, params, { kind: 'troubleshooting', answer: 'They **wait**.' });
    const { from, to, versions } = await viewer.call(contract.getSourceChanges, { params });
    expect([from.kind, from.minutes, to.kind, versions.map(({ number }) => number)]).toEqual([null, null, 'troubleshooting', [2, 1]]);
    expect([from.texts.answer, to.texts.answer]).toEqual(['They wait, or what they write is dropped.', 'They wait.']);
    expect(from.texts.rubric).toContain('Communication, Hire: Communication: what is Hire.');
    expect(await viewer.refusal(viewer.call(contract.getSourceChanges, { params, query: { to: '9' } }))).toMatchObject({ status: 404 });
  });

  it('can be a version of a public question of one’s own, and says so', async () => {
    const { id, owner } = await openAuthoringDesk(test);
    const params = { id, questionId: newQuestionId() };
    const copy = await owner.call(contract.copyQuestion, { params, body: { from: 'fork' } });
    expect(copy).toMatchObject({ status: 'draft', version: 1, variantOf: { slug: 'fork', version: 1 }, place: { area: 'linux' } });
    expect(await owner.call(contract.copyQuestion, { params, body: { from: 'fork' } })).toEqual(copy);
    expect(await owner.refusal(owner.call(contract.copyQuestion, { params, body: { from: 'top-ips' } }))).toMatchObject({ status: 409 });
    const own = { id, questionId: newQuestionId() };
    expect(await owner.refusal(owner.call(contract.copyQuestion, { params: own, body: { from: 'nothing-here' } }))).toMatchObject({ status: 404 });
  });

  it('is not for those who only look, and not there for others', async () => {
    const { id, owner, viewer } = await openAuthoringDesk(test);
    const { params } = await writeNew(owner, id);
    expect(await viewer.refusal(change(viewer, params, { answer: 'Mine.' }))).toMatchObject({ status: 403, code: 'not_allowed' });
    const stranger = await openAuthoringDesk(test);
    const elsewhere = { id: stranger.id, questionId: params.questionId };
    for (const key of [params, elsewhere])
      expect(await stranger.owner.refusal(stranger.owner.call(contract.getQuestionSource, { params: key }))).toMatchObject({ status: 404 });
    const body = { base: 0, basePlace: '', place: PLACE, record: fullRecord({ answer: 'Stolen.' }) };
    expect(await stranger.owner.refusal(stranger.owner.call(contract.putQuestionSource, { params: elsewhere, body }))).toMatchObject({ status: 404 });
    expect(await owner.call(contract.getQuestionSource, { params })).toMatchObject({ version: 1 });
    expect(await owner.refusal(owner.call(contract.getQuestionSource, { params: { id, questionId: `q-${randomUUID()}` } }))).toMatchObject({ status: 404 });
  });
});

describe('a preview', () => {
  it('shows every part as it is read, and keeps nothing', async () => {
    const { id, owner } = await openAuthoringDesk(test);
    const record = fullRecord({ choices: [{ text: 'They wait', isRight: true }], code: CODE });
    const view = await owner.call(contract.previewQuestion, { params: { id }, body: { place: PLACE, record } });
    expect(view.promptHtml).toContain('<li>They wait</li>');
    expect(view.hints).toEqual([{ html: '<p>Think of <code>write(2)</code> on a pipe.</p>' }]);
    expect(view.rubric[1]?.anchors[2]?.html).toBe('<p>Communication: what is Hire.</p>');
    expect([view.probes[3]?.surfacesHtml, view.codeHtml.includes('<h2')]).toEqual(['<p>What answers “What if the reader dies?”</p>', true]);
    expect(await test.db.question.count({ where: { workspaceId: id } })).toBe(0);
  });

  it('says what the linter finds, in which part, and what only a ready question needs', async () => {
    const { id, owner } = await openAuthoringDesk(test);
    const record = fullRecord({ kind: null, hints: [], answer: 'a\n\n## Prompt\n\nb' });
    const { findings } = await owner.call(contract.previewQuestion, { params: { id }, body: { place: { ...PLACE, skills: [] }, record } });
    expect(findings.map(({ field, line, rule, isForReady }) => [field, line, rule, isForReady])).toEqual([
      ['kind', 1, 'ready-question-is-complete', true],
      ['answer', 3, 'heading-is-once', false],
      ['skills', 1, 'ready-question-is-complete', true],
      ['hints', 1, 'ready-question-is-complete', true],
    ]);
  });

  it('survives what nobody can read', async () => {
    const { id, owner } = await openAuthoringDesk(test);
    const { findings, answerHtml } = await owner.call(contract.previewQuestion, {
      params: { id },
      body: { place: PLACE, record: fullRecord({ answer: '> '.repeat(500) }) },
    });
    expect(findings.map(({ field, severity }) => [field, severity])).toContainEqual(['answer', 'error']);
    expect(answerHtml).toContain('<pre');
  });

  it('is made 240 times a minute for one person, and for everyone else as before', async () => {
    const { id, owner, editor } = await openAuthoringDesk(test);
    const look = async ({ call }: typeof owner) => call(contract.previewQuestion, { params: { id }, body: { place: PLACE, record: fullRecord() } });
    await look(owner);
    await test.db.$executeRaw`UPDATE rate_window SET count = 240`;
    expect(await owner.refusal(look(owner))).toMatchObject({ status: 429 });
    expect((await look(editor)).answerHtml).toContain('They wait');
  });
});

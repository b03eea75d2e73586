import { randomUUID } from 'node:crypto';
import { EXPORT_FORMATS, type ExportFormat, exportKit, exportSet, exportWorkspace, reportSetExport, reportWorkspaceExport } from '@whetstone/contracts/exports';
import { exportMyData } from '@whetstone/contracts/my-export';
import { putSet, putSetItems } from '@whetstone/contracts/question-sets';
import { addWorkspaceMember, createWorkspace } from '@whetstone/contracts/workspaces';
import { readBank } from '@whetstone/importers/read-bank';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { signUpAs } from '../../testing/test-browser.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

type Person = Awaited<ReturnType<typeof signUpAs>>;
const HTML = { promptHtml: '', answerHtml: '', pitfallsHtml: '', referencesHtml: '', rendererVersion: 0 };
const SORTED = { questionKind: 'concept', difficulty: 'easy', minutes: 10 };
const EMPTY = { hints: [], rubric: [], pitfalls: '', references: '', code: null };

/** A draft of a workspace; sorted unless it is brought in only. */
async function plantQuestion(workspaceId: string, title: string, { isSorted = true, answer = 'It is so.' } = {}): Promise<string> {
  const id = `w-${randomUUID()}`;
  const fixed = {
    workspaceId,
    visibility: 'workspace' as const,
    status: 'draft' as const,
    origin: 'database' as const,
    sourceIds: [] as string[],
    currentVersion: 1,
  };
  await test.db.question.create({ data: { id, slug: id, hash: id, areaSlug: isSorted ? 'linux' : null, ...fixed } });
  const said = isSorted ? SORTED : { questionKind: null, difficulty: null, minutes: null };
  const probes = [{ id: 'p-1', prompt: 'And *then*?', surfaces: 'Order.' }];
  const record = { kind: 'question', title, ...said, prompt: `Say **${title}**.`, answer, probes, ...EMPTY };
  const { questionKind: kind, difficulty, minutes } = said;
  await test.db.questionVersion.create({ data: { questionId: id, number: 1, hash: id, title, kind, difficulty, minutes, record, ...HTML } });
  return id;
}

async function withBank() {
  const owner = await signUpAs(test, 'recruiter');
  const { id } = await owner.call(createWorkspace, { body: { name: 'Hiring' } });
  const sorted = await plantQuestion(id, 'Anvil');
  const unsorted = await plantQuestion(id, 'Bellows', { isSorted: false });
  return { owner, id, sorted, unsorted };
}

async function withSet() {
  const bank = await withBank();
  const params = { id: bank.id, setId: randomUUID() };
  await bank.owner.call(putSet, { params, body: { name: 'Phone', guide: 'acme-sre', stage: 'phone', minutes: 45, from: null } });
  const items = ['q-fork', bank.unsorted].map((questionId) => ({ questionId, minutes: 10, takeNewer: false }));
  await bank.owner.call(putSetItems, { params, body: { revision: 0, items } });
  return { ...bank, params };
}

const download = async (person: Person, url: string) => person.send({ method: 'GET', url });
const pathOf = ({ url }: { url: string }, params: Record<string, string>): string => url.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '');
const fileOf = async (person: Person, id: string, format: ExportFormat) => download(person, `${pathOf(exportWorkspace, { id })}?format=${format}`);

const TYPES: Record<ExportFormat, [string, string]> = {
  markdown: ['application/zip', 'zip'],
  csv: ['text/csv; charset=utf-8', 'csv'],
  gift: ['text/plain; charset=utf-8', 'gift'],
  qti: ['application/zip', 'qti.zip'],
  anki: ['application/octet-stream', 'apkg'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
};

describe('the questions of a workspace', () => {
  it('leave as a download in each format, which is never taken for something else', async () => {
    const { owner, id } = await withBank();
    for (const format of EXPORT_FORMATS) {
      const { statusCode, headers, rawPayload } = await fileOf(owner, id, format);
      const [type, ending] = TYPES[format];
      expect([format, statusCode]).toEqual([format, 200]);
      expect(headers).toMatchObject({
        'content-type': type,
        'content-disposition': `attachment; filename="whetstone-questions.${ending}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      });
      expect(rawPayload.length).toBeGreaterThan(100);
    }
  });

  it.each(['csv', 'gift', 'qti', 'anki'] as const)('are read again from %s, those that nobody has sorted among them', async (format) => {
    const { owner, id } = await withBank();
    const { rawPayload } = await fileOf(owner, id, format);
    const read = readBank(`bank.${TYPES[format][1]}`, rawPayload).flatMap(({ questions }) => questions);
    expect(read.map(({ answerText }) => answerText)).toEqual(['It is so.', 'It is so.']);
    expect(read.map(({ title, prompt }) => /Anvil|Bellows/.exec(title + prompt)?.[0] ?? '').toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['Anvil', 'Bellows']);
  });

  it('leave as our own files but for those that nobody has sorted, which are named', async () => {
    const { owner, id, sorted, unsorted } = await withBank();
    const files = unzipSync((await fileOf(owner, id, 'markdown')).rawPayload);
    expect(Object.keys(files)).toEqual(['bank.md', `questions/linux/${sorted}.md`]);
    expect(strFromU8(files[`questions/linux/${sorted}.md`] ?? new Uint8Array())).toContain('# Anvil\n\n## Prompt\n\nSay **Anvil**.\n');
    const report = await owner.call(reportWorkspaceExport, { params: { id }, query: { format: 'markdown' } });
    expect(report).toEqual({
      format: 'markdown',
      questionCount: 1,
      losses: [],
      staysOut: [{ why: 'unsorted', count: 1, some: [{ id: unsorted, title: 'Bellows' }] }],
    });
  });

  it('are told what a format has no place for, once for all to which it happens', async () => {
    const { owner, id } = await withBank();
    const { questionCount, losses, staysOut } = await owner.call(reportWorkspaceExport, { params: { id }, query: { format: 'gift' } });
    expect([questionCount, staysOut]).toEqual([2, []]);
    expect(losses.map(({ field, why, count }) => [field, why, count])).toEqual([
      ['status', 'no_place', 2],
      ['visibility', 'no_place', 2],
      ['probes', 'no_place', 2],
      ['kind', 'no_place', 1],
      ['difficulty', 'no_place', 1],
      ['minutes', 'no_place', 1],
    ]);
    expect(losses.find(({ field }) => field === 'kind')?.some.map(({ title }) => title)).toEqual(['Anvil']);
  });

  it('leave whatever a text holds: one that no parser takes stands as it is written', async () => {
    const { owner, id } = await withBank();
    const deep = `${'>'.repeat(3000)} deep`;
    await plantQuestion(id, 'Tongs', { answer: deep });
    for (const format of ['docx', 'qti', 'anki'] as const) {
      const { losses } = await owner.call(reportWorkspaceExport, { params: { id }, query: { format } });
      expect(losses.find(({ why }) => why === 'as_written')?.some.map(({ title }) => title)).toEqual(['Tongs']);
    }
    const items = Object.entries(unzipSync((await fileOf(owner, id, 'qti')).rawPayload)).map(([, bytes]) => strFromU8(bytes));
    expect(items.some((item) => item.includes('&gt; deep</pre>'))).toBe(true);
  });

  it('are for members, viewers too, and not there for others; as many as sixty times an hour', async () => {
    const { owner, id } = await withBank();
    const viewer = await signUpAs(test, 'recruiter');
    await owner.call(addWorkspaceMember, { params: { id }, body: { signInName: viewer.signInName, role: 'viewer' } });
    expect((await fileOf(viewer, id, 'csv')).statusCode).toBe(200);
    expect((await fileOf(await signUpAs(test, 'recruiter'), id, 'csv')).statusCode).toBe(404);
    expect((await download(owner, `${pathOf(exportWorkspace, { id })}?format=pdf`)).statusCode).toBe(400);
    await test.db.$executeRaw`UPDATE rate_window SET count = 60`;
    expect((await fileOf(viewer, id, 'csv')).statusCode).toBe(429);
  });

  it('are not counted among the exports of what is one’s own, which are fewer', async () => {
    const { owner, id } = await withBank();
    await owner.call(reportWorkspaceExport, { params: { id }, query: { format: 'csv' } });
    await test.db.$executeRaw`UPDATE rate_window SET count = 31`;
    expect(await owner.call(exportMyData, { query: {} })).toMatchObject({ format: 1 });
  });

  it('are refused where they are too many for one file, before any is read', async () => {
    const { owner, id } = await withBank();
    await test.db.$executeRaw`
      INSERT INTO question (id, workspace_id, slug, visibility, status, origin, hash, source_ids, current_version)
      SELECT 'm-' || ${id} || n, ${id}::uuid, 'm-' || n, 'workspace', 'draft', 'database', '', '{}', 1 FROM generate_series(1, 50000) n`;
    await test.db.$executeRaw`
      INSERT INTO question_version (question_id, number, hash, title, record, prompt_html, answer_html, pitfalls_html, references_html, renderer_version)
      SELECT id, 1, '', 'Many', '{}', '', '', '', '', 0 FROM question WHERE id LIKE 'm-' || ${id} || '%'`;
    const { statusCode, body } = await fileOf(owner, id, 'csv');
    expect([statusCode, body.includes('bank:export')]).toEqual([409, true]);
    // nor are they counted for who asks too often
    await test.db.$executeRaw`UPDATE rate_window SET count = 60`;
    expect((await fileOf(owner, id, 'csv')).statusCode).toBe(429);
  });
});

describe('the questions of a set', () => {
  it('leave in their order, in the versions that were chosen, public ones among them', async () => {
    const { owner, params } = await withSet();
    const before = await test.db.questionVersion.findFirstOrThrow({ where: { questionId: 'q-fork' }, orderBy: { number: 'desc' } });
    await test.folder.edit('questions/linux/fork.md', '\n# ', `\n# ${before.number} and `);
    await test.sync();
    const { rawPayload } = await download(owner, `${pathOf(exportSet, params)}?format=gift`);
    const read = readBank('bank.gift', rawPayload).flatMap(({ questions }) => questions);
    expect(read.map(({ path }) => path.at(-1))).toEqual([before.title, 'Bellows']);
  });

  it('are told that their order and minutes stay behind, where a format has no place for them', async () => {
    const { owner, params } = await withSet();
    const lostAs = async (format: ExportFormat) => {
      const { losses } = await owner.call(reportSetExport, { params, query: { format } });
      return losses
        .flatMap(({ field, why, count }) => (field.startsWith('set') ? [`${field} ${why} ${count}`] : []))
        .toSorted((one, two) => (one < two ? -1 : 1));
    };
    // one of them is of no area, and stays out of our own files
    expect(await lostAs('markdown')).toEqual(['setMinutes no_place 1', 'setOrder no_place 1']);
    expect(await lostAs('anki')).toEqual(['setMinutes no_place 2', 'setOrder within_deck 2']);
    expect(await lostAs('csv')).toEqual([]);
    expect((await download(owner, `${pathOf(exportSet, params)}?format=csv`)).body.split('\n').map((row) => row.split(',').at(-1))).toContain('10');
  });

  it('name what is retired, since no file has a place for that state', async () => {
    const { owner, params, unsorted } = await withSet();
    await test.db.question.update({ where: { id: unsorted }, data: { status: 'retired' } });
    const report = await owner.call(reportSetExport, { params, query: { format: 'docx' } });
    expect([report.questionCount, report.staysOut]).toEqual([1, [{ why: 'retired', count: 1, some: [{ id: unsorted, title: 'Bellows' }] }]]);
  });

  it('are not there for those who are no member', async () => {
    const { params } = await withSet();
    const stranger = await signUpAs(test, 'recruiter');
    for (const url of [`${pathOf(exportSet, params)}?format=csv`, `${pathOf(reportSetExport, params)}?format=csv`, pathOf(exportKit, params)])
      expect((await download(stranger, url)).statusCode).toBe(404);
  });
});

describe('the interviewer’s kit', () => {
  it('is a text document in the language that is asked for, with the rubric and a card for each question', async () => {
    const { owner, params } = await withSet();
    const { statusCode, headers, rawPayload } = await download(owner, `${pathOf(exportKit, params)}?language=zh-CN`);
    expect(statusCode).toBe(200);
    expect(headers['content-disposition']).toBe('attachment; filename="whetstone-kit.docx"');
    expect(headers['content-type']).toBe(TYPES.docx[0]);
    const xml = strFromU8(unzipSync(rawPayload)['word/document.xml'] ?? new Uint8Array());
    const words = xml.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    for (const text of ['手册：Phone', '第 1 版 · 45 分钟', '2. Bellows', '10 分钟', 'And then ?', 'Order.', 'It is so.', '评分表', '☐ 录用'])
      expect([text, words.includes(text)]).toEqual([text, true]);
    expect(words.split('评分表')).toHaveLength(4);
  });
});

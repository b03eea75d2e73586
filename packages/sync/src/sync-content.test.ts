import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { syncContent } from './sync-content.ts';
import { dumpTables } from './testing/dump-tables.ts';
import { questionText } from './testing/question-text.ts';
import { type SyncFixture, createSyncFixture } from './testing/sync-fixture.ts';

const FORK = 'questions/linux/fork.md';
let fixture: SyncFixture;

beforeEach(async () => {
  fixture = await createSyncFixture();
});
afterEach(async () => fixture.drop());

const versionsOf = async (questionId: string) => fixture.db.questionVersion.findMany({ where: { questionId }, orderBy: { number: 'asc' } });

describe('the first sync', () => {
  it('creates every row with its first version and one revision', async () => {
    const { revision, plan } = await fixture.apply();
    expect(revision).toBe(1);
    expect(plan.items).toHaveLength(9);
    const questions = await fixture.db.question.findMany({ orderBy: { id: 'asc' } });
    expect(
      questions.map(({ id, slug, currentVersion, status, visibility, origin, file }) => [id, slug, currentVersion, status, visibility, origin, file]),
    ).toEqual([
      ['q-a-mistake', 'a-mistake', 1, 'ready', 'public', 'file', 'questions/behavioral/a-mistake.md'],
      ['q-fork', 'fork', 1, 'ready', 'public', 'file', FORK],
      ['q-top-ips', 'top-ips', 1, 'ready', 'public', 'file', 'questions/coding/top-ips.md'],
    ]);
    expect(await fixture.db.contentRevision.findMany({ select: { created: true, versioned: true, updated: true, retired: true } })).toEqual([
      { created: 9, versioned: 0, updated: 0, retired: 0 },
    ]);
    expect(await fixture.db.contentSync.findMany({ select: { files: true, revisionId: true } })).toEqual([{ files: 10, revisionId: 1 }]);
  });

  it('stores what a question says: title in plain words, HTML, hints, anchors, probes and code', async () => {
    await fixture.apply();
    const [fork] = await versionsOf('q-fork');
    expect(fork?.title).toBe('What does fork() do?');
    expect(fork?.answerHtml).toBe('<p>It makes a child by copying the page tables and marking the pages copy-on-write.</p>');
    expect(fork?.code).toBeNull();
    expect(await fixture.db.hint.findMany({ where: { questionId: 'q-fork' }, orderBy: { position: 'asc' } })).toEqual([
      { questionId: 'q-fork', version: 1, id: 'h-first', position: 0, html: '<p>Think of what is shared.</p>' },
      { questionId: 'q-fork', version: 1, id: 'h-second', position: 1, html: '<p>Think of what is copied.</p>' },
    ]);
    expect(await fixture.db.rubricAnchor.count({ where: { questionId: 'q-fork' } })).toBe(8);
    expect(await fixture.db.probe.count({ where: { questionId: 'q-fork' } })).toBe(4);
    const [coding] = await versionsOf('q-top-ips');
    expect(coding?.code).toMatchObject({ entry: { python: 'top_ips', typescript: 'topIps' }, wrong: [{ fault: 'wrong-order' }] });
  });

  it('leads links between files to addresses of the app', async () => {
    await fixture.apply();
    const [coding] = await versionsOf('q-top-ips');
    expect(coding?.answerHtml).toBe('<p>Count, then sort. Processes begin with <a href="/questions/fork">fork</a>.</p>');
  });

  it('writes the sections of the guide in their order', async () => {
    await fixture.apply();
    const entries = await fixture.db.guideQuestion.findMany({ orderBy: [{ kind: 'asc' }, { position: 'asc' }] });
    expect(entries.map(({ kind, sectionSlug, position, questionId }) => [kind, sectionSlug, position, questionId])).toEqual([
      ['area', 'kernel', 0, 'q-fork'],
      ['common', 'scripts', 0, 'q-top-ips'],
      ['common', 'scripts', 1, 'q-fork'],
      ['stage', 'phone', 0, 'q-fork'],
      ['stage', 'phone', 1, 'q-top-ips'],
    ]);
  });

  it('reports progress up to the last item', async () => {
    const seen: string[] = [];
    await syncContent(fixture.db, fixture.folder.root, { progress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(Array.from({ length: 9 }, (_, at) => `${at + 1}/9`));
  });
});

describe('a sync of what is there already', () => {
  it('is up to date and writes nothing', async () => {
    await fixture.apply();
    const before = await dumpTables(fixture.db);
    expect(await fixture.sync()).toEqual({ outcome: 'up-to-date', findings: [] });
    expect(await dumpTables(fixture.db)).toEqual(before);
  });

  it('plans no item and makes no revision when only the bytes differ', async () => {
    await fixture.apply();
    await fixture.folder.edit(FORK, 'kind: concept', 'kind:  concept');
    const { plan, revision } = await fixture.apply();
    expect(plan.items).toEqual([]);
    expect(plan.unchanged).toBe(9);
    expect(revision).toBeNull();
    expect(await fixture.db.contentRevision.count()).toBe(1);
    expect(await versionsOf('q-fork')).toHaveLength(1);
    expect(await fixture.sync()).toEqual({ outcome: 'up-to-date', findings: [] });
  });
});

describe('a dry run', () => {
  it('gives the plan and writes nothing, before and after the first sync', async () => {
    const empty = await dumpTables(fixture.db);
    const planned: number[] = [];
    const first = await syncContent(fixture.db, fixture.folder.root, { dryRun: true, planned: ({ items }) => planned.push(items.length) });
    expect(first.outcome).toBe('planned');
    expect(planned).toEqual([9]);
    expect(await dumpTables(fixture.db)).toEqual(empty);
    await fixture.apply();
    const after = await dumpTables(fixture.db);
    const second = await syncContent(fixture.db, fixture.folder.root, { dryRun: true });
    expect(second).toMatchObject({ outcome: 'planned', revision: null, plan: { items: [], retired: [], unchanged: 9 } });
    expect(await dumpTables(fixture.db)).toEqual(after);
  });
});

describe('an edited answer', () => {
  it('becomes version 2 while version 1 stays as it was', async () => {
    await fixture.apply();
    const [first] = await versionsOf('q-fork');
    const hints = await fixture.db.hint.findMany({ where: { questionId: 'q-fork', version: 1 } });
    await fixture.folder.edit(FORK, 'It makes a child', 'It makes a new process');
    const { revision } = await fixture.apply();
    expect(revision).toBe(2);
    const [kept, second] = await versionsOf('q-fork');
    expect(kept).toEqual(first);
    expect(second?.number).toBe(2);
    expect(second?.answerHtml).toContain('It makes a new process');
    expect(await fixture.db.hint.findMany({ where: { questionId: 'q-fork', version: 1 } })).toEqual(hints);
    expect(await fixture.db.hint.count({ where: { questionId: 'q-fork', version: 2 } })).toBe(2);
    expect((await fixture.db.question.findUniqueOrThrow({ where: { id: 'q-fork' } })).currentVersion).toBe(2);
  });

  it('becomes version 3 when it is edited back, since numbers only grow', async () => {
    await fixture.apply();
    await fixture.folder.edit(FORK, 'It makes a child', 'It makes a new process');
    await fixture.apply();
    await fixture.folder.edit(FORK, 'It makes a new process', 'It makes a child');
    await fixture.apply();
    const versions = await versionsOf('q-fork');
    expect(versions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(versions[2]?.hash).toBe(versions[0]?.hash);
  });

  it('makes no version of any other document', async () => {
    await fixture.apply();
    await fixture.folder.edit(FORK, 'It makes a child', 'It makes a new process');
    await fixture.apply();
    expect(await fixture.db.documentVersion.count({ where: { number: { gt: 1 } } })).toBe(0);
    expect(await fixture.db.questionVersion.count({ where: { number: { gt: 1 } } })).toBe(1);
  });
});

describe('what is no part of a version', () => {
  it.each([
    ['skills', 'skills: [linux]', 'skills: [coding, ownership]'],
    ['area', 'area: linux', 'area: coding'],
    ['visibility', 'visibility: public', 'visibility: private'],
    ['status', 'status: ready', 'status: draft'],
  ])('%s change the row and make no version', async (_what, from, to) => {
    await fixture.apply();
    await fixture.folder.edit(FORK, from, to);
    await fixture.apply();
    expect(await versionsOf('q-fork')).toHaveLength(1);
    const row = await fixture.db.question.findUniqueOrThrow({ where: { id: 'q-fork' }, include: { skills: true } });
    const { areaSlug, visibility, status, skills } = row;
    const shown = [areaSlug, visibility, status, ...skills.map(({ skillSlug }) => skillSlug).toSorted()].join(' ');
    const expected: Record<string, string> = {
      skills: 'linux public ready coding ownership',
      area: 'coding public ready linux',
      visibility: 'linux private ready linux',
      status: 'linux public draft linux',
    };
    expect(shown).toBe(expected[_what]);
  });

  it('a guide that is reordered gets a version, its questions get none, and the order is stored', async () => {
    await fixture.apply();
    await fixture.folder.edit('guides/acme-sre.md', '[q-top-ips, q-fork]', '[q-fork, q-top-ips]');
    await fixture.apply();
    expect(await fixture.db.questionVersion.count({ where: { number: { gt: 1 } } })).toBe(0);
    const guide = await fixture.db.document.findUniqueOrThrow({ where: { id: 'guide-acme-sre' } });
    expect(guide.currentVersion).toBe(2);
    const common = await fixture.db.guideQuestion.findMany({ where: { kind: 'common' }, orderBy: { position: 'asc' } });
    expect(common.map(({ questionId }) => questionId)).toEqual(['q-fork', 'q-top-ips']);
  });
});

describe('another renderer', () => {
  it('makes the HTML anew and no version', async () => {
    await fixture.apply();
    const good = await dumpTables(fixture.db);
    await fixture.db.$executeRaw`UPDATE question_version SET answer_html = 'old', renderer_version = 0`;
    await fixture.db.$executeRaw`UPDATE hint SET html = 'old'`;
    await fixture.db.$executeRaw`UPDATE rubric_anchor SET html = 'old'`;
    await fixture.db.$executeRaw`UPDATE probe SET prompt_html = 'old', surfaces_html = 'old'`;
    await fixture.db.$executeRaw`UPDATE document_version SET rendered = '{}', renderer_version = 0`;
    await fixture.db.$executeRaw`UPDATE content_sync SET renderer_version = 0`;
    const { plan, revision } = await fixture.apply();
    expect(new Set(plan.items.flatMap(({ actions }) => actions))).toEqual(new Set(['render']));
    expect(revision).toBe(2);
    const after = await dumpTables(fixture.db);
    const tables = ['question_version', 'hint', 'rubric_anchor', 'probe', 'document_version', 'question', 'document'];
    expect(tables.map((table) => [table, after[table]])).toEqual(tables.map((table) => [table, good[table]]));
  });
});

describe('a question that becomes new and complete', () => {
  it('is added beside the others without touching them', async () => {
    await fixture.apply();
    const before = await dumpTables(fixture.db);
    await fixture.folder.write('questions/linux/inode.md', questionText({ id: 'q-inode', title: 'Inodes' }));
    const { plan } = await fixture.apply();
    expect(plan.items.map(({ id, actions }) => [id, actions])).toEqual([['q-inode', ['create']]]);
    const after = await dumpTables(fixture.db);
    for (const row of before['question_version'] ?? []) expect(after['question_version']).toContainEqual(row);
    expect(after['question']).toHaveLength(4);
  });
});

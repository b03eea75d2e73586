import { join } from 'node:path';
import { loadContent, readSources } from '@whetstone/content/load-content';
import { toJson } from '@whetstone/content/record-json';
import { writeBank } from '@whetstone/content/write/write-bank';
import { writeQuestion } from '@whetstone/content/write/write-question';
import type { Db } from '@whetstone/db/create-db';
import { PUBLIC_WORKSPACE_ID } from '@whetstone/db/public-workspace';
import { readStoredBank } from '@whetstone/db/read-stored-bank';
import { createTestDatabase } from '@whetstone/db/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStoredQuestions } from './read-stored-questions.ts';
import { syncContent } from './sync-content.ts';
import { createContentFolder } from './testing/content-folder.ts';
import { questionText } from './testing/question-text.ts';
import { type SyncFixture, createSyncFixture } from './testing/sync-fixture.ts';

const CONTENT = join(import.meta.dirname, '../../../content');

let fixture: SyncFixture;
beforeEach(async () => {
  fixture = await createSyncFixture();
});
afterEach(async () => fixture.drop());

const stored = async (db: Db) => (await readStoredQuestions(db, PUBLIC_WORKSPACE_ID)).questions;

/** The folder at `root` with its bank and its questions as they are written from the database. */
async function writtenBack(db: Db, root: string) {
  const { files } = await readSources(root);
  const kept = files.filter(({ file }) => file !== 'bank.md' && !file.startsWith('questions/')).map(({ file, bytes }) => [file, Buffer.from(bytes).toString()]);
  const questions = (await stored(db)).map(({ file, record, accepted }) => [file, writeQuestion(record, { file, accepted })]);
  return createContentFolder(Object.fromEntries([['bank.md', writeBank(await readStoredBank(db))], ...kept, ...questions]));
}

async function expectUnchanged(db: Db, root: string): Promise<void> {
  const folder = await writtenBack(db, root);
  try {
    const before = await db.contentRevision.count();
    const result = await syncContent(db, folder.root);
    expect(result).toMatchObject({ outcome: 'applied', plan: { items: [], retired: [] }, revision: null });
    expect(await db.contentRevision.count()).toBe(before);
  } finally {
    await folder.drop();
  }
}

const CHOICES = questionText({ id: 'q-choose', extra: 'slug: choosing\naccepted: [{ rule: figure-is-there, reason: "It stands: \\"here\\"" }]' }).replace(
  '## Answer',
  '## Choices\n\n- [x] copy-on-write\n- [ ] a full copy,\n  page by page\n\n## Answer\n\nSee the figure above.\n',
);

describe('readStoredQuestions', () => {
  it('gives what is written so that a sync of it changes nothing', async () => {
    const { folder, db, apply } = fixture;
    await folder.write('questions/linux/choose.md', CHOICES);
    await folder.edit('questions/linux/fork.md', 'skills: [linux]', 'skills: [ownership, linux]');
    await apply();
    await expectUnchanged(db, folder.root);
    const files = (await stored(db)).map(({ file }) => file);
    expect(files).toEqual(['questions/behavioral/a-mistake.md', 'questions/coding/top-ips.md', 'questions/linux/choose.md', 'questions/linux/fork.md']);
  });

  it('gives the whole bank of the project so', async () => {
    const { db, drop } = await createTestDatabase();
    try {
      expect(await syncContent(db, CONTENT)).toMatchObject({ outcome: 'applied' });
      await expectUnchanged(db, CONTENT);
    } finally {
      await drop();
    }
  });

  it('keeps apart what was brought in and is not sorted yet, wherever it stood', async () => {
    const { db, apply } = fixture;
    await apply();
    const workspace = await db.workspace.create({ data: { slug: 'hiring', name: 'Hiring' } });
    const common = {
      workspaceId: workspace.id,
      visibility: 'workspace',
      status: 'draft',
      origin: 'database',
      hash: '',
      currentVersion: 1,
    } as const;
    await db.question.create({ data: { id: 'q-brought', slug: 'brought', file: 'questions/linux/fork.md', ...common } });
    const html = { promptHtml: '', answerHtml: '', pitfallsHtml: '', referencesHtml: '', rendererVersion: 0 };
    await db.questionVersion.create({ data: { questionId: 'q-brought', number: 1, hash: '', title: 'Why?', record: {}, ...html } });
    expect(await readStoredQuestions(db, workspace.id)).toEqual({ questions: [], unsorted: [{ id: 'q-brought', title: 'Why?' }] });
  });

  it('gives the record that was read, with its choices and what its file accepts', async () => {
    const { folder, db, apply } = fixture;
    await folder.write('questions/linux/choose.md', CHOICES);
    await apply();
    const { files } = loadContent(await readSources(folder.root));
    const read = files.find(({ file }) => file === 'questions/linux/choose.md')?.record;
    const question = (await stored(db)).find(({ record }) => record.id === 'q-choose');
    expect(question?.record).toEqual(read && toJson(read));
    expect(question?.accepted).toEqual(new Map([['figure-is-there', 'It stands: "here"']]));
    const version = await db.questionVersion.findUniqueOrThrow({ where: { questionId_number: { questionId: 'q-choose', number: 1 } } });
    expect(version.promptHtml).toContain('<ol type="A">\n<li>copy-on-write</li>');
    expect(version.answerHtml).toMatch(/^<p><strong>Right choice<\/strong><\/p>\n<ol type="A">\n<li value="1">copy-on-write<\/li>/);
  });

  it('leaves retired questions out', async () => {
    const { folder, db, apply } = fixture;
    await apply();
    await folder.remove('questions/behavioral/a-mistake.md');
    await apply();
    expect((await stored(db)).map(({ record }) => record.id)).toEqual(['q-top-ips', 'q-fork']);
  });

  it('gives a question that was not made from a file the path of its address, and none that another file has', async () => {
    const { db, apply } = fixture;
    await apply();
    await db.question.update({ where: { id: 'q-fork' }, data: { origin: 'database', file: null } });
    expect((await stored(db)).map(({ file }) => file)).toContain('questions/linux/fork.md');
    await db.question.update({ where: { id: 'q-top-ips' }, data: { file: 'questions/linux/fork.md' } });
    expect((await stored(db)).map(({ record, file }) => `${record.id} ${file}`)).toContain('q-fork questions/linux/q-fork.md');
  });
});

import { loadContent, readSources } from '@whetstone/content/load-content';
import type { Fragment } from '@whetstone/content/fragment';
import { createDb } from '@whetstone/db/create-db';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applySync } from './apply-sync.ts';
import { planSync } from './plan-sync.ts';
import { readStoredState } from './stored-state.ts';
import { syncContent } from './sync-content.ts';
import { createContentFolder } from './testing/content-folder.ts';
import { dumpTables } from './testing/dump-tables.ts';
import { questionText } from './testing/question-text.ts';
import { type SyncFixture, createSyncFixture } from './testing/sync-fixture.ts';

const FORK = 'questions/linux/fork.md';
const MISTAKE = 'questions/behavioral/a-mistake.md';
let fixture: SyncFixture;

beforeEach(async () => {
  fixture = await createSyncFixture();
});
afterEach(async () => fixture.drop());

/** Changes of every sort: a new version, a move, an update, a retirement, a creation, a bank entry. */
async function changeEverything(): Promise<void> {
  const { folder } = fixture;
  await folder.edit(FORK, 'It makes a child', 'It begets a child');
  await folder.edit(FORK, 'skills: [linux]', 'skills: [coding]');
  await folder.rename('tracks/acme-three-days.md', 'tracks/acme-quick.md');
  await folder.remove(MISTAKE);
  await folder.write('questions/linux/inode.md', questionText({ id: 'q-inode', title: 'Inodes' }));
  await folder.edit('bank.md', 'name: Test handbook', 'name: Handbook');
}

/** Applies the folder with a renderer of the test's own, in one transaction as the sync does. */
async function applyWith(render: (fragment: Fragment) => string): Promise<void> {
  const { files, findings } = loadContent(await readSources(fixture.folder.root));
  await fixture.db.$transaction(async (tx) => {
    const plan = planSync(files, await readStoredState(tx), 1);
    await applySync(tx, { plan, findings, render, sourceHash: 'forced', files: files.length, progress: () => undefined });
  });
}

describe('a failure in the middle of a sync leaves everything as it was', () => {
  it('when rendering fails at any fragment', async () => {
    await fixture.apply();
    await changeEverything();
    const before = await dumpTables(fixture.db);
    let rendered = 0;
    const failAt = (limit: number) => (): string => {
      rendered += 1;
      if (rendered === limit) throw new Error('the renderer broke');
      return '';
    };
    for (const limit of [1, 2, 10, 20]) {
      rendered = 0;
      await expect(applyWith(failAt(limit))).rejects.toThrow('the renderer broke');
      expect(await dumpTables(fixture.db)).toEqual(before);
    }
    // the control: the same plan with a renderer that works does change the tables
    await applyWith(() => 'x');
    expect(await dumpTables(fixture.db)).not.toEqual(before);
  });

  it('when a constraint is broken half-way', async () => {
    await fixture.apply();
    await fixture.db.$executeRaw`ALTER TABLE question_version ADD CONSTRAINT no_inodes CHECK (title <> 'Inodes')`;
    await changeEverything();
    const before = await dumpTables(fixture.db);
    await expect(fixture.sync()).rejects.toThrow(/no_inodes/);
    expect(await dumpTables(fixture.db)).toEqual(before);
    await fixture.db.$executeRaw`ALTER TABLE question_version DROP CONSTRAINT no_inodes`;
    expect((await fixture.apply()).revision).not.toBeNull();
  });

  it('when the last statement fails', async () => {
    await fixture.apply();
    await fixture.db.$executeRaw`ALTER TABLE content_sync ADD CONSTRAINT never CHECK (id < 2)`;
    await changeEverything();
    const before = await dumpTables(fixture.db);
    await expect(fixture.sync()).rejects.toThrow(/never/);
    expect(await dumpTables(fixture.db)).toEqual(before);
  });

  it('when the connection is cut in mid-sync', async () => {
    await fixture.apply();
    await changeEverything();
    const before = await dumpTables(fixture.db);
    const doomed = createDb(fixture.url, { max: 1 });
    const cut = async (): Promise<void> => {
      await fixture.db.$queryRaw`
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`;
    };
    let cutting: Promise<void> | undefined;
    const syncing = syncContent(doomed, fixture.folder.root, {
      progress: () => {
        cutting ??= cut();
      },
    });
    const error: unknown = await syncing.then(
      () => null,
      (reason: unknown) => reason,
    );
    await cutting;
    await doomed.$disconnect().catch(() => undefined);
    expect(error).toBeInstanceOf(Error);
    expect(await dumpTables(fixture.db)).toEqual(before);
  });
});

describe('two syncs at once', () => {
  it('of one folder create everything once', async () => {
    const results = await Promise.all([fixture.sync(), fixture.sync(), fixture.sync()]);
    const written = results.map((result) => ('plan' in result ? result.plan.items.length : 0));
    expect(written.toSorted((a, b) => b - a)).toEqual([9, 0, 0]);
    expect(await fixture.db.question.count()).toBe(3);
    expect(await fixture.db.questionVersion.count()).toBe(3);
    expect(await fixture.db.documentVersion.count()).toBe(5);
    expect(await fixture.db.contentRevision.count()).toBe(1);
  });

  it('of two folders end with one of them, whole', async () => {
    await fixture.apply();
    const other = await createContentFolder();
    await fixture.folder.edit(FORK, 'It makes a child', 'Left makes a child');
    await fixture.folder.edit(MISTAKE, 'A mistake of yours', 'Left');
    await other.edit(FORK, 'It makes a child', 'Right makes a child');
    await other.edit(MISTAKE, 'A mistake of yours', 'Right');
    await Promise.all([fixture.sync(), syncContent(fixture.db, other.root)]);
    await other.drop();
    const rows = await fixture.db.question.findMany({ include: { versions: { orderBy: { number: 'desc' } } } });
    const current = rows
      .filter(({ id }) => id !== 'q-top-ips')
      .map(({ versions }) => /Left|Right/.exec(`${versions[0]?.title} ${versions[0]?.answerHtml}`)?.[0]);
    expect(current).toHaveLength(2);
    expect(new Set(current).size).toBe(1);
    for (const { currentVersion, versions } of rows) {
      expect(versions[0]?.number).toBe(currentVersion);
      expect(versions).toHaveLength(currentVersion);
    }
  });
});

describe('readers are told', () => {
  it('by NOTIFY with the revision, once a sync has changed something and never otherwise', async () => {
    const client = new pg.Client({ connectionString: fixture.url });
    await client.connect();
    const heard: (string | undefined)[] = [];
    client.on('notification', ({ payload }) => heard.push(payload));
    await client.query('LISTEN content_revision');
    // an answer to a query comes after the notifications that were committed before it
    const settle = async (): Promise<void> => void (await client.query('SELECT 1'));
    try {
      await fixture.apply();
      await settle();
      expect(heard).toEqual(['1']);
      await fixture.sync();
      await fixture.folder.edit(FORK, 'kind: concept', 'kind:  concept');
      await fixture.apply();
      await settle();
      expect(heard).toEqual(['1']);
      await fixture.db.$executeRaw`ALTER TABLE content_sync ADD CONSTRAINT never CHECK (id < 3)`;
      await changeEverything();
      await fixture.sync().catch(() => undefined);
      await settle();
      expect(heard).toEqual(['1']);
      await fixture.db.$executeRaw`ALTER TABLE content_sync DROP CONSTRAINT never`;
      const { revision } = await fixture.apply();
      await settle();
      expect(heard).toEqual(['1', String(revision)]);
    } finally {
      await client.end();
    }
  });

  it('also when only a name of the bank changes, since pages show it', async () => {
    await fixture.apply();
    await fixture.folder.edit('bank.md', 'name: Linux internals', 'name: Inside Linux');
    const { plan, revision } = await fixture.apply();
    expect(plan.items).toEqual([]);
    expect(revision).toBe(2);
    await fixture.folder.edit('bank.md', '# The bank', '# The same bank');
    expect((await fixture.apply()).revision).toBeNull();
  });
});

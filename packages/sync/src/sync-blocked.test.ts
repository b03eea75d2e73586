import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TableDump, dumpTables } from './testing/dump-tables.ts';
import { questionText } from './testing/question-text.ts';
import { type SyncFixture, createSyncFixture } from './testing/sync-fixture.ts';

const FORK = 'questions/linux/fork.md';
let fixture: SyncFixture;
let before: TableDump;

beforeEach(async () => {
  fixture = await createSyncFixture();
  await fixture.apply();
  before = await dumpTables(fixture.db);
});
afterEach(async () => fixture.drop());

/** The blocking findings of a sync that must not have written anything. */
async function blocked(): Promise<string[]> {
  const result = await fixture.sync();
  expect(result.outcome).toBe('blocked');
  expect(await dumpTables(fixture.db)).toEqual(before);
  return result.findings.filter(({ severity }) => severity === 'error').map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('a folder with a mistake writes nothing', () => {
  it('when a deleted question is still used: each place is named with file and line', async () => {
    await fixture.folder.remove(FORK);
    expect(await blocked()).toEqual([
      'articles/anvils.md:12:21 links-resolve',
      'guides/acme-sre.md:9:98 references-resolve',
      'guides/acme-sre.md:11:47 references-resolve',
      'guides/acme-sre.md:13:60 references-resolve',
      'questions/coding/top-ips.md:21:40 links-resolve',
      'references/fork.md:3:1 references-resolve',
      'tracks/acme-three-days.md:18:1 references-resolve',
    ]);
  });

  it('when two files have the same id', async () => {
    await fixture.folder.write('questions/linux/twin.md', questionText({ title: 'Twin' }));
    expect(await blocked()).toEqual(['questions/linux/twin.md:2:1 ids-are-unique']);
  });

  it('when a question and an article have the same id', async () => {
    await fixture.folder.edit('articles/anvils.md', 'id: article-anvils', 'id: q-a-mistake');
    await fixture.folder.edit('tracks/acme-three-days.md', 'article-anvils', 'q-a-mistake');
    expect(await blocked()).toEqual(['questions/behavioral/a-mistake.md:2:1 ids-are-unique']);
  });

  it('when two files want the same address', async () => {
    await fixture.folder.write('questions/coding/fork.md', questionText({ id: 'q-other', title: 'Other' }));
    expect(await blocked()).toEqual(['questions/linux/fork.md:1:1 slugs-are-unique']);
  });

  it('when front matter does not fit', async () => {
    await fixture.folder.edit(FORK, 'minutes: 20', 'minutes: soon');
    expect(await blocked()).toContain('questions/linux/fork.md:7:1 front-matter-fits');
  });

  it('when front matter is no YAML', async () => {
    await fixture.folder.edit(FORK, 'skills: [linux]', 'skills: [linux');
    expect((await blocked()).some((line) => line.startsWith('questions/linux/fork.md:') && line.endsWith(' yaml-is-valid'))).toBe(true);
  });

  it('when an area, a skill or a source is unknown', async () => {
    await fixture.folder.edit(FORK, 'area: linux', 'area: cobol');
    await fixture.folder.edit(FORK, 'skills: [linux]', 'skills: [cobol]');
    await fixture.folder.edit(FORK, 'sources: [handbook]', 'sources: [rumour]');
    expect(await blocked()).toEqual([
      'questions/linux/fork.md:4:1 references-resolve',
      'questions/linux/fork.md:5:10 references-resolve',
      'questions/linux/fork.md:10:11 references-resolve',
    ]);
  });

  it('when a link between files leads nowhere', async () => {
    await fixture.folder.edit('articles/anvils.md', 'fork.md', 'spoon.md');
    expect(await blocked()).toEqual(['articles/anvils.md:12:21 links-resolve']);
  });

  it('when there is one mistake beside many good changes', async () => {
    await fixture.folder.edit('articles/anvils.md', 'They are heavy', 'They are light');
    await fixture.folder.write('questions/linux/inode.md', questionText({ id: 'q-inode', title: 'Inodes', answer: '' }));
    expect(await blocked()).toEqual(['questions/linux/inode.md:19:1 answer-is-not-empty']);
  });

  it('and what was good is applied once the mistake is mended', async () => {
    await fixture.folder.edit(FORK, 'minutes: 20', 'minutes: soon');
    await fixture.folder.edit('articles/anvils.md', 'They are heavy', 'They are light');
    await blocked();
    await fixture.folder.edit(FORK, 'minutes: soon', 'minutes: 20');
    const { plan } = await fixture.apply();
    expect(plan.items.map(({ id }) => id)).toEqual(['article-anvils']);
  });
});

describe('an id that changes its kind', () => {
  it('is refused with its place, since it may never be used again', async () => {
    await fixture.folder.remove('questions/behavioral/a-mistake.md');
    const article = await fixture.folder.read('articles/anvils.md');
    await fixture.folder.write('articles/mistakes.md', article.replace('article-anvils', 'q-a-mistake').replace('# On anvils', '# On mistakes'));
    expect(await blocked()).toEqual(['articles/mistakes.md:2:1 id-keeps-its-kind']);
  });
});

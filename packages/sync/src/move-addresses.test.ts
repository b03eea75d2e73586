import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { questionText } from './testing/question-text.ts';
import { type SyncFixture, createSyncFixture } from './testing/sync-fixture.ts';

const FORK = 'questions/linux/fork.md';
const MISTAKE = 'questions/behavioral/a-mistake.md';
let fixture: SyncFixture;

beforeEach(async () => {
  fixture = await createSyncFixture();
  // what these tests move is linked from nowhere, so that moving it breaks no link
  await fixture.folder.edit('questions/coding/top-ips.md', '[fork](../linux/fork.md)', 'fork');
  await fixture.folder.edit('articles/anvils.md', '[fork](../questions/linux/fork.md)', 'fork');
  await fixture.apply();
});
afterEach(async () => fixture.drop());

const slugs = async () => {
  const rows = await fixture.db.question.findMany({ where: { retiredAt: null }, orderBy: { id: 'asc' } });
  return Object.fromEntries(rows.map(({ id, slug }) => [id, slug]));
};
const redirects = async () => {
  const rows = await fixture.db.slugRedirect.findMany({ orderBy: [{ kind: 'asc' }, { fromSlug: 'asc' }] });
  return rows.map(({ kind, fromSlug, targetId }) => `${kind} ${fromSlug} → ${targetId}`);
};

describe('renaming a file', () => {
  it('keeps the id and the versions and leaves a redirect', async () => {
    await fixture.folder.rename(FORK, 'questions/linux/forking.md');
    const { plan } = await fixture.apply();
    expect(plan.items.map(({ id, actions, fromSlug }) => [id, actions, fromSlug])).toEqual([['q-fork', ['update'], 'fork']]);
    expect(await slugs()).toEqual({ 'q-a-mistake': 'a-mistake', 'q-fork': 'forking', 'q-top-ips': 'top-ips' });
    expect(await redirects()).toEqual(['question fork → q-fork']);
    expect(await fixture.db.questionVersion.count({ where: { questionId: 'q-fork' } })).toBe(1);
  });

  it('twice leaves two redirects to the same question', async () => {
    await fixture.folder.rename(FORK, 'questions/linux/forking.md');
    await fixture.apply();
    await fixture.folder.rename('questions/linux/forking.md', 'questions/linux/forked.md');
    await fixture.apply();
    expect(await redirects()).toEqual(['question fork → q-fork', 'question forking → q-fork']);
  });

  it('back removes the redirect from the address that is in use again', async () => {
    await fixture.folder.rename(FORK, 'questions/linux/forking.md');
    await fixture.apply();
    await fixture.folder.rename('questions/linux/forking.md', FORK);
    await fixture.apply();
    expect(await slugs()).toMatchObject({ 'q-fork': 'fork' });
    expect(await redirects()).toEqual(['question forking → q-fork']);
  });

  it('gives the address to a newcomer that takes it in the same sync', async () => {
    await fixture.folder.rename(FORK, 'questions/linux/forking.md');
    await fixture.folder.write(FORK, questionText({ id: 'q-clone', title: 'And clone?' }));
    await fixture.apply();
    expect(await slugs()).toMatchObject({ 'q-fork': 'forking', 'q-clone': 'fork' });
    expect(await redirects()).toEqual([]);
  });

  it('of a guide leaves a redirect of its own kind and no question changes', async () => {
    await fixture.folder.rename('guides/acme-sre.md', 'guides/acme-reliability.md');
    await fixture.apply();
    const guide = await fixture.db.document.findUniqueOrThrow({ where: { id: 'guide-acme-sre' } });
    expect(guide).toMatchObject({ slug: 'acme-reliability', currentVersion: 1 });
    expect(await redirects()).toEqual(['guide acme-sre → guide-acme-sre']);
  });

  it('with an edit at once makes one new version under the new address', async () => {
    await fixture.folder.rename(FORK, 'questions/linux/forking.md');
    await fixture.folder.edit('questions/linux/forking.md', 'It makes a child', 'It begets a child');
    const { plan } = await fixture.apply();
    expect(plan.items.map(({ id, actions, version }) => [id, actions, version])).toEqual([['q-fork', ['new-version', 'update'], 2]]);
    expect(await slugs()).toMatchObject({ 'q-fork': 'forking' });
  });
});

describe('two files that swap their names', () => {
  it('swap their addresses in one sync and leave no redirect', async () => {
    await fixture.folder.rename(FORK, 'questions/linux/parked.md');
    await fixture.folder.rename(MISTAKE, 'questions/behavioral/fork.md');
    await fixture.folder.rename('questions/linux/parked.md', 'questions/linux/a-mistake.md');
    await fixture.apply();
    expect(await slugs()).toEqual({ 'q-a-mistake': 'fork', 'q-fork': 'a-mistake', 'q-top-ips': 'top-ips' });
    expect(await redirects()).toEqual([]);
    expect(await fixture.db.questionVersion.count()).toBe(3);
  });

  it('may be three in a ring', async () => {
    const [a, b, c] = [FORK, 'questions/linux/second.md', 'questions/linux/third.md'];
    await fixture.folder.write(b, questionText({ id: 'q-second', title: 'Second' }));
    await fixture.folder.write(c, questionText({ id: 'q-third', title: 'Third' }));
    await fixture.apply();
    const texts = [await fixture.folder.read(a), await fixture.folder.read(b), await fixture.folder.read(c)] as const;
    await fixture.folder.write(a, texts[2]);
    await fixture.folder.write(b, texts[0]);
    await fixture.folder.write(c, texts[1]);
    await fixture.apply();
    expect(await slugs()).toMatchObject({ 'q-fork': 'second', 'q-second': 'third', 'q-third': 'fork' });
    expect(await redirects()).toEqual([]);
  });
});

describe('deleting a question that nothing refers to', () => {
  it('retires it, keeps its versions and frees its address', async () => {
    await fixture.folder.remove(MISTAKE);
    const { plan, revision } = await fixture.apply();
    expect(plan.retired.map(({ id }) => id)).toEqual(['q-a-mistake']);
    expect(revision).toBe(2);
    const row = await fixture.db.question.findUniqueOrThrow({ where: { id: 'q-a-mistake' }, include: { versions: true } });
    expect(row.status).toBe('retired');
    expect(row.retiredAt).toBeInstanceOf(Date);
    expect(row.versions).toHaveLength(1);
    await fixture.folder.write(MISTAKE, questionText({ id: 'q-other', title: 'Another' }));
    await fixture.apply();
    expect(await slugs()).toMatchObject({ 'q-other': 'a-mistake' });
  });

  it('retires once: the next sync plans nothing', async () => {
    await fixture.folder.remove(MISTAKE);
    await fixture.apply();
    await fixture.folder.edit(FORK, 'kind: concept', 'kind:  concept');
    const { plan, revision } = await fixture.apply();
    expect(plan).toMatchObject({ items: [], retired: [] });
    expect(revision).toBeNull();
  });

  it('is undone by bringing the file back: same id, same versions, same address', async () => {
    const text = await fixture.folder.read(MISTAKE);
    const before = await fixture.db.question.findUniqueOrThrow({ where: { id: 'q-a-mistake' }, include: { versions: true, skills: true } });
    await fixture.folder.remove(MISTAKE);
    await fixture.apply();
    await fixture.folder.write(MISTAKE, text);
    const { plan } = await fixture.apply();
    expect(plan.items.map(({ id, actions, version }) => [id, actions, version])).toEqual([['q-a-mistake', ['restore'], 1]]);
    expect(await fixture.db.question.findUniqueOrThrow({ where: { id: 'q-a-mistake' }, include: { versions: true, skills: true } })).toEqual(before);
  });

  it('and bringing it back edited gives the next version', async () => {
    const text = await fixture.folder.read(MISTAKE);
    await fixture.folder.remove(MISTAKE);
    await fixture.apply();
    await fixture.folder.write(MISTAKE, text.replace('A mistake of yours', 'A mistake of ours'));
    await fixture.apply();
    const versions = await fixture.db.questionVersion.findMany({ where: { questionId: 'q-a-mistake' }, orderBy: { number: 'asc' } });
    expect(versions.map(({ number, title }) => [number, title])).toEqual([
      [1, 'A mistake of yours'],
      [2, 'A mistake of ours'],
    ]);
  });

  it('a document is retired and restored alike', async () => {
    const text = await fixture.folder.read('tracks/acme-three-days.md');
    await fixture.folder.remove('tracks/acme-three-days.md');
    await fixture.apply();
    expect((await fixture.db.document.findUniqueOrThrow({ where: { id: 'track-acme' } })).retiredAt).toBeInstanceOf(Date);
    await fixture.folder.write('tracks/acme-three-days.md', text);
    await fixture.apply();
    expect(await fixture.db.document.findUniqueOrThrow({ where: { id: 'track-acme' } })).toMatchObject({
      retiredAt: null,
      slug: 'acme-three-days',
      currentVersion: 1,
    });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SyncFixture, createSyncFixture } from './testing/sync-fixture.ts';

const MISTAKE = 'questions/behavioral/a-mistake.md';
const BEHAVIOUR = '  - { slug: behavioral, name: Behaviour }\n';
let fixture: SyncFixture;

beforeEach(async () => {
  fixture = await createSyncFixture();
  await fixture.apply();
});
afterEach(async () => fixture.drop());

const areas = async () => (await fixture.db.area.findMany({ orderBy: { position: 'asc' } })).map(({ slug, name }) => `${slug}: ${name}`);

describe('the bank file', () => {
  it('gives areas their order and their names', async () => {
    expect(await areas()).toEqual(['linux: Linux', 'coding: Coding', 'behavioral: Behaviour']);
    await fixture.folder.edit('bank.md', '  - { slug: linux, name: Linux }\n', '');
    await fixture.folder.edit('bank.md', BEHAVIOUR, `${BEHAVIOUR}  - { slug: linux, name: GNU/Linux }\n`);
    await fixture.apply();
    expect(await areas()).toEqual(['coding: Coding', 'behavioral: Behaviour', 'linux: GNU/Linux']);
  });

  it('drops an area in the sync in which its last question leaves it', async () => {
    await fixture.folder.edit('bank.md', BEHAVIOUR, '');
    await fixture.folder.edit(MISTAKE, 'area: behavioral', 'area: linux');
    await fixture.apply();
    expect(await areas()).toEqual(['linux: Linux', 'coding: Coding']);
  });

  it('drops a skill in the sync in which nothing uses it any more', async () => {
    await fixture.folder.edit('bank.md', '  - { slug: ownership, name: Ownership }\n', '');
    await fixture.folder.edit(MISTAKE, 'skills: [ownership]', 'skills: [linux]');
    await fixture.folder.edit('guides/acme-sre.md', '- **Ownership** `ownership`', '- **Ownership** `linux`');
    await fixture.apply();
    expect((await fixture.db.skill.findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug)).toEqual(['coding', 'linux']);
  });

  it('keeps an area that a retired question had', async () => {
    await fixture.folder.edit('bank.md', BEHAVIOUR, '');
    await fixture.folder.remove(MISTAKE);
    await fixture.apply();
    expect(await areas()).toEqual(['linux: Linux', 'coding: Coding', 'behavioral: Behaviour']);
  });

  it('changes a source for all that quote it', async () => {
    await fixture.folder.edit('bank.md', 'name: Test handbook', 'name: Handbook of tests');
    await fixture.apply();
    expect(await fixture.db.source.findMany()).toEqual([{ id: 'handbook', name: 'Handbook of tests', url: 'https://example.org/handbook', period: '2026' }]);
  });
});

import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/bank-imports';
import * as workspaces from '@whetstone/contracts/workspaces';
import { COLUMN_ROLES } from '@whetstone/importers/csv/column-roles';
import { packZip } from '@whetstone/importers/testing/pack-zip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { signUpAs } from '../../testing/test-browser.ts';
import { importAs } from './import-as.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const ODD = 'Wording,Model,Where\nWhat is a pipe?,It joins programs.,Shell\nWhat is a job?,A group.,Shell\n';
const ROLES = ['question', 'answer', 'category'] as const;

type Files = Record<string, string | Buffer>;
type Named = Partial<{ revision: number; file: string; hasNames: boolean; roles: (contract.ColumnRole | null)[] }>;

async function open(files: Files = { 'odd.csv': ODD }) {
  const owner = await signUpAs(test, 'recruiter');
  const { id } = await owner.call(workspaces.createWorkspace, { body: { name: 'Hiring' } });
  const params = { id, importId: randomUUID() };
  const sent = Object.entries(files).map(([path, bytes]) => ({ path, base64: Buffer.from(bytes).toString('base64') }));
  await owner.call(contract.putImport, { params, body: { files: sent } });
  return {
    owner,
    params,
    name: async (named: Named = {}) =>
      owner.call(contract.nameImportColumns, { params, body: { revision: 0, file: 'odd.csv', hasNames: true, roles: [...ROLES], ...named } }),
    view: async () => owner.call(contract.getImport, { params }),
    rows: async () => {
      const { items } = await owner.call(contract.listImportRows, { params });
      return items.map(({ file, line, title, answer }) => `${file}:${line} ${title} → ${answer}`);
    },
    sources: async () => test.db.importSource.count({ where: { importId: params.importId } }),
  };
}

const READ = ['odd.csv:2 What is a pipe? → It joins programs.', 'odd.csv:3 What is a job? → A group.'];

describe('the columns of a table', () => {
  it('are shown with their first cells and what was known of them, and named by hand the file is read by that', async () => {
    const { name, view, rows, sources } = await open();
    expect((await view()).tables).toMatchObject([
      {
        file: 'odd.csv',
        others: 0,
        hasNames: false,
        isByHand: false,
        columns: [{ role: 'question', cells: ['Wording', 'What is a pipe?', 'What is a job?'] }, {}, {}],
      },
    ]);
    expect(await rows()).toHaveLength(3);
    expect(await name()).toMatchObject({ state: 'read', revision: 1, counts: { comesIn: 2, errors: 0, warnings: 0 } });
    expect(await rows()).toEqual(READ);
    expect((await view()).tables).toMatchObject([{ hasNames: true, isByHand: true, columns: ROLES.map((role) => ({ role })) }]);
    expect(await sources()).toBe(1);
  });

  it('are refused by field where they do not fit, and nothing changes', async () => {
    const { owner, name, view } = await open();
    const fieldsOf = async (named: Named) => (await owner.refusal(name(named))).fields.map(({ field }) => field);
    expect(await fieldsOf({ roles: ['answer', null, null] })).toEqual(['roles']);
    expect(await fieldsOf({ roles: ['question', 'answer', 'answer'] })).toEqual(['roles.2']);
    expect(await fieldsOf({ roles: ['question'] })).toEqual(['roles']);
    expect(await fieldsOf({ file: 'other.csv' })).toEqual(['file']);
    expect(await owner.refusal(name({ roles: ['colour' as 'tags'] }))).toMatchObject({ status: 400 });
    expect(await view()).toMatchObject({ revision: 0, counts: { comesIn: 3 } });
  });

  it('are every role that the readers know', () => {
    expect(contract.COLUMN_ROLES).toEqual(COLUMN_ROLES);
  });

  it('are those of all that begin with the same row, in archives as well; another table keeps its own', async () => {
    const zip = packZip([{ name: 'b.csv', bytes: Buffer.from(ODD.replaceAll('What', 'Which')) }]);
    const other = 'Text,Extra\nWhy is that?,So.\n';
    const { name, view, rows } = await open({ 'odd.csv': ODD, 'a.zip': zip, 'other.csv': other });
    expect((await view()).tables.map(({ file, others }) => [file, others])).toEqual([
      ['odd.csv', 1],
      ['other.csv', 0],
    ]);
    await name();
    await name({ revision: 1, file: 'other.csv', roles: ['question', 'answer'] });
    expect(await rows()).toEqual([
      ...READ,
      'a.zip/b.csv:2 Which is a pipe? → It joins programs.',
      'a.zip/b.csv:3 Which is a job? → A group.',
      'other.csv:2 Why is that? → So.',
    ]);
  });

  it('said again change nothing; said of what was mended since are refused, and take what was mended with them', async () => {
    const { owner, params, name } = await open();
    await name();
    expect(await name()).toMatchObject({ revision: 1 });
    const [row] = (await owner.call(contract.listImportRows, { params })).items;
    const fix = { kind: 'leave-out', row: row?.id ?? '' } as const;
    await owner.call(contract.putImportFix, { params: { ...params, fixId: randomUUID() }, body: { revision: 1, fix } });
    const roles: contract.ColumnRole[] = ['question', 'answer', 'tags'];
    expect(await owner.refusal(name({ roles, revision: 1 }))).toMatchObject({ status: 409, fields: [{ field: 'revision' }] });
    expect(await name({ roles, revision: 2 })).toMatchObject({ revision: 3, counts: { comesIn: 2, leftOut: 0 } });
    const back = owner.call(contract.putImportFix, { params: { ...params, fixId: randomUUID() }, body: { revision: 3, fix: { kind: 'take-back' } } });
    expect(await owner.refusal(back)).toMatchObject({ status: 409 });
  });

  it('of two who name them at once are those of one', async () => {
    const { name, view } = await open();
    const answers = await Promise.allSettled([name(), name({ roles: ['question', null, 'answer'] })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await view()).revision).toBe(1);
  });

  it.each(['commit', 'cancel'] as const)('cannot be named after a %s, and the files are not kept', async (how) => {
    const { owner, params, name, view, sources } = await open();
    expect(await sources()).toBe(1);
    await (how === 'commit' ? owner.call(contract.commitImport, { params, body: { revision: 0 } }) : owner.call(contract.cancelImport, { params }));
    expect([await sources(), (await view()).tables]).toEqual([0, []]);
    expect(await owner.refusal(name())).toMatchObject({ status: 409 });
  });

  it('are nothing of a bank without tables, whose files are not kept', async () => {
    const { view, sources } = await open({ 'a.md': '## What is a pipe?\n\nIt joins programs.\n' });
    expect([(await view()).tables, await sources()]).toEqual([[], 0]);
  });

  it('may be named from the start by whoever has no browser', async () => {
    const { owner, params } = await open();
    const files = [{ path: 'more.csv', base64: Buffer.from(ODD).toString('base64') }];
    const wish = { workspaceId: params.id, signInName: owner.signInName, files, columns: { hasNames: true, roles: ROLES } };
    expect(await importAs(test, wish)).toMatchObject({ state: 'committed', counts: { comesIn: 2 } });
  });
});

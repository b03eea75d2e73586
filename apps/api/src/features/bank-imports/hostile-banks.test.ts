import { randomUUID } from 'node:crypto';
import { constants, deflateRawSync } from 'node:zlib';
import * as contract from '@whetstone/contracts/bank-imports';
import * as workspaces from '@whetstone/contracts/workspaces';
import { readBank } from '@whetstone/importers/read-bank';
import { type PackedEntry, packZip } from '@whetstone/importers/testing/pack-zip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { signUpAs } from '../../testing/test-browser.ts';
import { readFilesInWorker } from './read-files-in-worker.ts';
import { readImport } from './read-import.ts';

let test: TestApp;
let bad: ReturnType<typeof listHostile>;
beforeAll(async () => {
  test = await buildTestApp();
  bad = listHostile();
});
afterAll(async () => test.close());

const MB = 1_000_000;
const GOOD: PackedEntry = { name: 'good.md', bytes: Buffer.from('## What does a full queue do?\n\nIt makes its writers wait.\n') };

/** A gigabyte that is one: a thousand times the same packed block, which is a megabyte altogether. */
const packedGigabyte = (): Buffer => {
  const block = deflateRawSync(Buffer.alloc(MB, 'why? '), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: 1000 }, () => block), deflateRawSync(Buffer.alloc(0))]);
};

/** What may come under one name each, with the rule that refuses it. */
const listHostile = (): { path: string; bytes: Buffer; rule: string }[] => {
  const gigabyte: PackedEntry = { name: 'bomb.md', bytes: Buffer.alloc(0), packed: packedGigabyte(), claimedBytes: 1000 * MB };
  const expanding = '<!DOCTYPE q [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<questestinterop><item>&b;</item></questestinterop>';
  return [
    { path: 'gigabyte.zip', bytes: packZip([gigabyte]), rule: 'entry-is-small' },
    { path: 'gigabyte-that-says-it-is-small.zip', bytes: packZip([{ ...gigabyte, claimedBytes: 1000 }]), rule: 'entry-is-readable' },
    {
      path: 'many-entries.zip',
      bytes: packZip(Array.from({ length: 100_000 }, (_, at) => ({ name: `${at}`, bytes: Buffer.alloc(0), method: 0 }))),
      rule: 'archive-is-readable',
    },
    { path: 'up.zip', bytes: packZip([{ ...GOOD, name: '../../up.md' }]), rule: 'entry-stays-inside' },
    { path: 'link.zip', bytes: packZip([{ name: 'link.md', bytes: Buffer.from('/etc/passwd'), mode: 0o12_0777 }]), rule: 'entry-is-file' },
    { path: 'entities.xml', bytes: Buffer.from(expanding), rule: 'xml-declares-nothing' },
  ];
};

const sendable = (files: readonly { path: string; bytes: Buffer }[]) => files.map(({ path, bytes }) => ({ path, base64: bytes.toString('base64') }));

async function openDesk() {
  const owner = await signUpAs(test, 'recruiter');
  const { id } = await owner.call(workspaces.createWorkspace, { body: { name: 'Hiring' } });
  return { owner, params: { id, importId: randomUUID() } };
}
type Desk = Awaited<ReturnType<typeof openDesk>>;

type State = contract.ImportState | undefined;

/** Asks the app for one thing after the other until a reading is over, and keeps what each answer said of the import. */
async function askDuring<T>({ owner, params }: Desk, reading: Promise<T>, told: State[] = []): Promise<{ came: T; told: State[] }> {
  const watched = { isOver: false };
  const end = (): void => {
    watched.isOver = true;
  };
  reading.then(end, end);
  // an answer that failed would throw here
  while (!watched.isOver) told.push((await owner.call(contract.listImports, { params })).items[0]?.state);
  return { came: await reading, told };
}

type Reader = typeof readFilesInWorker;
const readHere: Reader = async ({ files }) => Promise.resolve({ files: files.flatMap(({ path, bytes }) => readBank(path, bytes)), alike: new Map() });

/** How many others were answered from when the reading began to when it was over. */
async function countAnswered(reader: Reader): Promise<number> {
  const desk = await openDesk();
  const { personId } = desk.owner;
  const actor = { personId, pseudonym: randomUUID(), sessionId: randomUUID(), roles: new Set(['recruiter'] as const), isDemo: false, isStrong: true };
  const told: State[] = [];
  let answered = 0;
  const counting: Reader = async (task, watch) => {
    const before = told.length;
    const bank = await reader(task, watch);
    answered = told.length - before;
    return bank;
  };
  const { came } = await askDuring(desk, readImport(test, actor, { ...desk.params, files: sendable(bad), reader: counting }), told);
  expect(came).toMatchObject({ state: 'read', counts: { errors: 6 } });
  return answered;
}

describe('a bank that is out to do harm', () => {
  it('is refused file by file and by rule, and what is good beside it is read, while others are answered', async () => {
    const desk = await openDesk();
    const { owner, params } = desk;
    const good = { path: 'good.zip', bytes: packZip([GOOD]) };
    const { came, told } = await askDuring(desk, owner.call(contract.putImport, { params, body: { files: sendable([...bad, good]) } }));
    expect(came).toMatchObject({ state: 'read', counts: { comesIn: 1 } });
    const { items } = await owner.call(contract.listImportMessages, { params });
    const errors = items.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, rule }) => `${file.split('/')[0]} ${rule}`)).toEqual(bad.map(({ path, rule }) => `${path} ${rule}`));
    const rows = await owner.call(contract.listImportRows, { params, query: {} });
    expect(rows.items.map(({ file, title }) => [file, title])).toEqual([['good.zip/good.md', 'What does a full queue do?']]);
    expect(told).toContain('reading');
  });

  it('would hold everyone up if it were read where they are answered', async () => {
    expect(await countAnswered(readHere)).toBe(0);
    expect(await countAnswered(readFilesInWorker)).toBeGreaterThan(0);
  });

  it('and takes long is ended by whoever cancels it, and the next one is read', async () => {
    const { owner, params } = await openDesk();
    // more than is taken, which would be told at the end: seconds later, and as a refusal
    const heavy = { path: 'heavy.csv', bytes: Buffer.from(`question,answer\n${'a?,<b>b</b>\n'.repeat(700_000)}`) };
    const sent = owner.call(contract.putImport, { params, body: { files: sendable([heavy]) } });
    await expect.poll(async () => (await owner.call(contract.listImports, { params })).items[0]?.state).toBe('reading');
    await owner.call(contract.cancelImport, { params });
    expect(await sent).toMatchObject({ state: 'cancelled', counts: { comesIn: 0 } });
    const next = { ...params, importId: randomUUID() };
    const good = { path: 'good.zip', bytes: packZip([GOOD]) };
    expect(await owner.call(contract.putImport, { params: next, body: { files: sendable([good]) } })).toMatchObject({ state: 'read', counts: { comesIn: 1 } });
  });
});

import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/bank-imports';
import { packZip } from '@whetstone/importers/testing/pack-zip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { type Person, FILES, base64, bringIn, commit, mend, openDesk, questionsOf, rowsOf } from '../../testing/import-calls.ts';
import { signUpAs } from '../../testing/test-browser.ts';
import { ReadingEnded } from './read-files-in-worker.ts';
import { readImport } from './read-import.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

describe('a bank that is brought in', () => {
  it('is proposed row by row with file and line, and is no question yet', async () => {
    const { owner, viewer, id } = await openDesk(test);
    const { params, state, counts, filesDone, by, isMine } = await bringIn(owner, id);
    expect([state, filesDone, isMine, typeof by]).toEqual(['read', 2, true, 'string']);
    expect(counts).toMatchObject({ comesIn: 5, leftOut: 0, alike: 1 });
    const rows = await rowsOf(viewer, params);
    expect(rows.map(({ file, line, title, fate }) => [file, line, title, fate])).toEqual([
      ['queues.md', 3, 'What does a full queue do to its writers?', 'comes-in'],
      ['queues.md', 7, 'Why is a queue bounded?', 'comes-in'],
      ['queues.md', 11, 'How is a bounded queue drained when its reader dies?', 'comes-in'],
      ['more/queues.md', 1, 'What does a full queue do to all its writers?', 'comes-in'],
      ['more/queues.md', 5, 'Which queue takes no lock?', 'comes-in'],
    ]);
    expect(rows[3]?.alike).toEqual({
      isHere: true,
      title: 'What does a full queue do to its writers?',
      file: 'queues.md',
      line: 3,
      onlyThis: ['all'],
      onlyThat: [],
      isVariant: false,
    });
    expect(await questionsOf(owner, id)).toEqual([]);
    const { files } = await viewer.call(contract.getImport, { params });
    expect(files).toEqual([
      { path: 'queues.md', questions: 3, messages: expect.any(Number) },
      { path: 'more/queues.md', questions: 2, messages: expect.any(Number) },
    ]);
  });

  it('is paged', async () => {
    const { owner, id } = await openDesk(test);
    const { params } = await bringIn(owner, id);
    const first = await owner.call(contract.listImportRows, { params, query: { limit: '2' } });
    const second = await owner.call(contract.listImportRows, { params, query: { limit: '3', cursor: first.nextCursor ?? '' } });
    expect([first.items.length, second.items.map(({ line }) => line), second.nextCursor]).toEqual([2, [11, 1, 5], null]);
  });

  it('is told why what does not come in does not, with file and line', async () => {
    const { owner, id } = await openDesk(test);
    const { params, counts } = await bringIn(owner, id, [{ path: 'noise.bin', base64: Buffer.from([0, 255, 254, 0, 1, 2]).toString('base64') }]);
    const { items } = await owner.call(contract.listImportMessages, { params });
    expect(items[0]).toMatchObject({ file: 'noise.bin', line: 1, severity: 'error', text: expect.any(String) });
    expect(counts).toMatchObject({ comesIn: 0, errors: items.length });
    expect(await owner.refusal(commit(owner, params, 0))).toMatchObject({ status: 409 });
  });

  it('is told so in the order of files and lines, of an archive before what lies in it', async () => {
    const { owner, id } = await openDesk(test);
    const table = Buffer.from('question,answer\n,x\nWhy?\n');
    const zip = packZip([
      { name: 'z.csv', bytes: table },
      { name: 'a.csv', bytes: table },
      { name: 'picture.png', bytes: Buffer.from('x') },
    ]);
    const files = [
      { path: 'bank.zip', base64: zip.toString('base64') },
      { path: 'a.csv', base64: table.toString('base64') },
    ];
    const { params } = await bringIn(owner, id, files);
    const { items } = await owner.call(contract.listImportMessages, { params });
    const places = ['bank.zip:1', 'bank.zip/z.csv:2', 'bank.zip/z.csv:3', 'bank.zip/a.csv:2', 'bank.zip/a.csv:3', 'a.csv:2', 'a.csv:3'];
    expect(items.map(({ file, line }) => `${file}:${line}`)).toEqual(places);
  });

  it.each([
    ['what is no base64', [{ path: 'a.md', base64: '****' }], 'files.0.base64'],
    ['a path that comes twice', [FILES[0], FILES[0]], 'files.1.path'],
    ['too many bytes', [{ path: 'a.md', base64: 'AAAA'.repeat(contract.IMPORT_CAPS.bytes / 3 + 1) }], 'files'],
  ])('is refused for %s, by its name', async (_name, files, field) => {
    const { owner, id } = await openDesk(test);
    const refusal = await owner.refusal(bringIn(owner, id, files as typeof FILES));
    expect([refusal.status, refusal.fields.map((one) => one.field)]).toEqual([400, [field]]);
    expect(await test.db.bankImport.count({ where: { workspaceId: id } })).toBe(0);
  });

  it('is refused with more questions than one import takes, and nothing of it stays', async () => {
    const { owner, id } = await openDesk(test);
    const refusal = await owner.refusal(bringIn(owner, id, [{ path: 'many.csv', base64: base64('q\n'.repeat(60_000)) }]));
    expect(refusal).toMatchObject({ status: 400, fields: [{ field: 'questions', message: expect.stringContaining('bring the files in by parts') }] });
    expect(await test.db.bankImport.count({ where: { workspaceId: id } })).toBe(0);
  });

  it('is the same one when it is sent again, and refused when something else is sent under its id', async () => {
    const { owner, id } = await openDesk(test);
    const { params } = await bringIn(owner, id);
    const again = await owner.call(contract.putImport, { params, body: { files: FILES } });
    expect([again.state, again.counts.comesIn]).toEqual(['read', 5]);
    expect(await owner.refusal(owner.call(contract.putImport, { params, body: { files: FILES.slice(1) } }))).toMatchObject({ status: 409 });
    expect((await owner.call(contract.listImports, { params: { id } })).items).toHaveLength(1);
  });
});

describe('a reading', () => {
  const actorOf = (person: Person): Actor => ({
    personId: person.personId,
    pseudonym: randomUUID(),
    sessionId: randomUUID(),
    roles: new Set(['recruiter']),
    isDemo: false,
    isStrong: true,
  });

  it('can be cancelled while it is under way, from wherever; nothing of it stays', async () => {
    const { owner, id } = await openDesk(test);
    const params = { id, importId: randomUUID() };
    const reading = readImport(test, actorOf(owner), {
      ...params,
      files: FILES,
      reader: async (_task, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new ReadingEnded('stopped')))),
    });
    await expect.poll(async () => test.db.bankImport.count({ where: { id: params.importId } })).toBe(1);
    expect(await owner.call(contract.cancelImport, { params })).toMatchObject({ state: 'cancelled' });
    expect(await reading).toMatchObject({ state: 'cancelled', counts: { comesIn: 0 } });
    expect(await owner.call(contract.cancelImport, { params })).toMatchObject({ state: 'cancelled' });
    expect(await owner.refusal(commit(owner, params, 0))).toMatchObject({ status: 409 });
  });

  it('whose thread dies has failed, and the next one works', async () => {
    const { owner, id } = await openDesk(test);
    const reader = async (): Promise<never> => Promise.reject(new ReadingEnded('its thread ended'));
    const failed = await readImport(test, actorOf(owner), { id, importId: randomUUID(), files: FILES, reader });
    expect(failed).toMatchObject({ state: 'failed', counts: { comesIn: 0 } });
    expect(await bringIn(owner, id)).toMatchObject({ state: 'read' });
  });
});

describe('mending', () => {
  async function open() {
    const desk = await openDesk(test);
    const { params } = await bringIn(desk.owner, desk.id);
    const rows = await rowsOf(desk.owner, params);
    const at = (index: number): contract.ImportRowView => {
      const row = rows[index];
      if (row === undefined) throw new Error(`no row ${index}`);
      return row;
    };
    return { ...desk, params, at };
  }

  it('leaves a row out and brings it in again', async () => {
    const { owner, params, at } = await open();
    const out = await mend(owner, params, { kind: 'leave-out', row: at(1).id });
    expect([out.import.revision, out.import.counts.leftOut, out.rows.map(({ fate }) => fate)]).toEqual([1, 1, ['left-out']]);
    expect((await rowsOf(owner, params, { show: 'out' })).map(({ id }) => id)).toEqual([at(1).id]);
    expect((await mend(owner, params, { kind: 'bring-in', row: at(1).id })).import.counts).toMatchObject({ comesIn: 5, leftOut: 0 });
  });

  it('joins a row to the one before it, as more of the question or as its answer', async () => {
    const { owner, params, at } = await open();
    const joined = await mend(owner, params, { kind: 'merge', row: at(2).id });
    expect(joined.rows.map(({ fate, prompt, answer }) => [fate, prompt, answer])).toEqual([
      ['comes-in', at(2).title, 'Because memory is.\n\nSomebody else reads it.'],
      ['merged', '', 'Somebody else reads it.'],
    ]);
    const answered = await mend(owner, params, { kind: 'answer', row: at(1).id });
    expect(answered.rows[0]?.answer).toContain('drops what they write.\n\nWhy is a queue bounded?');
    expect(answered.import.counts).toMatchObject({ comesIn: 3, merged: 2 });
    expect(await owner.refusal(mend(owner, params, { kind: 'merge', row: at(0).id }))).toMatchObject({ status: 409 });
    expect(await owner.refusal(mend(owner, params, { kind: 'bring-in', row: at(1).id }))).toMatchObject({ status: 409 });
  });

  it('splits a row at a line, and takes that back to the letter', async () => {
    const { owner, params } = await open();
    const body = '## What is a list?\n\nEntries in order.\n\n> How is it read?\n> From its head.\n';
    const { params: own } = await bringIn(owner, params.id, [{ path: 'x.md', base64: base64(body) }]);
    const [before] = await rowsOf(owner, own);
    const { rows } = await mend(owner, own, { kind: 'split', row: before?.id ?? '', part: 'answer', line: 3 });
    expect(rows.map(({ title, answer, line }) => [title, answer, line])).toEqual([
      ['What is a list?', 'Entries in order.', before?.line],
      ['How is it read?', '> From its head.', before?.line],
    ]);
    expect(await owner.refusal(mend(owner, own, { kind: 'split', row: before?.id ?? '', part: 'answer', line: 9 }))).toMatchObject({ status: 400 });
    const back = await mend(owner, own, { kind: 'take-back' });
    expect([back.removed, back.rows]).toEqual([[rows[1]?.id], [before]]);
    expect(await owner.refusal(mend(owner, own, { kind: 'take-back' }))).toMatchObject({ status: 409 });
  });

  it('happens once for an id', async () => {
    const { owner, params, at } = await open();
    const fixId = randomUUID();
    const send = async (fix: contract.ImportFix) => owner.call(contract.putImportFix, { params: { ...params, fixId }, body: { revision: 0, fix } });
    const title: contract.ImportFix = { kind: 'title', row: at(0).id, title: 'Another title' };
    for (const _again of [1, 2]) expect((await send(title)).import.revision).toBe(1);
    expect(await owner.refusal(send({ ...title, title: 'A third' }))).toMatchObject({ status: 409 });
  });

  it('of twenty fixes by people who have seen the same takes one, and writes over nothing that they have not seen', async () => {
    const { owner, params, at } = await open();
    const send = async (index: number) =>
      owner.call(contract.putImportFix, {
        params: { ...params, fixId: randomUUID() },
        body: { revision: 0, fix: { kind: 'title', row: at(0).id, title: `Title ${index}` } },
      });
    const answers = await Promise.allSettled(Array.from({ length: 20 }, async (_, index) => send(index)));
    const taken = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(taken).toHaveLength(1);
    expect((await rowsOf(owner, params))[0]?.title).toBe(taken[0]?.rows[0]?.title);
    expect(await owner.refusal(send(20))).toMatchObject({ status: 409, fields: [{ field: 'revision' }] });
  });

  it('never decides by itself what is a duplicate: people do', async () => {
    const { owner, params, at } = await open();
    const { id: row } = at(3);
    expect((await mend(owner, params, { kind: 'alike', row, is: 'duplicate' })).import.counts).toMatchObject({ comesIn: 4, duplicates: 1 });
    expect((await mend(owner, params, { kind: 'alike', row, is: 'variant' })).rows[0]).toMatchObject({ fate: 'comes-in', alike: { isVariant: true } });
    expect((await mend(owner, params, { kind: 'alike', row, is: 'different' })).rows[0]).toMatchObject({ fate: 'comes-in', alike: null });
    expect(await owner.refusal(mend(owner, params, { kind: 'alike', row: at(0).id, is: 'duplicate' }))).toMatchObject({ status: 409 });
  });
});

describe('who may', () => {
  it('change anything: owners and editors; viewers are told that they may not, everyone else that there is nothing', async () => {
    const { owner, viewer, id } = await openDesk(test);
    const stranger = await signUpAs(test, 'recruiter');
    const { params } = await bringIn(owner, id);
    const changes = (person: Person) => [
      bringIn(person, id),
      person.call(contract.putImportFix, { params: { ...params, fixId: randomUUID() }, body: { revision: 0, fix: { kind: 'take-back' } } }),
      commit(person, params, 0),
      person.call(contract.undoImport, { params }),
      person.call(contract.cancelImport, { params }),
    ];
    for (const refusal of await Promise.all(changes(viewer).map(async (one) => viewer.refusal(one)))) expect(refusal).toMatchObject({ status: 403 });
    const reads = (person: Person) => [
      person.call(contract.listImports, { params: { id } }),
      person.call(contract.getImport, { params }),
      person.call(contract.listImportRows, { params }),
      person.call(contract.listImportMessages, { params }),
    ];
    const asked = [...changes(stranger), ...reads(stranger)];
    for (const refusal of await Promise.all(asked.map(async (one) => stranger.refusal(one)))) expect(refusal).toMatchObject({ status: 404, code: 'not_found' });
    await Promise.all(reads(viewer));
  });

  it('reach an import of theirs through its own workspace only', async () => {
    const [one, other] = [await openDesk(test), await openDesk(test)];
    const { importId } = await bringIn(one.owner, one.id);
    expect(await other.owner.refusal(other.owner.call(contract.getImport, { params: { id: other.id, importId } }))).toMatchObject({ status: 404 });
    // the same id is as new as any in another workspace
    expect(await other.owner.call(contract.putImport, { params: { id: other.id, importId }, body: { files: FILES } })).toMatchObject({ state: 'read' });
  });

  it('see who brought it in, who finds that in their log', async () => {
    const { owner, viewer, id } = await openDesk(test);
    await bringIn(owner, id);
    const { pseudonym } = await test.db.person.findUniqueOrThrow({ where: { id: owner.personId } });
    const of = { subject: pseudonym, act: 'read.profile' };
    await test.db.$executeRaw`UPDATE workspace SET name = 'Hiring' WHERE id = ${id}::uuid`;
    const before = await test.db.auditEvent.count({ where: of });
    const [item] = (await viewer.call(contract.listImports, { params: { id } })).items;
    expect([typeof item?.by, item?.isMine, (await test.db.auditEvent.count({ where: of })) - before]).toEqual(['string', false, 1]);
  });
});

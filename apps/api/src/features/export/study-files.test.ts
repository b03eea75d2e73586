import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as contract from '@whetstone/contracts/attempts';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { TestBrowser, signUpAs } from '../../testing/test-browser.ts';
import { writeCsv } from './write-csv.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

async function learner() {
  const person = await signUpAs(test, 'candidate');
  await test.db.person.update({ where: { id: person.personId }, data: { createdAt: new Date('2026-01-01'), timeZone: 'Etc/UTC' } });
  const put = async (question: string, grade: 1 | 3, days: number) => {
    const id = randomUUID();
    const body = { kind: 'grade', question, version: 1, grade, attemptId: null, durationMs: 90_000, claimedAt: daysAgo(days) } as const;
    await person.call(contract.putReview, { params: { id }, body });
    return id;
  };
  await put('fork', 3, 20);
  await put('fork', 1, 10);
  const undone = await put('fork', 1, 1);
  await person.call(contract.putReview, { params: { id: randomUUID() }, body: { kind: 'undo', undoesId: undone, claimedAt: null } });
  await put('top-ips', 3, 2);
  await person.call(contract.putReview, { params: { id: randomUUID() }, body: { kind: 'suspend', question: 'top-ips', claimedAt: null } });
  return person;
}

const download = async (person: TestBrowser, name: string) => person.send({ method: 'GET', url: `/api/me/export/${name}` });

describe('the table of reviews', () => {
  it('has a line for every entry of the log, the oldest first', async () => {
    const { headers, body, statusCode } = await download(await learner(), 'reviews.csv');
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/csv; charset=utf-8', 'no-store']);
    expect(headers['content-disposition']).toBe('attachment; filename="whetstone-reviews.csv"');
    const lines = body
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(lines[0]?.slice(0, 6)).toEqual(['id', 'kind', 'question', 'title', 'version', 'grade']);
    expect(lines.slice(1).map((line) => [line[1], line[2], line[5], line[7]])).toEqual([
      ['grade', 'fork', '3', 'false'],
      ['grade', 'fork', '1', 'false'],
      ['grade', 'top-ips', '3', 'false'],
      ['grade', 'fork', '1', 'true'],
      ['undo', 'fork', '', 'false'],
      ['suspend', 'top-ips', '', 'false'],
    ]);
  });

  it('holds nothing that a spreadsheet would calculate, and quotes what has to be', () => {
    expect(
      writeCsv([
        ['=1+1', '+x', '-x', '@x', '\tx', '＝x'],
        ['a "b", c', 'two\nlines', null, -1, true, new Date(0)],
      ]),
    ).toBe(`'=1+1,'+x,'-x,'@x,'\tx,'＝x\r\n"a ""b"", c","two\nlines",,-1,true,1970-01-01T00:00:00.000Z\r\n`);
  });
});

describe('the package for Anki', () => {
  it('holds prompt, answer, due date, interval, lapses and the memory state of every card, and the grades behind them', async () => {
    const person = await learner();
    const { headers, rawPayload } = await download(person, 'anki.apkg');
    expect(headers['content-disposition']).toBe('attachment; filename="whetstone.apkg"');
    const files = unzipSync(new Uint8Array(rawPayload));
    expect([Object.keys(files).toSorted(), strFromU8(files['media'] ?? new Uint8Array())]).toEqual([['collection.anki2', 'media'], '{}']);
    const folder = await mkdtemp(join(tmpdir(), 'whetstone-anki-'));
    await writeFile(join(folder, 'c.anki2'), files['collection.anki2'] ?? '');
    const db = new DatabaseSync(join(folder, 'c.anki2'));
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    const rows = db.prepare('SELECT n.flds, n.sfld, c.* FROM cards c JOIN notes n ON n.id = c.nid ORDER BY n.sfld').all() as Record<string, unknown>[];
    const cards = await test.db.card.findMany({ where: { personId: person.personId } });
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      const card = cards.find(({ questionId }) => (row['sfld'] === 'What does fork() do?' ? 'q-fork' : 'q-top-ips') === questionId);
      if (card === undefined) throw new Error('a card of another question');
      expect(String(row['flds']).split('\u001F')[0]).toContain(`Tell me about ${card.questionId}`);
      const begin = (db.prepare('SELECT crt FROM col').get() as { crt: number }).crt;
      const due = new Date((begin + Number(row['due']) * 86_400) * 1000).toISOString().slice(0, 10);
      expect([due, row['lapses'], row['reps']]).toEqual([card.dueOn.toISOString().slice(0, 10), card.lapses, card.reps]);
      expect(row['ivl']).toBe((card.dueOn.getTime() - card.lastStudiedOn.getTime()) / 86_400_000);
      expect([row['type'], row['queue']]).toEqual([2, card.isSuspended ? -1 : 2]);
      expect(JSON.parse(String(row['data']))).toMatchObject({ s: card.stability, d: card.difficulty });
    }
    const log = db.prepare('SELECT ease, time FROM revlog ORDER BY id').all();
    expect(log.map((entry) => ({ ...entry }))).toEqual([3, 1, 3].map((ease) => ({ ease, time: 60_000 })));
    db.close();
    await rm(folder, { recursive: true });
  });
});

describe('both', () => {
  it.each(['reviews.csv', 'anki.apkg'])('are the person’s alone, refused to who is signed out, and not there for staff: %s', async (name) => {
    expect((await download(new TestBrowser(test.app), name)).statusCode).toBe(401);
    expect((await download(await signUpAs(test, 'mentor'), name)).statusCode).toBe(404);
    const person = await signUpAs(test, 'candidate');
    expect((await download(person, name)).statusCode).toBe(200);
    const acts = await test.db.auditEvent.findMany({ where: { act: 'person.export', target: name }, orderBy: { id: 'desc' }, take: 1 });
    const { pseudonym } = await test.db.person.findUniqueOrThrow({ where: { id: person.personId } });
    expect(acts[0]?.actor).toBe(pseudonym);
  });
});

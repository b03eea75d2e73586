import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BankReader, openBankReader } from './open-bank-reader.ts';
import { readBankInWorker } from './read-bank-in-worker.ts';
import { readBank } from './read-bank.ts';
import { briefMessages, briefQuestions } from './testing/brief.ts';
import { packZip } from './testing/pack-zip.ts';

const GOOD = { path: 'good.csv', bytes: Buffer.from('question,answer\nWhy?,So\n') };
// takes some seconds, and memory for a million questions
const HEAVY = { path: 'heavy.csv', bytes: Buffer.from(`question,answer\n${'a?,<b>b</b>\n'.repeat(800_000)}`) };

describe('reading in a thread', () => {
  let reader: BankReader;
  beforeEach(() => {
    reader = openBankReader();
  });
  afterEach(async () => reader.close());

  it('gives what reading here gives, bank after bank', async () => {
    const archive = {
      path: 'a.zip',
      bytes: packZip([
        { name: 'x.csv', bytes: GOOD.bytes },
        { name: 'y.csv', bytes: GOOD.bytes },
      ]),
    };
    expect(await reader.read(GOOD)).toEqual(readBank(GOOD.path, GOOD.bytes));
    expect(await reader.read(archive)).toEqual(readBank(archive.path, archive.bytes));
    expect(GOOD.bytes).not.toHaveLength(0);
  });

  it('ends a bank that takes too long with a message, keeps what was read of it, and reads the next', async () => {
    const archive = {
      path: 'a.zip',
      bytes: packZip([
        { name: 'x.csv', bytes: GOOD.bytes },
        { name: HEAVY.path, bytes: HEAVY.bytes.subarray(0, 9_000_000), method: 0 },
      ]),
    };
    // the thread is there already: its start is not what takes long
    await reader.read(GOOD);
    const files = await reader.read(archive, { timeLimitMs: 2000 });
    expect([briefQuestions(files), briefMessages(files)]).toEqual([['2 Why? → So'], ['1 error reading-is-quick']]);
    expect(briefQuestions(await reader.read(GOOD))).toEqual(['2 Why? → So']);
  });

  it('ends a bank that takes too much memory with a message', async () => {
    const files = await readBankInWorker(HEAVY, { memoryMb: 48 });
    expect([briefQuestions(files), briefMessages(files)]).toEqual([[], ['1 error reading-is-small']]);
  });

  it('stops at once when it is told to', async () => {
    const stop = new AbortController();
    const reading = reader.read(HEAVY, { signal: stop.signal });
    stop.abort(new Error('the person went on'));
    await expect(reading).rejects.toThrow('the person went on');
    await expect(reader.read(GOOD, { signal: stop.signal })).rejects.toThrow('the person went on');
  });
});

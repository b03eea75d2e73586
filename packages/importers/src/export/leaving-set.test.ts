import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBank } from '../read-bank.ts';
import { leavingBank } from '../testing/any-leaving-bank.ts';
import { oneQuestion } from '../testing/one-question.ts';
import { type ExportFormat, exportBank } from './export-bank.ts';
import type { LeavingBank } from './exported.ts';

/** A set that goes from one area to another and back, against every other order: of ids, of titles, of areas. */
const AREAS = ['networking', 'linux', 'networking'];
const NAMES = ['cedar', 'birch', 'alder'];

function setOf({ areas = AREAS } = {}): LeavingBank {
  const records = NAMES.map((name, at) =>
    oneQuestion({ id: `q-${name}`, slug: name, title: `What is ${name}?`, prompt: `Say ${name}.`, area: areas[at] ?? '' }),
  );
  const bank = leavingBank(records);
  return { ...bank, questions: bank.questions.map((question, at) => ({ ...question, setMinutes: 7 + at })) };
}

const lossesOf = async (format: ExportFormat, bank: LeavingBank): Promise<string[]> => {
  const { losses } = await exportBank(format, bank);
  return losses.filter(({ field }) => field.startsWith('set')).map(({ question, field, why }) => `${question} ${field} ${why}`);
};
const eachOf = (...losses: string[]): string[] => NAMES.flatMap((name) => losses.map((loss) => `q-${name} ${loss}`));
const bytesOf = async (format: ExportFormat, bank: LeavingBank): Promise<Uint8Array> => (await exportBank(format, bank)).files[0]?.bytes ?? new Uint8Array();
const namesIn = (text: string): string[] => text.match(/cedar|birch|alder/g) ?? [];

describe('a set that leaves', () => {
  it.each([
    ['markdown', ['setOrder no_place', 'setMinutes no_place']],
    ['csv', []],
    ['gift', ['setMinutes no_place']],
    ['qti', ['setMinutes no_place']],
    ['anki', ['setMinutes no_place', 'setOrder within_deck']],
    ['docx', []],
  ] as const)('as %s loses of its order and minutes %j', async (format, losses) => {
    expect(await lossesOf(format, setOf())).toEqual(eachOf(...losses));
    const { questions, ...bank } = setOf();
    expect(await lossesOf(format, { ...bank, questions: questions.map(({ setMinutes: _setMinutes, ...question }) => question) })).toEqual([]);
  });

  it('keeps its order as cards where they are all of one deck', async () => {
    expect(await lossesOf('anki', setOf({ areas: ['linux', 'linux', 'linux'] }))).toEqual(eachOf('setMinutes no_place'));
  });

  it('has a column for its minutes in a table, row for row in its order', async () => {
    const rows = strFromU8(await bytesOf('csv', setOf()))
      .trimEnd()
      .split('\n');
    expect(rows[0]).toMatch(/,Minutes,Status,Minutes in set$/);
    expect(rows.slice(1).map((row) => [row.split(',')[0], row.split(',').at(-1)])).toEqual([
      ['q-cedar', '7'],
      ['q-birch', '8'],
      ['q-alder', '9'],
    ]);
  });

  it('is read back from GIFT in its order', async () => {
    const questions = readBank('set.gift', await bytesOf('gift', setOf())).flatMap((file) => file.questions);
    expect(questions.flatMap(({ prompt, title }) => namesIn(title + prompt)[0] ?? [])).toEqual(NAMES);
  });

  it('has a test in a QTI package that names its items in order, and is read back without a fault', async () => {
    const bytes = await bytesOf('qti', setOf());
    const entries = unzipSync(bytes);
    const refs = strFromU8(entries['test.xml'] ?? new Uint8Array()).match(/href="[^"]+"/g);
    expect(refs).toEqual(NAMES.map((name) => `href="items/q-${name}.xml"`));
    expect(strFromU8(entries['imsmanifest.xml'] ?? new Uint8Array())).toContain('<resource identifier="test" type="imsqti_test_xmlv2p1" href="test.xml">');
    expect(readBank('set.zip', bytes).flatMap(({ messages }) => messages.map(({ rule, severity }) => [rule, severity]))).toEqual([['qti-test', 'warning']]);
  });

  it('says its minutes and keeps its order in a text document', async () => {
    const xml = strFromU8(unzipSync(await bytesOf('docx', setOf()))['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/What is \w+|\d+ minutes in the set/g)).toEqual(NAMES.flatMap((name, at) => [`What is ${name}`, `${7 + at} minutes in the set`]));
  });
});

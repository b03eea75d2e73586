import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLeavingBank, leavingBank } from '../testing/any-leaving-bank.ts';
import { bareLetters, lettersOf } from '../testing/normal-words.ts';
import { oneQuestion } from '../testing/one-question.ts';
import { choiceText } from './choice-text.ts';
import type { LeavingBank } from './exported.ts';
import { exportDocx } from './export-docx.ts';

const PARSER = new XMLParser({ preserveOrder: true, ignoreAttributes: false, trimValues: false, parseTagValue: false, processEntities: true });

const textIn = (node: unknown): string =>
  Array.isArray(node)
    ? node.map(textIn).join('')
    : typeof node === 'object' && node !== null
      ? Object.entries(node)
          .map(([key, value]) => (key === '#text' ? String(value) : key === ':@' ? '' : textIn(value)))
          .join('')
      : '';

async function documentOf(bank: LeavingBank): Promise<{ xml: string; text: string }> {
  const { files } = await exportDocx(bank);
  const xml = strFromU8(unzipSync(files[0]?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  return { xml, text: bareLetters(textIn(PARSER.parse(xml))) };
}

describe('exportDocx', () => {
  it('lays a question out under headings, right choices named, code in one width', async () => {
    const record = oneQuestion({
      prompt: 'Say **what** `one` is.',
      choices: [
        { text: 'a', isRight: false },
        { text: 'b', isRight: true },
      ],
      hints: [{ id: 'h-one', text: 'Count.' }],
    });
    const { xml, text } = await documentOf(leavingBank([record]));
    expect(text).toBe('Whatisone?concept·linux·medium·20minutes·linuxPromptSaywhatoneis.ChoicesAaB(right)bAnswerThefirstnumber.Hints1.Count.');
    expect(xml).toMatch(/<w:b\/>.*?what/);
    expect(xml).toContain('Courier New');
    expect(xml).toContain('Heading1');
  });

  it('names what a text document has no place for, and leaves out what XML cannot hold', async () => {
    const bank = leavingBank([oneQuestion({ answer: 'a\u0001b <script>alert(1)</script>' })]);
    expect((await exportDocx(bank)).losses.map(({ field }) => field)).toEqual(['id', 'status', 'visibility', 'sources', 'text']);
    expect((await documentOf(bank)).text).toContain('Answerab');
  });

  it('is one document of however many questions, in their order, the same as of a few', async () => {
    const records = Array.from({ length: 230 }, (_, at) => oneQuestion({ id: `q-${at}`, title: `Question ${at}.` }));
    const { xml } = await documentOf(leavingBank(records));
    expect(xml.match(/Question \d+\./g)).toEqual(records.map(({ title }) => title));
    expect(XMLValidator.validate(xml)).toBe(true);
    for (const once of ['<w:body>', '</w:body>', '<w:sectPr']) expect([once, xml.split(once).length]).toEqual([once, 2]);
    const one = await documentOf(leavingBank(records.slice(0, 1)));
    expect(xml.startsWith(one.xml.slice(0, one.xml.indexOf('<w:sectPr')))).toBe(true);
    expect(xml.endsWith(one.xml.slice(one.xml.indexOf('<w:sectPr')))).toBe(true);
  });

  it('has the words of every part of any question', async () => {
    await fc.assert(
      fc.asyncProperty(anyLeavingBank, async (bank) => {
        const { text } = await documentOf(bank);
        for (const { record } of bank.questions) {
          const items = [...(record.choices ?? []), ...record.hints, ...record.rubric.flatMap(({ anchors }) => anchors)].map((part) =>
            lettersOf(choiceText(part)),
          );
          const parts = [bareLetters(record.title), lettersOf(record.answer), lettersOf(record.pitfalls), ...items];
          for (const part of parts) expect(text.replaceAll('•', '')).toContain(part);
        }
      }),
      { numRuns: 12 },
    );
  });
});

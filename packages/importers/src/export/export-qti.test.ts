import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedQuestion } from '../bank.ts';
import { readBank } from '../read-bank.ts';
import { anyLeavingBank, leavingBank } from '../testing/any-leaving-bank.ts';
import { bareLetters, lettersOf, lineLettersOf } from '../testing/normal-words.ts';
import { oneQuestion } from '../testing/one-question.ts';
import { choiceText } from './choice-text.ts';
import type { LeavingBank, LeavingQuestion } from './exported.ts';
import { exportQti } from './export-qti.ts';

const zipOf = (bank: LeavingBank): Uint8Array => exportQti(bank).files[0]?.bytes ?? new Uint8Array();
const entries = (bank: LeavingBank): [string, string][] => Object.entries(unzipSync(zipOf(bank))).map(([path, bytes]) => [path, strFromU8(bytes)]);
const itemOf = (record: ReturnType<typeof oneQuestion>): string => entries(leavingBank([record])).find(([path]) => path.startsWith('items/'))?.[1] ?? '';

/** A stem is read as title and prompt. */
const readOf = ({ title, prompt, answerText, choices, path }: ImportedQuestion) => ({
  path: path.map(bareLetters),
  prompt: lineLettersOf(title) + lettersOf(prompt),
  answer: lettersOf(answerText),
  choices: choices.map(({ text, correct }) => [lettersOf(text), correct]),
});

const wantedOf = ({ title, prompt, answer, choices = [] }: LeavingQuestion['record']) => ({
  path: [bareLetters(title)],
  prompt: lettersOf(prompt),
  answer: lettersOf(answer),
  choices: choices.map((choice) => [lettersOf(choiceText(choice)), choice.isRight]),
});

describe('exportQti', () => {
  it('has an item for each question, and lists them in a manifest', () => {
    const files = entries(leavingBank([oneQuestion({}), oneQuestion({ id: 'q-two' })]));
    expect(files.map(([path]) => path)).toEqual(['imsmanifest.xml', 'items/q-one.xml', 'items/q-two.xml']);
    expect(files[0]?.[1]).toContain(
      '<resource identifier="item-q-two" type="imsqti_item_xmlv2p1" href="items/q-two.xml"><file href="items/q-two.xml"/></resource>',
    );
    expect(readBank('bank.zip', zipOf(leavingBank([oneQuestion({})]))).flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('asks for one choice or for several, with the key and the answer as feedback', () => {
    const one = itemOf(
      oneQuestion({
        choices: [
          { text: '`a`', isRight: false },
          { text: 'b', isRight: true },
        ],
      }),
    );
    expect(one).toContain('cardinality="single" baseType="identifier"><correctResponse><value>C2</value></correctResponse>');
    expect(one).toContain('maxChoices="1">\n<simpleChoice identifier="C1"><code>a</code></simpleChoice>');
    expect(one).toContain('title="Answer"><p>The first number.</p></modalFeedback>');
    const two = itemOf(
      oneQuestion({
        choices: [
          { text: 'a', isRight: true },
          { text: 'b', isRight: true },
        ],
      }),
    );
    expect(two).toContain('cardinality="multiple" baseType="identifier"><correctResponse><value>C1</value><value>C2</value></correctResponse>');
    expect(two).toContain('maxChoices="0"');
  });

  it('writes well-formed texts without what could run, load or lead nowhere', () => {
    const item = itemOf(
      oneQuestion({ title: '"a" & <b>', prompt: 'a <br> b <script>alert(1)</script>\n\n![x](y.png) [fork](fork.md) [web](https://example.org/?a&b)\u0001' }),
    );
    expect(item).toContain('title="&quot;a&quot; &amp; &lt;b&gt;"');
    expect(item).toContain('<p>a <br/> b </p>\n<p> fork <a href="https://example.org/?a&amp;b">web</a></p>');
  });

  it('names what QTI has no place for, and what becomes of texts', () => {
    const { losses } = exportQti(leavingBank([oneQuestion({ prompt: '[fork](fork.md)', answer: 'a\u0001' })]));
    expect(losses.map(({ field }) => field)).toEqual([
      'kind',
      'area',
      'skills',
      'difficulty',
      'minutes',
      'status',
      'visibility',
      'sources',
      'text',
      'links',
      'characters',
    ]);
  });

  it('keeps the words of title, prompt and answer and the choices with their key, of any question', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyLeavingBank, (bank) => {
        const read = readBank('bank.zip', zipOf(bank));
        expect(read.flatMap(({ messages }) => messages)).toEqual([]);
        const byId = new Map(read.flatMap(({ path, questions }) => questions.map((question) => [path, question] as const)));
        for (const { record } of bank.questions) {
          const question = byId.get(`bank.zip/items/${record.id}.xml`);
          expect(question && readOf(question)).toEqual(wantedOf(record));
        }
      }),
      { numRuns: 40 },
    );
  });
});

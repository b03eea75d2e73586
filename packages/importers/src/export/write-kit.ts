import { Document, HeadingLevel, HeightRule, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { choiceText } from './choice-text.ts';
import { docxProse } from './docx-blocks.ts';
import { writable } from './escape-xml.ts';
import type { LeavingRecord } from './exported.ts';

type Asked = Pick<LeavingRecord, 'title' | 'prompt' | 'choices' | 'answer' | 'probes' | 'rubric'> & {
  /** a line below the title: kind and length, in words */
  facts: string;
};

/** What an interviewer takes along: texts of questions in markdown, everything else in plain words. */
export interface Kit {
  title: string;
  /** a line below the title: guide, stage, version, length */
  facts: string;
  questions: readonly Asked[];
}

export interface KitWords {
  lead: string;
  /** what is filled in once by hand: who, when, and what came of it */
  blanks: readonly string[];
  choices: string;
  right: string;
  probes: string;
  probe: string;
  surfaces: string;
  answer: string;
  rubric: string;
  dimension: string;
  scorecard: string;
  level: string;
  evidence: string;
  overall: string;
  /** from worst to best, as they stand on a card of a question without a rubric */
  levels: readonly string[];
  /** dimensions and levels of rubrics as they are called here; what is not in it is called as it is written */
  terms: Readonly<Record<string, string>>;
}

type Blocks = (Paragraph | Table)[];

const BOX = '\u2610';
/** twentieths of a point: room for a line by hand */
const LINE = 400;
const EVIDENCE_LINES = 4;
const FULL = { size: 100, type: WidthType.PERCENTAGE };

const line = (text: string, isBold = false): Paragraph => new Paragraph({ children: [new TextRun({ text: writable(text), bold: isBold })] });
const heading = (text: string, level: 'HEADING_1' | 'HEADING_2', isOnNewPage = false): Paragraph =>
  new Paragraph({ heading: HeadingLevel[level], text: writable(text), keepNext: true, pageBreakBefore: isOnNewPage });

/** A text document wants a paragraph at the end of a cell. */
function cell(blocks: Blocks, percent: number): TableCell {
  const children = blocks.at(-1) instanceof Paragraph ? blocks : [...blocks, new Paragraph('')];
  return new TableCell({ children, width: { size: percent, type: WidthType.PERCENTAGE }, margins: { top: 60, bottom: 60, left: 100, right: 100 } });
}

function table(widths: readonly number[], head: readonly string[], rows: readonly (readonly Blocks[])[]): Table {
  const rowOf = (cells: readonly Blocks[]): TableCell[] => cells.map((blocks, index) => cell(blocks, widths[index] ?? 0));
  return new Table({
    width: FULL,
    rows: [
      ...(head.length === 0 ? [] : [new TableRow({ tableHeader: true, children: rowOf(head.map((text) => [line(text, true)])) })]),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: rowOf(cells) })),
    ],
  });
}

const section = (name: string, blocks: Blocks): Blocks => (blocks.length === 0 ? [] : [heading(name, 'HEADING_2'), ...blocks]);

function blanks(names: readonly string[]): Table {
  const rows = names.map(
    (name) => new TableRow({ height: { value: LINE, rule: HeightRule.ATLEAST }, children: [cell([line(name)], 25), cell([new Paragraph('')], 75)] }),
  );
  return new Table({ width: FULL, rows });
}

function choicesOf({ choices = [] }: Asked, { right }: KitWords): Blocks {
  return choices.flatMap((choice, index) => [
    new Paragraph({ text: `${String.fromCodePoint(65 + index)}${choice.isRight ? ` (${right})` : ''}`, keepNext: true }),
    ...docxProse(choiceText(choice)),
  ]);
}

function probesOf({ probes }: Asked, words: KitWords): Blocks {
  if (probes.length === 0) return [];
  const rows = probes.map(({ prompt, surfaces }) => [docxProse(choiceText({ text: prompt })), docxProse(choiceText({ text: surfaces }))]);
  return [table([55, 45], [words.probe, words.surfaces], rows)];
}

const levelsIn = (rubric: Asked['rubric']): string[] => [...new Set(rubric.flatMap(({ anchors }) => anchors.map(({ level }) => level)))];

/** What each level of each dimension sounds like: a row for each dimension, a column for each level. */
function rubricOf({ rubric }: Asked, { dimension, terms }: KitWords): Blocks {
  const levels = levelsIn(rubric);
  if (levels.length === 0) return [];
  const wide = Math.floor(84 / levels.length);
  const rows = rubric.map((row) => [
    [line(terms[row.dimension] ?? row.dimension, true)],
    ...levels.map((level) => row.anchors.filter((anchor) => anchor.level === level).flatMap((anchor) => docxProse(choiceText(anchor)))),
  ]);
  return [table([16, ...levels.map(() => wide)], [dimension, ...levels.map((level) => terms[level] ?? level)], rows)];
}

/** The card that is filled in by hand: a box for each level, and room for what was said. */
function scorecard({ rubric }: Asked, words: KitWords): Table {
  const rows = rubric.length === 0 ? [{ name: words.overall, levels: words.levels }] : rubric.map((row) => ({ name: row.dimension, levels: levelsIn([row]) }));
  const evidence = (): Blocks => Array.from({ length: EVIDENCE_LINES }, () => new Paragraph({ spacing: { line: LINE } }));
  return table(
    [24, 22, 54],
    [words.dimension, words.level, words.evidence],
    rows.map(({ name, levels }) => [[line(words.terms[name] ?? name)], levels.map((level) => line(`${BOX} ${words.terms[level] ?? level}`)), evidence()]),
  );
}

function questionBlocks(question: Asked, place: number, words: KitWords): Blocks {
  return [
    heading(`${place}. ${question.title}`, 'HEADING_1', true),
    line(question.facts),
    ...docxProse(question.prompt),
    ...section(words.choices, choicesOf(question, words)),
    ...section(words.probes, probesOf(question, words)),
    ...section(words.answer, docxProse(question.answer)),
    ...section(words.rubric, rubricOf(question, words)),
    heading(words.scorecard, 'HEADING_2'),
    scorecard(question, words),
  ];
}

/**
 * The interviewer's kit of a set as a text document (.docx): who and when to be filled in, then a page or more for each question with
 * its prompt, its follow-ups and what they should bring out, notes on the answer, the rubric as a table, and an empty scorecard.
 */
export async function writeKit(kit: Kit, words: KitWords): Promise<Uint8Array> {
  const front = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: writable(kit.title) }),
    line(kit.facts),
    line(words.lead),
    new Paragraph(''),
    blanks(words.blanks),
  ];
  const children = [...front, ...kit.questions.flatMap((question, index) => questionBlocks(question, index + 1, words))];
  return new Uint8Array(await Packer.toBuffer(new Document({ title: writable(kit.title), sections: [{ children }] })));
}

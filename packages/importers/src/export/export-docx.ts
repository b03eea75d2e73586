import { HeadingLevel, Paragraph, type Table } from 'docx';
import { choiceText } from './choice-text.ts';
import { docxProse } from './docx-blocks.ts';
import { writable } from './escape-xml.ts';
import type { ExportedBank, LeavingBank, LeavingQuestion, Loss } from './exported.ts';
import { type Field, findLosses } from './find-losses.ts';
import { packDocx } from './pack-docx.ts';
import { textsOf, unreadableLosses } from './unreadable-losses.ts';

type Record = LeavingQuestion['record'];
type Blocks = (Paragraph | Table)[];

const KEPT: readonly Field[] = [
  'kind',
  'area',
  'skills',
  'difficulty',
  'minutes',
  'choices',
  'hints',
  'rubric',
  'probes',
  'pitfalls',
  'references',
  'setOrder',
  'setMinutes',
];

const heading = (text: string, level: 'HEADING_1' | 'HEADING_2' | 'HEADING_3'): Paragraph =>
  new Paragraph({ heading: HeadingLevel[level], text: writable(text) });
const prose = (markdown: string): Blocks => docxProse(markdown);

/** Words of an item of our lists, without the indent that they have there. */
const item = (text: string, lead = ''): Blocks => [...(lead === '' ? [] : [new Paragraph({ text: lead, keepNext: true })]), ...prose(choiceText({ text }))];

const section = (name: string, blocks: Blocks): Blocks => (blocks.length === 0 ? [] : [heading(name, 'HEADING_2'), ...blocks]);

function choicesOf({ choices = [] }: Record): Blocks {
  return choices.flatMap((choice, index) => item(choice.text, `${String.fromCodePoint(65 + index)}${choice.isRight ? ' (right)' : ''}`));
}

const rubricOf = ({ rubric }: Record): Blocks =>
  rubric.flatMap(({ dimension, anchors }) => [heading(dimension, 'HEADING_3'), ...anchors.flatMap(({ level, text }) => item(text, level))]);

function questionBlocks({ record, setMinutes }: LeavingQuestion): Blocks {
  const { title, questionKind, area, difficulty, minutes, skills, prompt, answer, hints, probes, pitfalls, references } = record;
  const length = minutes === null ? null : `${minutes} minutes`;
  const there = setMinutes === undefined ? null : `${setMinutes} minutes in the set`;
  const facts = [questionKind, area, difficulty, length, there, skills.join(', ')].filter((fact) => fact !== null && fact !== '');
  return [
    heading(title, 'HEADING_1'),
    new Paragraph(facts.join(' · ')),
    ...section('Prompt', prose(prompt)),
    ...section('Choices', choicesOf(record)),
    ...section('Answer', prose(answer)),
    ...section(
      'Hints',
      hints.flatMap(({ text }, index) => item(text, `${index + 1}.`)),
    ),
    ...section('Rubric', rubricOf(record)),
    ...section(
      'Probes',
      probes.flatMap(({ prompt: asked, surfaces }, index) => [...item(asked, `${index + 1}.`), ...item(surfaces, 'Surfaces')]),
    ),
    ...section('Pitfalls', prose(pitfalls)),
    ...section('References', prose(references)),
  ];
}

function lossesOf(question: LeavingQuestion): Loss[] {
  const text = 'Texts are laid out for reading: addresses of links and pictures are left out, of raw HTML its words stay, and nothing reads them back.';
  const laidOut: Loss = { question: question.record.id, field: 'text', why: 'laid_out', text };
  return [...findLosses(question, 'A text document', KEPT), laidOut, ...unreadableLosses(question, textsOf(question.record))];
}

/** So many questions are laid out at once. */
const PART = 100;

/** A bank as one text document for people to read and print: a heading for each question, and below it all that is said of it. */
export async function exportDocx({ questions }: LeavingBank): Promise<ExportedBank> {
  const losses: Loss[] = [];
  const blocksOf = (question: LeavingQuestion): Blocks => {
    const blocks = questionBlocks(question);
    losses.push(...lossesOf(question));
    return blocks;
  };
  const parts = (function* () {
    for (let from = 0; from < questions.length; from += PART) yield questions.slice(from, from + PART).flatMap(blocksOf);
  })();
  return { files: [{ path: 'questions.docx', bytes: await packDocx('Questions', parts) }], losses };
}

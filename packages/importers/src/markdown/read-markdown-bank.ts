import type { ImportMessage, ImportedQuestion } from '../bank.ts';
import { applyAnswerKey } from './apply-answer-key.ts';
import { checkImages } from './check-images.ts';
import { chooseUnits } from './choose-units.ts';
import { findDuplicates } from './find-duplicates.ts';
import { type Item, findItems } from './find-items.ts';
import { findUnits } from './find-units.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { Line } from './line.ts';
import { markContents } from './mark-contents.ts';
import { type Outline, outlineLines } from './outline-lines.ts';
import { questionOfFile } from './question-of-file.ts';
import { readTables } from './read-tables.ts';
import { type Reading, coverage, isBlankBody, ownEnd, toReading } from './reading.ts';
import { reportFences } from './report-fences.ts';
import { LineScanner, type Scanned } from './scan-lines.ts';
import { type Shaping, shapeQuestion } from './shape-question.ts';
import { titleOf } from './title-of.ts';
import type { Unit } from './unit.ts';
import { isDecoySection } from './vocabulary.ts';

export interface MarkdownBank {
  questions: ImportedQuestion[];
  /** by line */
  messages: ImportMessage[];
}

/** Characters of a title; the longest question that was seen in a bank has some 1,500. */
const LONGEST_TITLE = 4_000;
/** Levels of `<details>` in each other. */
const DEEPEST_DETAILS = 100;

const warning = (line: number, rule: string, text: string): ImportMessage => ({ line, column: 1, severity: 'warning', rule, text });

const error = (line: number, rule: string, text: string): ImportMessage => ({ line, column: 1, severity: 'error', rule, text });

const isItem = (unit: Unit): unit is Item => 'children' in unit;

/** Whether nested items are answers: where most items have some, and none of them ask. */
function answersAreNested(units: readonly Unit[]): boolean {
  const items = units.filter(isItem);
  const telling = items.filter(({ children }) => children.length > 0 && children.every(({ evidence }) => evidence < 0.8));
  return items.length > 2 && telling.length > items.length * 0.5;
}

const pathOf = (unit: Unit, lines: readonly Line[], outline: Outline): string[] =>
  pathFrom((unit.shape === 'heading' ? outline.above.get(unit.start) : outline.under[unit.start]) ?? -1, lines, outline);

/** The titles of a heading and of those above it, from the outermost on. */
function pathFrom(start: number, lines: readonly Line[], { above }: Outline): string[] {
  const path: string[] = [];
  for (let heading = start; heading !== -1; heading = above.get(heading) ?? -1) path.unshift(titleOf(lines[heading]?.text ?? '').title);
  return path;
}

/** Where nothing asks, every heading that has text of its own below it is named, and every task: a bank may be of topics. */
function reportTopics(reading: Reading): ImportMessage[] {
  const tasks = [...reading.items, ...reading.candidates].filter(({ evidence, shape }) => shape !== 'heading' && evidence >= 0.5 && evidence < 0.9);
  return [
    ...reading.headings
      .filter((unit) => !isDecoySection(unit.title) && !isBlankBody(reading, unit.bodyFrom, ownEnd(reading, unit)))
      .map(({ at, title }) => warning(at, 'heading-asks', `text under a heading that asks nothing does not come in: ${title.slice(0, 80)}`)),
    ...tasks.map(({ at, title }) => warning(at, 'question-is-taken', `looks like a task and does not come in: ${title.slice(0, 80)}`)),
  ];
}

function reportOneColumn(units: readonly Unit[]): ImportMessage[] {
  return units
    .filter(isItem)
    .flatMap(({ children }) => children)
    .filter(({ shallow }) => shallow)
    .map(({ at, title }) => warning(at, 'follow-up-is-indented', `indented by one column only; taken as a follow-up: ${title.slice(0, 80)}`));
}

function reportDetails({ details }: Outline, lines: readonly Line[]): ImportMessage[] {
  return details
    .filter(({ closed, start }) => !closed && lines[start]?.tag === 'details')
    .map(({ start }) => warning(lines[start]?.at ?? 1, 'details-is-closed', 'unclosed <details>'));
}

function readBody({ lines, brokenFences, openComment }: Scanned, front: FrontMatter, path: string): MarkdownBank {
  const { outline, deepest } = outlineLines(lines);
  if (deepest > DEEPEST_DETAILS)
    return { questions: [], messages: [error(lines[outline.details[0]?.start ?? 0]?.at ?? 1, 'details-is-closed', 'unclosed <details>')] };
  const found = { units: findUnits(lines, outline), runs: findItems(lines, outline) };
  markContents(found.runs, found.units, lines);
  const reading = toReading(lines, outline, found);
  const { units, left, topics } = chooseUnits(reading);
  const shared = {
    lines,
    outline,
    labelOf: reading.isLabel,
    bodyIsQuestion: topics,
    nestedAnswers: answersAreNested(units),
    markedRuns: found.runs.filter(({ isMarked }) => isMarked),
  } satisfies Omit<Shaping, 'path'>;
  const short = units.filter(({ title }) => title.length <= LONGEST_TITLE);
  const covered = coverage(reading, units);
  const rows = readTables(lines, covered, (index) => pathFrom(outline.under[index] ?? -1, lines, outline));
  const shaped = short.map((unit) => ({ number: unit.number, question: shapeQuestion(unit, { ...shared, path: pathOf(unit, lines, outline) }) }));
  const { questions, messages: keys } = applyAnswerKey({ lines, outline, covered }, shaped);
  const all = [...questions, ...rows].toSorted((a, b) => a.line - b.line);
  const { kept, messages } = findDuplicates(all.length > 0 ? all : questionOfFile(front, lines, path));
  return {
    questions: kept,
    messages: [
      ...messages,
      ...keys,
      ...units
        .filter(({ title }) => title.length > LONGEST_TITLE)
        .map(({ at }) => error(at, 'title-is-short', `question longer than ${LONGEST_TITLE.toLocaleString('en')} characters`)),
      ...left.map(({ at, title }) => warning(at, 'question-is-taken', `looks like a question and does not come in: ${title.slice(0, 80)}`)),
      ...(units.length + kept.length === 0 ? reportTopics(reading) : []),
      ...reportOneColumn(units),
      ...reportDetails(outline, lines),
      ...reportFences(brokenFences, lines),
      ...checkImages(lines),
      ...(openComment === null ? [] : [warning(openComment, 'comment-is-closed', 'HTML comment never closed, rest of file ignored')]),
    ],
  };
}

/**
 * Reads the questions of a markdown file of any bank: several readings of its structure compete, and what the document
 * as a whole makes likely is taken. See docs/decisions/020.
 * @param text decoded, with `\n` line ends; lines in the result count from 1 in it
 * @param path of the file; where nothing in it asks, its name may
 * @returns the questions by line, and messages about what does not come in or was read against the letter
 */
export function readMarkdownBank(text: string, path = ''): MarkdownBank {
  const texts = text.split('\n');
  const front = readFrontMatter(texts);
  if (front.refused) return { questions: [], messages: front.messages };
  const { questions, messages } = readBody(new LineScanner().scan(texts, front.lines), front, path);
  return { questions, messages: [...front.messages, ...messages].toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

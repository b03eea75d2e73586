import gift, { type GIFTQuestion } from 'gift-pegjs';
import type { BankContents, ImportedQuestion, ImportMessage } from '../bank.ts';
import { importWarning } from '../message.ts';
import { newQuestion } from '../question/new-question.ts';
import { splitStem } from '../question/split-stem.ts';
import { escapeStem } from './escape-stem.ts';
import { giftAnswer } from './gift-answer.ts';
import { giftText } from './gift-text.ts';
import { type GiftItem, splitItems } from './split-items.ts';

const CATEGORY = /^\s*\$CATEGORY:\s*(.*)$/;
const COMMENT = /^\s*\/\//;
// A stem as short as this is its own title, code and all.
const TITLE_LENGTH = 300;

type Answerable = Exclude<GIFTQuestion, { type: 'Description' } | { type: 'Category' }>;

interface Reading extends BankContents {
  category: string[];
}

/** `$course$/top/Linux/Processes` → Linux, Processes; `//` is a slash in a name. */
function categoryPath(text: string): string[] {
  return text
    .split(/(?<!\/)\/(?!\/)/)
    .map((part) => part.replaceAll('//', '/').trim())
    .filter((part, index) => part !== '' && !(index < 2 && /^(?:\$[\w-]+\$|top)$/.test(part)));
}

/** Takes the lines that set the category from the front of an item. */
function takeCategory(item: GiftItem, reading: Reading): GiftItem {
  const at = item.lines.findIndex((line) => !COMMENT.test(line));
  const category = CATEGORY.exec(item.lines[at] ?? '')?.[1];
  if (category === undefined) return item;
  reading.category = categoryPath(category);
  return takeCategory({ line: item.line + at + 1, lines: item.lines.slice(at + 1) }, reading);
}

const isSyntaxError = (error: unknown): error is Error & { location: { start: { line: number; column: number } } } => error instanceof gift.SyntaxError;

/** An item as it stands, or else with signs in its text that are none of GIFT; null where it is no GIFT either way. */
function parseEscaped(text: string): GIFTQuestion[] | null {
  try {
    return gift.parse(escapeStem(text));
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    return null;
  }
}

function parseItem({ line, lines }: GiftItem): GIFTQuestion[] | ImportMessage {
  const text = lines.join('\n');
  try {
    return gift.parse(text);
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    const parsed = parseEscaped(text);
    if (parsed) return parsed;
    const { start } = error.location;
    return {
      line: line + start.line - 1,
      column: start.column,
      severity: 'error',
      rule: 'gift-is-valid',
      text: `Not GIFT: ${error.message.replace(/\s+/g, ' ').slice(0, 300)}`,
    };
  }
}

const pathOf = (item: Answerable, category: readonly string[]): string[] => [...category, ...(item.title?.trim() ? [item.title.trim()] : [])];

function questionOf(item: Answerable, place: { line: number; endLine: number }, reading: Reading): ImportedQuestion {
  const stem = giftText(item.stem);
  const { title, prompt } = splitStem(stem.blocks);
  const answer = giftAnswer(item);
  return newQuestion({
    ...place,
    title: stem.line.length <= TITLE_LENGTH ? stem.line : title,
    prompt: [prompt, answer.prompt].filter((part) => part !== '').join('\n\n'),
    answered: answer.answered,
    answerText: answer.answerText,
    choices: answer.choices,
    path: pathOf(item, reading.category),
    tags: item.tags ?? [],
  });
}

function notQuestion(line: number, text: string): ImportMessage {
  return importWarning(line, 'gift-description', `A description, not a question: "${text.slice(0, 80)}"`);
}

function readItem(item: GiftItem, reading: Reading): void {
  const parsed = parseItem(item);
  if (!Array.isArray(parsed)) {
    reading.messages.push(parsed);
    return;
  }
  const line =
    item.line +
    Math.max(
      0,
      item.lines.findIndex((content) => !COMMENT.test(content)),
    );
  const endLine = item.line + item.lines.length - 1;
  for (const part of parsed) {
    if (part.type === 'Category') reading.category = categoryPath(part.title);
    else if (part.type === 'Description') reading.messages.push(notQuestion(line, giftText(part.stem).line));
    else reading.questions.push(questionOf(part, { line, endLine }, reading));
  }
}

const DANGER = /<(?:script|iframe|object|embed|svg|form)\b|(?<=<[^<>]{1,500}\s)on[a-z]+(?=\s*\\?=)/i;
const IS_TEXT = /\[(?:markdown|plain)\]/;

/** What the texts of an item lose as they become markdown; markdown and plain text lose nothing. */
function dangersOf({ line, lines }: GiftItem): ImportMessage[] {
  if (lines.some((content) => IS_TEXT.test(content))) return [];
  return lines.flatMap((content, index) => {
    const danger = DANGER.exec(content)?.[0];
    return danger === undefined ? [] : [importWarning(line + index, 'html-is-safe', `Left out: ${danger.replace('<', '')}, which could run.`)];
  });
}

/**
 * The questions of a GIFT file, as Moodle writes and reads it. An item that is not GIFT is an error of its own and
 * leaves the others as they are; descriptions are named and are no questions; a category is the path of what follows it.
 */
export function readGiftBank(text: string): BankContents {
  const reading: Reading = { questions: [], messages: [], category: [] };
  for (const whole of splitItems(text)) {
    const item = takeCategory(whole, reading);
    reading.messages.push(...dangersOf(item));
    if (item.lines.some((line) => !COMMENT.test(line))) readItem(item, reading);
  }
  return { questions: reading.questions, messages: reading.messages };
}

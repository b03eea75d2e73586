import type { ImportedQuestion } from '../bank.ts';
import { findAnswer } from './find-answer.ts';
import { type Item, type Run, areChoices } from './find-items.ts';
import { type Line, lineAt } from './line.ts';
import { markedChoices } from './marked-list.ts';
import { withKeyInTitle } from './key-in-title.ts';
import { type Choices, readChoices } from './read-choices.ts';
import type { Outline } from './outline-lines.ts';
import type { Unit } from './unit.ts';
import { answerLabelLength, isPlaceholder } from './vocabulary.ts';

export interface Shaping {
  lines: readonly Line[];
  outline: Outline;
  labelOf: (text: string) => boolean;
  bodyIsQuestion: ReadonlySet<Unit>;
  /** whether nested items are what the bank answers with */
  nestedAnswers: boolean;
  path: readonly string[];
  /** lists without letters that are choices, by line */
  markedRuns: readonly Run[];
}

const within = (index: number, from: number, end: number): boolean => index >= from && index < end;

/** Where a range ends without the blank lines and rules that part it from the next. */
function endOfText(lines: readonly Line[], from: number, to: number): number {
  let end = to;
  while (end > from && (lines[end - 1]?.kind === 'blank' || lines[end - 1]?.kind === 'rule')) end -= 1;
  return end;
}

/** The lines of a range as they were written, each file line once, without the blank ones around and the rule that ends it. */
function textOf(lines: readonly Line[], from: number, to: number): string {
  const parts: string[] = [];
  const end = endOfText(lines, from, to);
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (!line || line.kind === 'comment' || line.kind === 'tag') continue;
    parts.push(line.tag === 'wrapper' ? '' : line.raw);
  }
  return parts
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** What is left of a body when tags, labels, rules and links back are gone: an image and a link are something. */
function substance(text: string): string {
  return text
    .replace(/!\[[^\]]{0,500}\]\([^)]{0,2000}\)|<(?:img|video|iframe|svg)\b[^>]{0,2000}>/gi, ' image ')
    .replace(/\[[^[\]]{0,60}\]\(#[^)]{0,200}\)|<a\b[^>]{0,200}href=["']#[^"']{0,200}["'][^>]{0,200}>[^<]{0,200}<\/a>/g, ' ')
    .replace(/<\/?[a-z][^>]{0,2000}>|&nbsp;/gi, ' ')
    .replace(/^[ \t]*(?:[*_-][ \t]*){3,}$/gm, ' ')
    .replace(/^\s*#{1,6}\s*$/gm, ' ')
    .trim();
}

interface Split {
  promptEnd: number;
  answerFrom: number;
  /** whether the bank itself says where the answer begins */
  marked: boolean;
}

function splitBody(unit: Unit, from: number, { shaping, choices }: { shaping: Shaping; choices: Choices | null }): Split {
  const found = findAnswer(unit, from, { ...shaping, choices });
  return found ? { promptEnd: found.at, answerFrom: found.from, marked: true } : { promptEnd: from, answerFrom: from, marked: false };
}

const FENCE_ONLY = new Set(['code', 'blank', 'comment', 'tag', 'rule']);

const isOnlyCode = (lines: readonly Line[], from: number, to: number): boolean => {
  for (let index = from; index < to; index += 1) if (!FENCE_ONLY.has(lines[index]?.kind ?? 'text')) return false;
  return true;
};

const isItem = (unit: Unit): unit is Item => 'children' in unit;

/** The nested items of a unit that ask further, none where they are choices or what it is answered with. */
function nestedQuestions(unit: Unit, { nestedAnswers, lines }: Shaping): Item[] {
  if (!isItem(unit) || nestedAnswers || areChoices(unit.children, lines)) return [];
  const [first] = unit.children;
  const answers = first && !unit.children.some(({ evidence }) => evidence >= 0.8) && !isOnlyCode(lines, unit.bodyFrom, first.start);
  return answers ? [] : unit.children;
}

/** Items and all that are nested in them, however deep, by line. */
function withDescendants(items: readonly Item[]): Item[] {
  const all: Item[] = [];
  const open = [...items].toReversed();
  for (let item = open.pop(); item; item = open.pop()) {
    all.push(item);
    open.push(...item.children.toReversed());
  }
  return all;
}

/** Follow-ups that are answered themselves, as they stand. */
function answeredFollowUps(items: readonly Item[], lines: readonly Line[]): string[] {
  const isAnswered = (item: Item): boolean => !isOnlyBlank(lines, item.bodyFrom, item.children[0]?.start ?? lastLineOf(item, lines));
  return items.filter((item) => withDescendants([item]).some(isAnswered)).map((item) => textOf(lines, item.start, lastLineOf(item, lines)));
}

const isOnlyBlank = (lines: readonly Line[], from: number, to: number): boolean => {
  for (let index = from; index < to; index += 1) if (lineAt(lines, index).kind !== 'blank') return false;
  return true;
};

/** Just behind the last line that is indented into an item, or code that has broken out of it. */
function lastLineOf(item: Item, lines: readonly Line[]): number {
  const deepest = item.children.at(-1);
  if (deepest) return lastLineOf(deepest, lines);
  const margin = lineAt(lines, item.start).indent;
  let end = item.bodyFrom;
  while (end < item.end && belongs(lineAt(lines, end), margin)) end += 1;
  return end;
}

const belongs = ({ kind, indent }: Line, margin: number): boolean => kind === 'code' || kind === 'blank' || indent > margin;

function codeAfter(lines: readonly Line[], from: number, to: number): number {
  let end = from;
  while (end < to && (lines[end]?.kind === 'code' || lines[end]?.kind === 'blank')) end += 1;
  return end;
}

function difficultyOf(text: string): ImportedQuestion['difficulty'] {
  const stars = (text.match(/⭐/gu) ?? []).length;
  if (/👶|🟢|🐣/u.test(text) || /\b(?:difficulty|level)\s*[:：]\s*(?:easy|beginner|junior|basic)/i.test(text)) return 'easy';
  if (/🚀|🔴|🔥|💀/u.test(text) || stars >= 3 || /\b(?:difficulty|level)\s*[:：]\s*(?:hard|advanced|expert|senior)/i.test(text)) return 'hard';
  if (/🟡|🟠/u.test(text) || stars >= 1 || /\b(?:difficulty|level)\s*[:：]\s*(?:medium|intermediate|mid)/i.test(text)) return 'medium';
  return null;
}

function commentsOf(lines: readonly Line[], unit: Unit): { tags: string[]; difficulty: ImportedQuestion['difficulty'] } {
  let tags: string[] = [];
  let difficulty: ImportedQuestion['difficulty'] = null;
  for (let index = unit.bodyFrom; index < unit.end; index += 1) {
    const line = lines[index];
    if (line?.kind !== 'comment') continue;
    const named = /(?:tags?|labels?|topics?|category)\s*[:=]\s*[([]?([^)\]>]+)/i.exec(line.raw)?.[1];
    if (named !== undefined)
      tags = named
        .split(/[,;]/)
        .map((tag) => tag.replace(/--+$/, '').trim())
        .filter((tag) => tag !== '');
    const level = /(?:expertise|difficulty|level)\s*[:=]\s*\(?\s*([\w]+)/i.exec(line.raw)?.[1]?.toLowerCase();
    if (level !== undefined) difficulty = LEVELS[level] ?? difficulty;
  }
  return { tags, difficulty };
}

const LEVELS: Record<string, 'easy' | 'medium' | 'hard'> = {
  0: 'easy',
  1: 'easy',
  2: 'medium',
  3: 'hard',
  easy: 'easy',
  beginner: 'easy',
  junior: 'easy',
  medium: 'medium',
  intermediate: 'medium',
  hard: 'hard',
  advanced: 'hard',
  expert: 'hard',
  senior: 'hard',
};

interface Parts {
  prompt: string;
  answer: string;
  choices: ImportedQuestion['choices'];
  keyed: boolean;
  /** nested items, and questions behind letters */
  followUps: string[];
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Choices divide a body: before them the prompt, behind them the answer. */
function partsWithChoices(unit: Unit, found: Choices, context: { from: number; split: Split; lines: readonly Line[] }): Parts {
  const { from, split, lines } = context;
  const between = split.marked ? textOf(lines, found.to, Math.max(found.to, split.promptEnd)) : '';
  return {
    prompt: joined(textOf(lines, from, found.from), between),
    answer: textOf(lines, split.marked ? Math.max(split.answerFrom, found.to) : found.to, unit.end),
    choices: found.ask ? [] : found.choices,
    keyed: found.keyed,
    followUps: found.ask ? found.choices.map(({ text }) => text.replace(/\s+/g, ' ')) : [],
  };
}

/** Where the prompt ends that nothing divides from the answer: code below a question without an answer belongs to it. */
function unmarkedPromptEnd(unit: Unit, from: number, { lines, bodyIsQuestion }: Shaping): number {
  if (bodyIsQuestion.has(unit)) return unit.end;
  if (unit.shape !== 'label' && unit.shape !== 'item') return from;
  return isOnlyCode(lines, from, unit.end) ? unit.end : codeAfter(lines, from, unit.end);
}

/** What stands before the follow-ups of a unit, in them and behind them. */
function partsAround(unit: Unit, items: readonly Item[], shaping: Shaping): Parts {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return partsOf(unit, unit.bodyFrom, shaping);
  const before = partsOf({ ...unit, end: first.start }, unit.bodyFrom, shaping);
  const behind = partsOf(unit, Math.min(unit.end, lastLineOf(last, shaping.lines)), shaping);
  const inside = answeredFollowUps(items, shaping.lines);
  const prompt = before.answer === '' ? [before.prompt, behind.prompt] : [before.prompt];
  return {
    prompt: joined(...prompt),
    answer: joined(before.answer, ...inside, ...(before.answer === '' ? [] : [behind.prompt]), behind.answer),
    choices: before.choices.length > 0 ? before.choices : behind.choices,
    keyed: before.keyed || behind.keyed,
    followUps: [...before.followUps, ...withDescendants(items).map(({ title }) => title), ...behind.followUps],
  };
}

function partsOf(unit: Unit, from: number, shaping: Shaping): Parts {
  const { lines } = shaping;
  const marked = shaping.markedRuns.find(({ items }) => within(items[0]?.start ?? -1, from, unit.end));
  const found = readChoices(lines, from, unit.end) ?? (marked ? markedChoices(marked) : null);
  const split = splitBody(unit, from, { shaping, choices: found });
  if (found && (found.from < split.promptEnd || !split.marked)) return partsWithChoices(unit, found, { from, split, lines });
  const promptEnd = split.marked ? split.promptEnd : unmarkedPromptEnd(unit, from, shaping);
  const answerFrom = split.marked ? split.answerFrom : promptEnd;
  return { prompt: textOf(lines, from, promptEnd), answer: textOf(lines, answerFrom, unit.end), choices: [], keyed: false, followUps: [] };
}

/** Whether a text says something, behind its label, that is no placeholder. */
function tells(text: string): boolean {
  const begun = text.trimStart();
  const bare = substance(begun.slice(answerLabelLength(begun)));
  return bare !== '' && !isPlaceholder(bare.split(/\n\s*\n/)[0] ?? '') && /[\p{L}\p{N}\p{S}]|```/u.test(bare);
}

const EMPTY = new Set(['blank', 'rule', 'comment']);

function endLineOf(unit: Unit, lines: readonly Line[]): number {
  let last = unit.end - 1;
  while (last > unit.start && EMPTY.has(lineAt(lines, last).kind)) last -= 1;
  return lineAt(lines, last).at;
}

/** A heading that links to a page of its own is answered there. */
const linksToAnswer = ({ shape, raw }: Unit): boolean => shape === 'heading' && /\]\((?!#)[^)]+\)\s*$/.test(raw);

/** The question of a unit. */
export function shapeQuestion(unit: Unit, shaping: Shaping): ImportedQuestion {
  const { lines, path } = shaping;
  const { prompt, answer, choices, keyed, followUps } = partsAround(unit, nestedQuestions(unit, shaping), shaping);
  const text = joined(unit.rest, answer);
  const answered = keyed || linksToAnswer(unit) || tells(text);
  const { tags, difficulty } = commentsOf(lines, unit);
  const question = {
    line: unit.at,
    endLine: endLineOf(unit, lines),
    title: unit.title,
    prompt,
    answered,
    answerText: answered ? text : '',
    choices,
    followUps,
    path: [...path],
    tags,
    difficulty: difficulty ?? difficultyOf(unit.raw),
  };
  return keyed ? question : withKeyInTitle(question);
}

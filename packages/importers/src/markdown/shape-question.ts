import type { ImportedQuestion } from '../bank.ts';
import type { Item } from './find-items.ts';
import type { Line } from './line.ts';
import { readChoices } from './read-choices.ts';
import type { Outline } from './outline-lines.ts';
import type { Unit } from './unit.ts';
import { answerLabelLength, isAnswerLabel, isPlaceholder, opensAnswer } from './vocabulary.ts';
import { questionEvidence } from './question-evidence.ts';

export interface Shaping {
  lines: readonly Line[];
  outline: Outline;
  labelOf: (text: string) => boolean;
  bodyIsQuestion: ReadonlySet<Unit>;
  /** whether nested items are what the bank answers with */
  nestedAnswers: boolean;
  path: readonly string[];
}

/** The lines of a range as they were written, each file line once, without the blank ones around. */
function textOf(lines: readonly Line[], from: number, to: number): string {
  const parts: string[] = [];
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (!line || line.kind === 'comment' || line.kind === 'tag') continue;
    parts.push(line.tag === 'wrapper' ? '' : line.raw);
  }
  return parts.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
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

function splitBody(unit: Unit, from: number, { lines, labelOf, outline }: Shaping): Split {
  for (let index = from; index < unit.end; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.kind === 'tag' && line.tag === 'details') {
      const node = outline.within[index];
      if (node && node.start === index && (node.summary === '' || labelOf(node.summary) || questionEvidence(node.summary) < 0.8) && unit.details !== node) {
        return { promptEnd: index, answerFrom: node.bodyFrom, marked: true };
      }
    }
    if (line.kind === 'heading' && isAnswerLabel(line.text.replace(/[:：].*$/, ''))) return { promptEnd: index, answerFrom: index + 1, marked: true };
    if (line.kind === 'text' && !line.quoted && opensAnswer(line.text)) return { promptEnd: index, answerFrom: index, marked: true };
  }
  return { promptEnd: from, answerFrom: from, marked: false };
}

const FENCE_ONLY = new Set(['code', 'blank', 'comment', 'tag', 'rule']);

const isOnlyCode = (lines: readonly Line[], from: number, to: number): boolean => {
  for (let index = from; index < to; index += 1) if (!FENCE_ONLY.has(lines[index]?.kind ?? 'text')) return false;
  return true;
};

const isItem = (unit: Unit): unit is Item => 'children' in unit;

/** Where the body begins that is no list of follow-ups. */
function followUpsOf(unit: Unit, { nestedAnswers, lines }: Shaping): { followUps: string[]; bodyFrom: number } {
  if (!isItem(unit) || nestedAnswers || unit.children.length === 0) return { followUps: [], bodyFrom: unit.bodyFrom };
  const last = unit.children.at(-1);
  return { followUps: unit.children.map(({ title }) => title), bodyFrom: last ? lastLineOf(last, lines) : unit.bodyFrom };
}

function lastLineOf(item: Item, lines: readonly Line[]): number {
  let end = item.bodyFrom;
  const deepest = item.children.at(-1);
  if (deepest) return lastLineOf(deepest, lines);
  while (end < item.end && (lines[end]?.kind === 'code' || lines[end]?.kind === 'blank' || (lines[end]?.indent ?? 0) > (lines[item.start]?.indent ?? 0)))
    end += 1;
  return end;
}

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
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function partsOf(unit: Unit, from: number, shaping: Shaping): Parts {
  const { lines } = shaping;
  const found = readChoices(lines, from, unit.end);
  const split = splitBody(unit, from, shaping);
  if (found && (found.from < split.promptEnd || !split.marked)) {
    const answerFrom = split.marked ? split.answerFrom : found.to;
    return {
      prompt: joined(textOf(lines, from, found.from), split.marked ? textOf(lines, found.to, Math.max(found.to, split.promptEnd)) : ''),
      answer: textOf(lines, Math.max(answerFrom, found.to), unit.end),
      choices: found.choices,
      keyed: found.keyed,
    };
  }
  const none = { choices: [], keyed: false };
  if (shaping.bodyIsQuestion.has(unit) && !split.marked) return { prompt: textOf(lines, from, unit.end), answer: '', ...none };
  if (split.marked) return { prompt: textOf(lines, from, split.promptEnd), answer: textOf(lines, split.answerFrom, unit.end), ...none };
  if (unit.shape === 'label' || unit.shape === 'item') {
    const code = isOnlyCode(lines, from, unit.end) ? unit.end : codeAfter(lines, from, unit.end);
    return { prompt: textOf(lines, from, code), answer: textOf(lines, code, unit.end), ...none };
  }
  return { prompt: '', answer: textOf(lines, from, unit.end), ...none };
}

/** The question of a unit. */
export function shapeQuestion(unit: Unit, shaping: Shaping): ImportedQuestion {
  const { lines } = shaping;
  const { followUps, bodyFrom } = followUpsOf(unit, shaping);
  const { prompt, answer, choices, keyed } = partsOf(unit, bodyFrom, shaping);
  const text = joined(unit.rest, answer);
  const labelled = text.replace(/^\s+/, '');
  const bare = substance(labelled.slice(answerLabelLength(labelled)));
  const link = unit.shape === 'heading' && /\]\((?!#)[^)]+\)\s*$/.test(unit.raw);
  const answered = keyed || link || (bare !== '' && !isPlaceholder(firstParagraph(bare)) && /[\p{L}\p{N}\p{S}]|```/u.test(bare));
  const meta = commentsOf(lines, unit);
  let last = unit.end - 1;
  while (last > unit.start && (lines[last]?.kind === 'blank' || lines[last]?.kind === 'rule' || lines[last]?.kind === 'comment')) last -= 1;
  return {
    line: unit.at,
    endLine: lines[last]?.at ?? unit.at,
    title: unit.title,
    prompt,
    answered,
    answerText: answered ? text : '',
    choices,
    followUps,
    path: [...shaping.path],
    tags: meta.tags,
    difficulty: meta.difficulty ?? difficultyOf(unit.raw),
  };
}

const firstParagraph = (text: string): string => text.split(/\n\s*\n/)[0] ?? '';

import { earlierEnds, joinTitle, splitLead } from './item-title.ts';
import { type Line, lineAt } from './line.ts';
import { isLinkOnly } from './link-only.ts';
import type { Outline } from './outline-lines.ts';
import { isMarkedList } from './marked-list.ts';
import { opensChoices } from './option-of.ts';
import { questionEvidence } from './question-evidence.ts';
import { readChoices } from './read-choices.ts';
import { type Title, titleOf } from './title-of.ts';
import type { Unit } from './unit.ts';
import { answerWordLength } from './vocabulary.ts';

export interface Item extends Unit {
  depth: number;
  /** nested by one column only, which CommonMark does not take for nesting */
  shallow: boolean;
  /** the item it stands in */
  parent: Item | null;
  children: Item[];
  run: Run;
}

/** Items that follow each other with nothing at the left margin between them. */
export interface Run {
  items: Item[];
  end: number;
  isChoices: boolean;
  /** whether they are choices without letters, of which those in bold or ticked are right */
  isMarked: boolean;
}

const BOX = /^\[[ xX✓✔]\]\s+/u;
const CHOICE =
  /^(?:\[[ xX✓✔]\]|[`*_]*\(?(?:[A-Za-z\u0410-\u042F\u0430-\u044F]|[\u0623\u0627\u0628\u062C\u062F\u0647]|[①-⑨])[`*_]*\s*[:.)：、)-][`*_]*(?:\s|$)|[①-⑨])/u;

function evidenceOf(raw: string, { marker, title }: Title): number {
  if (isLinkOnly(raw)) return -1;
  return marker === 'label' ? 1 : questionEvidence(title);
}

/** The title of an item, whose lines end before `last` at the latest. */
function titleFrom(lines: readonly Line[], start: number, last?: number): Pick<Item, 'title' | 'marker' | 'number' | 'raw' | 'bodyFrom' | 'rest' | 'evidence'> {
  const { bodyFrom, raw } = joinTitle(lines, start, last);
  const { head, rest } = splitLead(raw.replace(BOX, ''));
  const title = titleOf(head);
  return { ...title, number: lineAt(lines, start).number ?? title.number, raw, bodyFrom, rest, evidence: evidenceOf(raw, title) };
}

function makeItem(lines: readonly Line[], start: number, run: Run): Item {
  const line = lineAt(lines, start);
  return {
    ...titleFrom(lines, start),
    shape: 'item',
    form: `item:${line.marker}`,
    start,
    end: start + 1,
    at: line.at,
    group: -1,
    details: null,
    depth: 0,
    shallow: false,
    parent: null,
    children: [],
    run,
  };
}

const BREAKS = new Set(['heading', 'tag', 'table', 'rule']);
const LOOSE = new Set(['blank', 'code', 'comment']);

/** Whether a line at the left of a list ends it. Code does not: it may have broken out of an item. */
const interrupts = (line: Line, before: Line, base: number): boolean => {
  if (BREAKS.has(line.kind)) return line.indent <= base + 1;
  return line.kind === 'text' && line.indent <= base && LOOSE.has(before.kind);
};

const marginOf = (line: Line): number => (line.marker === 'html' ? 0 : line.indent);

/** Whether an item begins another list: one of another kind at the same margin. */
const startsAnew = (line: Line, first: Line, base: number): boolean => first.marker !== line.marker && line.indent <= base;

function readRuns(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  let base = 0;
  const ends = (index: number, first: number, margin: number): boolean => {
    const line = lineAt(lines, index);
    return interrupts(line, lineAt(lines, index - 1), margin) || (line.kind === 'item' && startsAnew(line, lineAt(lines, first), margin));
  };
  lines.forEach((line, index) => {
    const [first] = run?.items ?? [];
    if (run && first && ends(index, first.start, base)) {
      run.end = index;
      run = null;
    }
    if (line.kind !== 'item') return;
    if (!run) {
      run = { items: [], end: lines.length, isChoices: false, isMarked: false };
      runs.push(run);
      base = marginOf(line);
    }
    base = Math.min(base, marginOf(line));
    run.items.push(makeItem(lines, index, run));
  });
  return runs;
}

/** Whether items side by side are the choices of something above them; one of them may say which is right. */
export function areChoices(items: readonly Item[], lines: readonly Line[]): boolean {
  const options = items.filter(({ raw }) => answerWordLength(raw) === 0);
  if (options.length < 2) return false;
  const marked = options.filter(({ start }) => CHOICE.test(lines[start]?.text ?? ''));
  if (marked.length < options.length * 0.8) return false;
  const first = lines[options[0]?.start ?? 0]?.text ?? '';
  return /^(?:\[|[`*_]*\(?[AaАаأا1①][`*_]*\s*[:.)：、)-]?)/u.test(first);
}

/** The column that tells siblings from children: of a numbered item its content, so that ` 9.` and `10.` stand side by side. */
const columnOf = (line: Line): number =>
  line.marker === 'html' ? line.level * 100 : line.marker === 'number' ? line.content - String(line.number ?? 1).length : line.indent;

interface Level {
  column: number;
  item: Item;
  line: Line;
}

/** Whether an item stands further in than another: a bullet below a number does by any column more. */
const isInside = (inner: Level, outer: Level): boolean =>
  inner.column > outer.column || (inner.line.marker === 'bullet' && outer.line.marker === 'number' && inner.line.indent > outer.line.indent);

/** Puts an item below those that are open and stand further left. */
function place(level: Level, open: Level[]): void {
  const { item, line } = level;
  for (let last = open.at(-1); last && !isInside(level, last); last = open.at(-1)) open.pop();
  const parent = open.at(-1);
  item.depth = open.length;
  open.push(level);
  if (!parent) return;
  item.parent = parent.item;
  item.shallow = item.form === 'item:bullet' && line.indent - parent.line.indent === 1 && line.indent < parent.line.content;
  parent.item.children.push(item);
}

function nest(run: Run, lines: readonly Line[]): void {
  const open: Level[] = [];
  for (const item of run.items) {
    const line = lineAt(lines, item.start);
    place({ item, line, column: columnOf(line) }, open);
  }
  const ended: Item[] = [];
  for (const item of run.items) {
    for (let last = ended.at(-1); last && last.depth >= item.depth; last = ended.at(-1)) {
      last.end = item.start;
      ended.pop();
    }
    ended.push(item);
  }
  for (const item of ended) item.end = run.end;
  for (const item of run.items) item.bodyFrom = Math.min(item.bodyFrom, item.end);
}

/** Whether a line asks, or shows what is asked about. */
function isAsked({ kind, text }: Line): boolean {
  if (kind === 'blank') return false;
  const { title, marker } = titleOf(text);
  return kind === 'code' || kind === 'tag' || marker !== 'none' || questionEvidence(title) >= 0.8;
}

/** The last line above a list that is not blank. */
function lineAbove(lines: readonly Line[], items: readonly Item[]): Line {
  let above = (items[0]?.start ?? 0) - 1;
  while (above >= 0 && lineAt(lines, above).kind === 'blank') above -= 1;
  return lineAt(lines, above);
}

/** Whether boxes are tasks to tick off rather than choices: nothing that asks stands above them, and most are tasks themselves. */
function areTasks(items: readonly Item[], lines: readonly Line[]): boolean {
  const boxes = items.filter(({ raw }) => BOX.test(raw));
  return boxes.length > 0 && !isAsked(lineAbove(lines, boxes)) && boxes.filter(({ evidence }) => evidence >= 0.8).length >= boxes.length * 0.6;
}

/** Ends titles where the lists of the document have their answers right below them. */
function endTitles(runs: readonly Run[], lines: readonly Line[]): void {
  const items = runs.flatMap((run) => run.items);
  for (const same of Map.groupBy(items, ({ form, depth }) => `${form}/${Math.min(depth, 2)}`).values()) {
    for (const [item, end] of earlierEnds(lines, same)) Object.assign(item, titleFrom(lines, item.start, end));
  }
}

/** Lines in which the choices of an item and their key are looked for. */
const MOST_CHOICE_LINES = 60;

/** Whether choices stand directly below an item, and which one is right: it asks, whatever its words are. */
function hasKeyedChoices({ bodyFrom, end, evidence }: Item, lines: readonly Line[]): boolean {
  let from = bodyFrom;
  while (from < end && lineAt(lines, from).kind === 'blank') from += 1;
  if (evidence === -1 || from >= end || !opensChoices(lines, from)) return false;
  const found = readChoices(lines, from, Math.min(end, from + MOST_CHOICE_LINES));
  return found !== null && found.keyed;
}

/** Lists with an item in bold may be anything; where most lists of a text are so, three or all of them below what asks, they are choices. */
function markedLists(runs: readonly Run[], lines: readonly Line[]): Run[] {
  const marked = runs.filter((run) => !run.isChoices && isMarkedList(run));
  if (marked.length < runs.length * 0.5) return [];
  return marked.length >= 3 || marked.every(({ items }) => isAsked(lineAbove(lines, items))) ? marked : [];
}

/** Every list of the text: its items, how they nest, and whether they are the choices of something above them. */
export function findItems(lines: readonly Line[], outline: Outline): Run[] {
  const runs = readRuns(lines);
  for (const run of runs) nest(run, lines);
  endTitles(runs, lines);
  for (const run of runs) {
    const tops = run.items.filter(({ depth }) => depth === 0);
    run.isChoices = areChoices(tops, lines) && !areTasks(tops, lines);
    for (const item of run.items) {
      item.details = outline.within[item.start] ?? null;
      item.group = outline.under[item.start] ?? -1;
      if (hasKeyedChoices(item, lines)) item.evidence = 1;
    }
  }
  for (const run of markedLists(runs, lines)) run.isChoices = run.isMarked = true;
  return runs;
}

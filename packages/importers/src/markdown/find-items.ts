import type { Line } from './line.ts';
import { isLinkOnly } from './link-only.ts';
import type { Outline } from './outline-lines.ts';
import { questionEvidence } from './question-evidence.ts';
import { titleOf } from './title-of.ts';
import type { Unit } from './unit.ts';

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
}

const CHOICE =
  /^(?:\[[ xX✓✔]\]|[`*_]*\(?(?:[A-Za-z\u0410-\u042F\u0430-\u044F]|[\u0623\u0627\u0628\u062C\u062F\u0647]|[①-⑨])[`*_]*\s*[:.)：、)-][`*_]*(?:\s|$)|[①-⑨])/u;
const ENDS_SENTENCE = /(?:[?？؟]|<br\s*\/?>|\\| {2})[*_)"”]*$/;

function titleEnd(lines: readonly Line[], start: number): { bodyFrom: number; raw: string } {
  let raw = lines[start]?.text ?? '';
  let end = start + 1;
  for (let line = lines[end]; line?.kind === 'text' && !line.quoted && raw !== '' && !ENDS_SENTENCE.test(lines[end - 1]?.raw ?? ''); line = lines[end]) {
    raw += ` ${line.text}`;
    end += 1;
  }
  if (raw === '' && lines[end]?.kind === 'text') {
    raw = lines[end]?.text ?? '';
    end += 1;
  }
  return { bodyFrom: end, raw };
}

const BOLD_LEAD = /^(\*\*(?:(?!\*\*).)+\*\*|__(?:(?!__).)+__|<b>(?:(?!<\/b>).)+<\/b>)\s*[:：–—-]?\s*(\S.*)$/su;

function makeItem(lines: readonly Line[], start: number, run: Run): Item {
  const line = lines[start];
  const { bodyFrom, raw } = titleEnd(lines, start);
  const lead = BOLD_LEAD.exec(raw);
  const leads = lead && questionEvidence(titleOf(lead[1] ?? '').title) >= 0.8 && (lead[2] ?? '').split(/\s+/).length > 3;
  const title = titleOf(leads ? (lead[1] ?? raw) : raw);
  const evidence = isLinkOnly(raw) ? -1 : title.marker === 'label' ? 1 : questionEvidence(title.title);
  return {
    ...title,
    number: line?.number ?? title.number,
    shape: 'item',
    form: `item:${line?.marker ?? ''}`,
    start,
    bodyFrom,
    end: start + 1,
    at: line?.at ?? 1,
    raw,
    evidence,
    group: -1,
    details: null,
    rest: leads ? (lead[2] ?? '') : '',
    depth: 0,
    shallow: false,
    parent: null,
    children: [],
    run,
  };
}

const interrupts = (line: Line, before: Line | undefined, base: number): boolean => {
  if (line.kind === 'heading' || line.kind === 'tag' || line.kind === 'table' || line.kind === 'rule') return line.indent <= base + 1;
  return line.kind === 'text' && line.indent <= base && (before?.kind === 'blank' || before?.kind === 'code' || before?.kind === 'comment');
};

function readRuns(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  let base = 0;
  lines.forEach((line, index) => {
    if (run && interrupts(line, lines[index - 1], base)) {
      run.end = index;
      run = null;
    }
    if (line.kind !== 'item') return;
    if (run) {
      const last = run.items.at(-1);
      const lastLine = last && lines[last.start];
      const first = run.items[0] && lines[run.items[0].start];
      const other = first && first.marker !== line.marker && line.indent <= base;
      if (other && lastLine) {
        run.end = index;
        run = null;
      }
    }
    if (!run) {
      run = { items: [], end: lines.length, isChoices: false };
      runs.push(run);
      base = line.marker === 'html' ? 0 : line.indent;
    }
    base = Math.min(base, line.marker === 'html' ? 0 : line.indent);
    run.items.push(makeItem(lines, index, run));
  });
  return runs;
}

function isChoices(items: readonly Item[], lines: readonly Line[]): boolean {
  const top = items.filter(({ depth }) => depth === 0);
  if (top.length < 2) return false;
  const marked = top.filter(({ start }) => CHOICE.test(lines[start]?.text ?? ''));
  if (marked.length < top.length * 0.8) return false;
  const first = lines[top[0]?.start ?? 0]?.text ?? '';
  return /^(?:\[|[`*_]*\(?[AaАаأا1①][`*_]*\s*[:.)：、)-]?)/u.test(first);
}

/** The column that tells siblings from children: of a numbered item its content, so that ` 9.` and `10.` stand side by side. */
const columnOf = (line: Line): number =>
  line.marker === 'html' ? line.level * 100 : line.marker === 'number' ? line.content - String(line.number ?? 1).length : line.indent;

function nest(run: Run, lines: readonly Line[]): void {
  const columns = run.items.map(({ start }) => {
    const line = lines[start];
    return line ? columnOf(line) : 0;
  });
  const base = columns.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const stack: { column: number; item: Item }[] = [];
  run.items.forEach((item, index) => {
    const column = columns[index] ?? base;
    const wide = column === base || stack.length === 0;
    while (stack.length > 0 && (stack.at(-1)?.column ?? 0) >= column) stack.pop();
    if (wide && column === base) stack.length = 0;
    const parent = stack.at(-1) ?? null;
    item.depth = stack.length;
    item.parent = parent?.item ?? null;
    item.shallow = parent !== null && column - parent.column === 1 && lines[item.start]?.marker === 'bullet';
    parent?.item.children.push(item);
    stack.push({ column, item });
  });
  run.items.forEach((item, index) => {
    let next = index + 1;
    while (next < run.items.length && (run.items[next]?.depth ?? 0) > item.depth) next += 1;
    item.end = run.items[next]?.start ?? run.end;
    item.bodyFrom = Math.min(item.bodyFrom, item.end);
  });
}

/** Every list of the text: its items, how they nest, and whether they are the choices of something above them. */
export function findItems(lines: readonly Line[], outline: Outline): Run[] {
  const runs = readRuns(lines);
  for (const run of runs) {
    nest(run, lines);
    run.isChoices = isChoices(run.items, lines);
    for (const item of run.items) {
      item.details = outline.within[item.start] ?? null;
      item.group = outline.under[item.start] ?? -1;
    }
  }
  return runs;
}

import type { Line } from './line.ts';

/** `<details>`, or a `<summary>` that stands alone. Positions are indices of lines. */
export interface Details {
  /** of the tag that opens it */
  start: number;
  /** of the first line of the summary, -1 without one */
  summaryFrom: number;
  summary: string;
  bodyFrom: number;
  /** just behind its last line */
  end: number;
  closed: boolean;
  parent: Details | null;
  children: Details[];
}

export interface Outline {
  details: Details[];
  /** of each line the innermost details it stands in */
  within: (Details | null)[];
  /** of each heading, the index just behind what stands under it */
  headingEnd: Map<number, number>;
  /** of each line, the heading it stands under directly, -1 without one */
  under: Int32Array;
  /** of each heading, the heading above it, -1 without one */
  above: Map<number, number>;
}

const textOf = (lines: readonly Line[], from: number, to: number): string =>
  lines
    .slice(from, to)
    .filter(({ kind }) => kind !== 'code' && kind !== 'comment')
    .map(({ text }) => text)
    .join(' ')
    .trim();

class DetailsReader {
  readonly all: Details[] = [];
  private readonly open: Details[] = [];
  private summaryOf: Details | null = null;
  private readonly lines: readonly Line[];
  deepest = 0;

  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  private push(index: number): Details {
    const parent = this.open.at(-1) ?? null;
    const made: Details = { start: index, summaryFrom: -1, summary: '', bodyFrom: index + 1, end: -1, closed: false, parent, children: [] };
    parent?.children.push(made);
    this.all.push(made);
    this.open.push(made);
    this.deepest = Math.max(this.deepest, this.open.length);
    return made;
  }

  private pop(index: number, closed: boolean): void {
    const top = this.open.pop();
    if (!top) return;
    top.end = index;
    top.closed = closed;
  }

  private readSummary(index: number): void {
    const top = this.open.at(-1);
    // A second summary in one details belongs to a details of its own, whose tag is missing.
    const free = top && top.summaryFrom === -1 ? top : null;
    if (top && !free && !top.closed && this.lines[top.start]?.tag === 'summary') this.pop(index, true);
    const owner = free ?? this.push(index);
    owner.summaryFrom = index + 1;
    this.summaryOf = owner;
  }

  private endSummary(index: number): void {
    const owner = this.summaryOf;
    this.summaryOf = null;
    if (!owner) return;
    owner.summary = textOf(this.lines, owner.summaryFrom, index);
    while (owner.summaryFrom < index && this.lines[owner.summaryFrom]?.text === '') owner.summaryFrom += 1;
    owner.bodyFrom = index + 1;
  }

  read(index: number, tag: string): void {
    if (this.summaryOf && tag !== '/summary') this.endSummary(index - 1);
    if (tag === 'details') this.push(index);
    else if (tag === 'summary') this.readSummary(index);
    else if (tag === '/summary') this.endSummary(index);
    else this.pop(index + 1, true);
  }

  finish(): void {
    if (this.summaryOf) this.endSummary(this.lines.length - 1);
    while (this.open.length > 0) this.pop(this.lines.length, false);
  }
}

/** An unclosed details ends where its first child or the next heading begins; its children are its siblings. */
function endUnclosed(details: Details[], lines: readonly Line[]): void {
  for (const node of details) {
    if (node.closed) continue;
    const heading = lines.findIndex(({ kind }, index) => index >= node.bodyFrom && index < node.end && kind === 'heading');
    const child = node.children[0]?.start ?? node.end;
    node.end = Math.min(child, heading === -1 ? node.end : heading);
    for (const orphan of node.children) orphan.parent = node.parent;
    node.parent?.children.push(...node.children);
    node.children = [];
  }
}

/** Of each line the innermost of the details, which are in the order of their starts and lie within each other or apart. */
function withinOf(details: readonly Details[], count: number): (Details | null)[] {
  const within = Array.from<Details | null>({ length: count }).fill(null);
  const ends: Details[] = [];
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    for (let node = details[next]; node && node.start <= index; node = details[next]) {
      ends.push(node);
      next += 1;
    }
    for (let top = ends.at(-1); top && top.end <= index; top = ends.at(-1)) ends.pop();
    within[index] = ends.at(-1) ?? null;
  }
  return within;
}

/** A heading in a list item stands inside that item; plain headings that are indented into it are below it. */
const isBelow = (inner: Line, outer: Line): boolean => {
  if (outer.marker !== null && inner.marker === null && inner.indent >= Math.min(outer.content, outer.indent + 2)) return true;
  if (outer.marker !== null && inner.marker !== null) return inner.indent > outer.indent;
  return inner.level > outer.level;
};

export function outlineLines(lines: readonly Line[]): { outline: Outline; deepest: number } {
  const reader = new DetailsReader(lines);
  lines.forEach(({ kind, tag }, index) => {
    if (kind === 'tag') reader.read(index, tag);
  });
  reader.finish();
  if (reader.deepest <= 100) endUnclosed(reader.all, lines);
  const within = withinOf(reader.all, lines.length);
  const headingEnd = new Map<number, number>();
  const above = new Map<number, number>();
  const under = new Int32Array(lines.length).fill(-1);
  const open: number[] = [];
  lines.forEach((line, index) => {
    const closes = (heading: number): boolean => {
      const container = within[heading];
      if (container && container.end <= index) return true;
      const outer = lines[heading];
      return line.kind === 'heading' && outer !== undefined && within[index] === container && !isBelow(line, outer);
    };
    const first = line.kind === 'heading' || open.some((heading) => within[heading] !== null) ? open.findIndex(closes) : -1;
    if (first !== -1) for (const heading of open.splice(first)) headingEnd.set(heading, index);
    if (line.kind === 'heading') {
      above.set(index, open.at(-1) ?? -1);
      open.push(index);
    }
    under[index] = open.at(-1) ?? -1;
  });
  for (const heading of open) headingEnd.set(heading, lines.length);
  return { outline: { details: reader.all, within, headingEnd, under, above }, deepest: reader.deepest };
}

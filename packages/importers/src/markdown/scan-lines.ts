import { type Line, type Marker, lineAt } from './line.ts';

/** A fence that ends otherwise than by its own mark. */
export interface BrokenFence {
  /** 1-based line on which it begins */
  at: number;
  /** 1-based line on which the text was taken up again, null where it runs to the end of the file */
  resumedAt: number | null;
}

export interface Scanned {
  lines: Line[];
  brokenFences: BrokenFence[];
  /** the line on which a comment begins that never ends */
  openComment: number | null;
}

const FENCE = /^(`{3,}|~{3,})([^`]*)$/;
const ITEM = /^(?:([-*+•])|(\d{1,9})[.)、．]|\((\d{1,4})\))([ \t]+|$|(?<=\d[、．])(?=[^\s\d]))/;
const HEADING = /^(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const TIGHT_HEADING = /^(#{2,6})([^#\s].*?)#*[ \t]*$/;
const HTML_HEADING = /^<h([1-6])\b[^>]*>(.*?)(?:<\/h\1>.*)?$/i;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const WRAPPER = /^(?:<\/?(?:div|center|p|br|hr|section|article|span|b|strong|font|head|body|html|table|tbody|thead|tr|img|a)\b[^>]*>[ \t]*)+$/i;
const JSX = /^(?:<\/?[A-Z][\w.]*\b[^>]*>[ \t]*)+$/;
const IMPORT = /^(?:import\s.+\sfrom\s+['"][^'"]*['"];?|import\s+['"][^'"]+['"];?|export\s+(?:const|default|\{).*)$/;
const SPLIT_TAG = /<(\/?(?:details|summary))\b[^>]*>/gi;

const columnsOf = (raw: string): number => {
  let columns = 0;
  for (const character of raw) {
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
};

/** What is longer is text or a heading; its tags and marks are not looked for. */
const LONGEST_LINE = 10_000;
const HEADING_MARK = /^(#{1,6})[ \t]+/;

interface Fence {
  mark: string;
  index: number;
  at: number;
  indent: number;
  /** the first line in it that would announce something if it stood outside */
  announcedAt: number | null;
}

/** What hardly ever stands in code and often behind it. */
const ANNOUNCES = /^(?:#{2,6}[ \t]+\S|\d{1,4}[.)][ \t]+#{1,6}[ \t]|<details\b|<summary\b)/;
const ENDS_LIST = /^(?:#{2,6}[ \t]+\S|\d{1,4}[.)][ \t]+#{1,6}[ \t])/;

/** Whether a line opens a fence of the same mark that names a language, as no line that closes one does. */
function opensNamed(text: string, mark: string): boolean {
  const [, own, name = ''] = FENCE.exec(text) ?? [];
  return own === mark && /^[a-z][\w+#-]*$/i.test(name.trim());
}

/** Reads the lines of a text in one pass; a line is looked at a fixed number of times whatever stands around it. */
export class LineScanner {
  readonly lines: Line[] = [];
  private readonly broken: BrokenFence[] = [];
  private fence: Fence | null = null;
  private commentAt: number | null = null;
  private listDepth = 0;
  private listIndent = -1;

  private add(line: Partial<Line> & Pick<Line, 'kind' | 'at' | 'raw'>): Line {
    const whole: Line = {
      indent: columnsOf(line.raw),
      text: line.raw.trim(),
      level: 0,
      marker: null,
      number: null,
      content: 0,
      tag: '',
      quoted: false,
      ...line,
    };
    this.lines.push(whole);
    return whole;
  }

  private last(back = 1): Line {
    return lineAt(this.lines, this.lines.length - back);
  }

  scan(texts: readonly string[], skip: number): Scanned {
    for (let index = 0; index < texts.length; index += 1) {
      const raw = texts[index] ?? '';
      if (index < skip) this.add({ kind: 'comment', at: index + 1, raw: '' });
      else if (this.fence && this.fenceBreaks(raw, this.fence)) index = this.resume(raw, index) - 1;
      else this.readLine(raw, index + 1);
    }
    if (this.fence) this.broken.push({ at: this.fence.at, resumedAt: null });
    return { lines: this.lines, brokenFences: this.broken, openComment: this.commentAt };
  }

  /** In a list a fence ends with its item; elsewhere one that opens in another shows that the other was never closed. */
  private fenceBreaks(raw: string, fence: Fence): boolean {
    if (fence.indent >= 2 && ENDS_LIST.test(raw)) return true;
    if (fence.announcedAt === null && ANNOUNCES.test(raw)) fence.announcedAt = this.last().at + 1;
    return fence.announcedAt !== null && opensNamed(raw.trim(), fence.mark);
  }

  /** Takes back the lines of the broken fence from the one on that announces something. */
  private resume(raw: string, index: number): number {
    const fence = this.fence;
    if (!fence) return index + 1;
    this.fence = null;
    const resumedAt = fence.indent >= 2 && ENDS_LIST.test(raw) ? index + 1 : (fence.announcedAt ?? index + 1);
    this.broken.push({ at: fence.at, resumedAt });
    while (this.last().at >= resumedAt) this.lines.pop();
    return resumedAt - 1;
  }

  private readLine(raw: string, at: number): void {
    const text = raw.trim();
    if (this.fence) return this.readInFence(raw, text, at);
    if (this.commentAt !== null) return this.readInComment(raw, at);
    if (text === '') {
      this.add({ kind: 'blank', at, raw });
      return undefined;
    }
    if (text.startsWith('<!--')) return this.openComment(raw, text, at);
    return this.readOpen(raw, text, at);
  }

  private readInFence(raw: string, text: string, at: number): void {
    const mark = this.fence?.mark ?? '';
    this.add({ kind: 'code', at, raw });
    if (text.startsWith(mark) && text === (mark[0] ?? '').repeat(text.length)) this.fence = null;
  }

  private readInComment(raw: string, at: number): void {
    const end = raw.indexOf('-->');
    this.add({ kind: 'comment', at, raw, text: raw });
    if (end !== -1) this.commentAt = null;
  }

  private openComment(raw: string, text: string, at: number): void {
    const end = text.indexOf('-->');
    if (end === -1) {
      this.commentAt = at;
      this.add({ kind: 'comment', at, raw });
      return;
    }
    this.add({ kind: 'comment', at, raw: text.slice(0, end + 3) });
    const rest = text.slice(end + 3).trim();
    if (rest !== '') this.readLine(rest, at);
  }

  private readOpen(raw: string, text: string, at: number): void {
    if (this.readIndented(raw, text, at) || this.readFence(raw, text, at)) return;
    if (text.length > LONGEST_LINE) {
      const [, mark = ''] = HEADING_MARK.exec(text) ?? [];
      this.add({ kind: mark === '' ? 'text' : 'heading', at, raw, text: text.replace(HEADING_MARK, ''), level: mark.length });
      return;
    }
    const hidden = text.replace(/(`+)[^`]+?\1/g, (span) => '\0'.repeat(span.length));
    if (/<\/?(?:details|summary)\b/i.test(hidden)) this.splitTags(raw, hidden, at);
    else if (/<\/?(?:li|ul|ol)\b/i.test(hidden) && /^<\/?(?:li|ul|ol|div|p)\b/i.test(text)) this.splitItems(text, at);
    else this.classify(raw, text, at);
  }

  /** Code that is marked by nothing but its indentation; in a list it has to stand further in. */
  private readIndented(raw: string, text: string, at: number): boolean {
    const indent = columnsOf(raw);
    const previous = this.last();
    const loose = previous.kind === 'blank' || previous.tag === 'indented';
    if (loose && indent >= Math.max(4, this.listIndent + 6)) {
      this.add({ kind: 'code', at, raw, tag: 'indented' });
      return true;
    }
    if (indent === 0 && loose && !ITEM.test(text)) this.listIndent = -4;
    return false;
  }

  private readFence(raw: string, text: string, at: number): boolean {
    const bare = text.replace(/^(?:>\s?)+/, '');
    const mark = FENCE.exec(bare)?.[1];
    if (mark === undefined) return false;
    if (bare === text) this.fence = { mark, index: this.lines.length, at, indent: columnsOf(raw), announcedAt: null };
    this.add({ kind: 'code', at, raw, tag: 'fence' });
    return true;
  }

  private splitTags(raw: string, hidden: string, at: number): void {
    const shift = raw.length - raw.trimStart().length;
    let from = 0;
    const part = (to: number): void => {
      const piece = raw.slice(from === 0 ? 0 : from + shift, to + shift);
      if (piece.trim() !== '') this.readLine(piece, at);
    };
    for (const match of hidden.matchAll(SPLIT_TAG)) {
      part(match.index);
      this.add({ kind: 'tag', at, raw: match[0], tag: (match[1] ?? '').toLowerCase(), indent: columnsOf(raw) });
      from = match.index + match[0].length;
    }
    part(raw.length);
  }

  private countLists(name: string): void {
    if (name === 'ul' || name === 'ol') this.listDepth += 1;
    if (name === '/ul' || name === '/ol') this.listDepth = Math.max(0, this.listDepth - 1);
  }

  /** Behind an outermost list the text begins anew. */
  private endItem(name: string, at: number): null {
    if (this.listDepth === 0 && /^\/[uo]l$/.test(name)) this.add({ kind: 'blank', at, raw: '', tag: 'wrapper' });
    return null;
  }

  private splitItems(text: string, at: number): void {
    let item: Line | null = null;
    for (const piece of text.split(/(<\/?(?:li|ul|ol)\b[^>]*>)/i)) {
      const name = (/^<(\/?(?:li|ul|ol))\b/i.exec(piece)?.[1] ?? '').toLowerCase();
      this.countLists(name);
      if (name === 'li') item = this.add({ kind: 'item', at, raw: text, text: '', marker: 'html', level: Math.max(1, this.listDepth) });
      else if (name !== '') item = this.endItem(name, at);
      else if (item) item.text += piece.trim();
      else if (piece.trim() !== '') this.classify(piece, piece.trim(), at);
    }
  }

  private classify(raw: string, text: string, at: number): void {
    if (text.startsWith('>')) {
      this.add({ kind: 'text', at, raw, text: text.replace(/^(?:>\s?)+/, ''), quoted: true });
    } else if (RULE.test(text) && !this.isSetext(text)) {
      this.add({ kind: 'rule', at, raw });
    } else if (!this.readHeading(raw, text, at) && !this.readItem(raw, text, at)) {
      this.classifyPlain(raw, text, at);
    }
  }

  private classifyPlain(raw: string, text: string, at: number): void {
    if (text.startsWith('|') || /^:?-{2,}:?\s*\|/.test(text)) this.add({ kind: 'table', at, raw });
    else if (WRAPPER.test(text) || JSX.test(text) || IMPORT.test(text)) this.add({ kind: 'blank', at, raw, tag: 'wrapper' });
    else this.add({ kind: 'text', at, raw });
  }

  /** Hyphens below a paragraph of one line make it a heading. */
  private isSetext(text: string): boolean {
    const previous = this.last();
    if (!/^-+$/.test(text) || previous.kind !== 'text') return false;
    const before = this.last(2).kind;
    return previous.indent < 4 && !previous.quoted && before !== 'text' && before !== 'item';
  }

  private readHeading(raw: string, text: string, at: number): boolean {
    if (/^=+$/.test(text) || this.isSetext(text)) return this.underline(text, at);
    const [, mark, title = ''] = HEADING.exec(text) ?? TIGHT_HEADING.exec(text) ?? [];
    if (mark !== undefined) {
      this.add({ kind: 'heading', at, raw, text: title.trim(), level: mark.length });
      return true;
    }
    const [, level, html = ''] = HTML_HEADING.exec(text) ?? [];
    if (level === undefined) return false;
    this.add({ kind: 'heading', at, raw, text: html.replace(/<\/h[1-6]>.*$/i, '').trim(), level: Number(level) });
    return true;
  }

  private underline(text: string, at: number): boolean {
    const previous = this.last();
    if (previous.kind !== 'text' || previous.quoted) return false;
    previous.kind = 'heading';
    previous.level = text.startsWith('=') ? 1 : 2;
    this.add({ kind: 'blank', at, raw: '' });
    return true;
  }

  private readItem(raw: string, text: string, at: number): boolean {
    const item = ITEM.exec(text);
    if (!item || text.startsWith('**')) return false;
    const [whole, bullet, first, second] = item;
    const marker: Marker = bullet === undefined ? 'number' : 'bullet';
    const indent = columnsOf(raw);
    const rest = text.slice(whole.length);
    const number = bullet === undefined ? Number(first ?? second) : null;
    const shared = { at, raw, marker, number, content: indent + whole.length };
    this.listIndent = indent;
    const [, mark, title = ''] = HEADING.exec(rest) ?? [];
    if (mark !== undefined) this.add({ kind: 'heading', ...shared, text: title.trim(), level: mark.length });
    else this.addItem({ ...shared, rest });
    return true;
  }

  private addItem({ rest, ...shared }: Pick<Line, 'at' | 'raw' | 'marker' | 'number' | 'content'> & { rest: string }): void {
    const mark = FENCE.exec(rest)?.[1];
    this.add({ kind: 'item', ...shared, text: mark === undefined ? rest : '' });
    if (mark !== undefined) this.fence = { mark, index: this.lines.length - 1, at: shared.at, indent: shared.content, announcedAt: null };
  }
}

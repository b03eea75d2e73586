import type { Line, Marker } from './line.ts';

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
const ITEM = /^(?:([-*+•])|(\d{1,9})[.)、]|\((\d{1,4})\))([ \t]+|$)/;
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

/** Reads the lines of a text in one pass; a line is looked at a fixed number of times whatever stands around it. */
export class LineScanner {
  readonly lines: Line[] = [];
  private readonly broken: BrokenFence[] = [];
  private fence: Fence | null = null;
  private commentAt: number | null = null;
  private rawUntil: RegExp | null = null;
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
    if (fence.announcedAt === null && ANNOUNCES.test(raw)) fence.announcedAt = this.lines.at(-1)?.at === undefined ? null : (this.lines.at(-1)?.at ?? 0) + 1;
    const opener = FENCE.exec(raw.trim());
    return fence.announcedAt !== null && opener?.[1] === fence.mark && /^[a-z][\w+#-]*$/i.test((opener[2] ?? '').trim());
  }

  /** Takes back the lines of the broken fence from the one on that announces something. */
  private resume(raw: string, index: number): number {
    const fence = this.fence;
    if (!fence) return index + 1;
    this.fence = null;
    const resumedAt = fence.indent >= 2 && ENDS_LIST.test(raw) ? index + 1 : (fence.announcedAt ?? index + 1);
    this.broken.push({ at: fence.at, resumedAt });
    while ((this.lines.at(-1)?.at ?? 0) >= resumedAt) this.lines.pop();
    return resumedAt - 1;
  }

  private readLine(raw: string, at: number): void {
    const text = raw.trim();
    if (this.fence) return this.readInFence(raw, text, at);
    if (this.commentAt !== null) return this.readInComment(raw, at);
    if (this.rawUntil) {
      this.add({ kind: 'code', at, raw });
      if (this.rawUntil.test(raw)) this.rawUntil = null;
      return undefined;
    }
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
    if (text.startsWith(mark) && [...text].every((character) => character === mark[0])) this.fence = null;
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
    const indent = columnsOf(raw);
    const previous = this.lines.at(-1);
    const looseBefore = previous === undefined || previous.kind === 'blank' || (previous.kind === 'code' && previous.tag === 'indented');
    if (indent >= 4 && looseBefore && indent >= this.listIndent + 6) {
      this.add({ kind: 'code', at, raw, tag: 'indented' });
      return;
    }
    if (indent === 0 && looseBefore && !ITEM.test(text)) this.listIndent = -4;
    if (this.openFenceWith(text, raw, at)) return;
    if (text.length > LONGEST_LINE) {
      this.add({
        kind: HEADING_MARK.test(text) ? 'heading' : 'text',
        at,
        raw,
        text: text.replace(HEADING_MARK, ''),
        level: HEADING_MARK.exec(text)?.[1]?.length ?? 0,
      });
      return;
    }
    const hidden = text.replace(/(`+)[^`]+?\1/g, (span) => '\0'.repeat(span.length));
    if (/<\/?(?:details|summary)\b/i.test(hidden)) this.splitTags(raw, hidden, at);
    else if (/<\/?(?:li|ul|ol)\b/i.test(hidden) && /^\s*<\/?(?:li|ul|ol|div|p)\b/i.test(text)) this.splitItems(text, at);
    else this.classify(raw, text, at);
  }

  private openFenceWith(text: string, raw: string, at: number): boolean {
    const bare = text.replace(/^(?:>\s?)+/, '');
    const mark = FENCE.exec(bare)?.[1];
    if (mark === undefined) {
      const script = /^<(script|style|pre)\b/i.exec(text)?.[1];
      if (script === undefined || new RegExp(`</${script}>`, 'i').test(text)) return false;
      return false;
    }
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

  private splitItems(text: string, at: number): void {
    const pieces = text.split(/(<\/?(?:li|ul|ol)\b[^>]*>)/i);
    let item: Line | null = null;
    for (const piece of pieces) {
      const name = /^<(\/?(?:li|ul|ol))\b/i.exec(piece)?.[1]?.toLowerCase();
      if (name === 'ul' || name === 'ol') this.listDepth += 1;
      else if (name === '/ul' || name === '/ol') this.listDepth = Math.max(0, this.listDepth - 1);
      if (name === 'li') item = this.add({ kind: 'item', at, raw: text, text: '', marker: 'html', level: Math.max(1, this.listDepth) });
      else if (name !== undefined) item = null;
      else if (item) item.text += piece.trim();
      else if (piece.trim() !== '') this.classify(piece, piece.trim(), at);
    }
  }

  private classify(raw: string, text: string, at: number): void {
    if (text.startsWith('>')) {
      this.add({ kind: 'text', at, raw, text: text.replace(/^(?:>\s?)+/, ''), quoted: true });
      return;
    }
    if (RULE.test(text) && !this.isSetext(text)) {
      this.add({ kind: 'rule', at, raw });
      return;
    }
    if (this.readHeading(raw, text, at)) return;
    const item = ITEM.exec(text);
    if (item && !/^\*\*/.test(text)) return this.readItem(raw, text, { at, item });
    if (text.startsWith('|') || /^:?-{2,}:?\s*\|/.test(text)) this.add({ kind: 'table', at, raw });
    else if (WRAPPER.test(text) || JSX.test(text) || IMPORT.test(text)) this.add({ kind: 'blank', at, raw, tag: 'wrapper' });
    else this.add({ kind: 'text', at, raw });
    return undefined;
  }

  private isSetext(text: string): boolean {
    const previous = this.lines.at(-1);
    return (
      /^-+$/.test(text) &&
      previous?.kind === 'text' &&
      previous.indent < 4 &&
      !previous.quoted &&
      this.lines.at(-2)?.kind !== 'text' &&
      this.lines.at(-2)?.kind !== 'item'
    );
  }

  private readHeading(raw: string, text: string, at: number): boolean {
    const previous = this.lines.at(-1);
    if (/^=+$/.test(text) || this.isSetext(text)) {
      if (previous?.kind !== 'text' || previous.quoted) return false;
      previous.kind = 'heading';
      previous.level = text.startsWith('=') ? 1 : 2;
      this.add({ kind: 'blank', at, raw });
      return true;
    }
    const match = HEADING.exec(text) ?? TIGHT_HEADING.exec(text);
    if (match) {
      this.add({ kind: 'heading', at, raw, text: (match[2] ?? '').trim(), level: match[1]?.length ?? 0 });
      return true;
    }
    const html = HTML_HEADING.exec(text);
    if (!html) return false;
    this.add({ kind: 'heading', at, raw, text: (html[2] ?? '').replace(/<\/h[1-6]>.*$/i, '').trim(), level: Number(html[1]) });
    return true;
  }

  private readItem(raw: string, text: string, { at, item }: { at: number; item: RegExpExecArray }): void {
    const [whole, bullet, first, second] = item;
    const number = first ?? second;
    const marker: Marker = bullet === undefined ? 'number' : 'bullet';
    const indent = columnsOf(raw);
    const rest = text.slice(whole.length);
    const shared = { at, raw, marker, number: number === undefined ? null : Number(number), content: indent + whole.length };
    this.listIndent = indent;
    const heading = HEADING.exec(rest);
    const fence = FENCE.exec(rest)?.[1];
    if (heading) this.add({ kind: 'heading', ...shared, text: (heading[2] ?? '').trim(), level: heading[1]?.length ?? 0 });
    else this.add({ kind: 'item', ...shared, text: fence === undefined ? rest : '' });
    if (fence !== undefined) this.fence = { mark: fence, index: this.lines.length - 1, at, indent: indent + whole.length, announcedAt: null };
  }
}

/** What a line of a bank is, by its shape alone. */
export type LineKind = 'blank' | 'code' | 'comment' | 'heading' | 'item' | 'rule' | 'table' | 'tag' | 'text';

export type Marker = 'bullet' | 'number' | 'html';

/** A line of the text, or a part of one: what stands around `<details>` and `<summary>` tags and `<li>` are lines of their own. */
export interface Line {
  kind: LineKind;
  /** 1-based line of the file */
  at: number;
  /** columns before the first character; a tab counts to the next multiple of four */
  indent: number;
  /** as written; empty in what is not read, such as a hidden part of a comment */
  raw: string;
  /** without the marks that made it a heading or an item */
  text: string;
  /** of a heading 1–6, of an HTML item the depth of its list, otherwise 0 */
  level: number;
  /** of an item, and of a heading that stands in an item */
  marker: Marker | null;
  /** the number of a numbered item */
  number: number | null;
  /** column at which the content of an item begins */
  content: number;
  /** of a tag: `details`, `/details`, `summary`, `/summary` */
  tag: string;
  quoted: boolean;
}

/** What stands before the first line and behind the last. */
const OUTSIDE: Line = { kind: 'blank', at: 0, indent: 0, raw: '', text: '', level: 0, marker: null, number: null, content: 0, tag: 'outside', quoted: false };

/** The line at an index; a blank one outside of the text. */
export const lineAt = (lines: readonly Line[], index: number): Line => lines[index] ?? OUTSIDE;

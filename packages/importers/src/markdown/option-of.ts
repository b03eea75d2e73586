import { type Line, lineAt } from './line.ts';

const BOX = /^\[([ xX✓✔]?)\]\s*(.*)$/su;
const LETTER =
  /^[`*_]*\(?([A-Za-z]|[\u0410-\u042F\u0430-\u044F]|[\u0623\u0627\u0628\u062C\u062F\u0647\u0648]|[アイウエオカキ]|[①-⑨])[`*_]*\s*(?:[:.)．：、-][`*_]*(?:\s+|$)|(?<=[①-⑨])\s*|(?<=[アイウエオカキ])[．.、：:)）]\s*)(.*)$/su;
const SERIES = ['abcdefghij', 'أبجدهو', 'ابجدهو', 'абвгдежз', 'アイウエオカキ', '①②③④⑤⑥⑦⑧⑨'];

export interface Option {
  index: number;
  letter: string;
  text: string;
  ticked: boolean | null;
}

/** A line as one of several choices, by its letter or its box; null where it is none. */
export function optionOf(line: Line, index: number): Option | null {
  if (line.kind !== 'item' && line.kind !== 'text') return null;
  const box = line.kind === 'item' ? BOX.exec(line.text) : null;
  if (box) return { index, letter: '', text: (box[2] ?? '').trim(), ticked: /\S/.test(box[1] ?? '') };
  const letter = LETTER.exec(line.text);
  if (!letter) return null;
  return { index, letter: (letter[1] ?? '').toLowerCase(), text: (letter[2] ?? '').trim(), ticked: null };
}

/** Whether an option goes on with those before it, or begins a series. */
export const follows = (option: Option, before: readonly Option[]): boolean => {
  const last = before.at(-1);
  if (!last) return option.ticked !== null || SERIES.some((series) => series.startsWith(option.letter));
  if (last.ticked !== null || option.ticked !== null) return last.ticked !== null && option.ticked !== null;
  return SERIES.some((series) => series.indexOf(option.letter) === before.length && series.indexOf(last.letter) === before.length - 1);
};

/** Whether choices begin on a line: the first of a series with the second below it. */
export function opensChoices(lines: readonly Line[], index: number): boolean {
  const first = optionOf(lineAt(lines, index), index);
  if (!first || first.ticked !== null || !follows(first, [])) return false;
  let next = index + 1;
  while (lineAt(lines, next).kind === 'blank' && lineAt(lines, next).tag !== 'outside') next += 1;
  const second = optionOf(lineAt(lines, next), next);
  return second !== null && follows(second, [first]);
}

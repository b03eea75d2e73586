import type { ImportedChoice } from '../bank.ts';
import { type Line, lineAt } from './line.ts';

export interface Choices {
  choices: ImportedChoice[];
  from: number;
  to: number;
  /** whether the bank says which one is right */
  keyed: boolean;
}

const BOX = /^\[([ xX✓✔]?)\]\s*(.*)$/su;
const LETTER =
  /^[`*_]*\(?([A-Za-z]|[\u0410-\u042F\u0430-\u044F]|[\u0623\u0627\u0628\u062C\u062F\u0647\u0648]|[①-⑨])[`*_]*\s*(?:[:.)：、-][`*_]*(?:\s+|$)|(?<=[①-⑨])\s*)(.*)$/su;
const SERIES = ['abcdefghij', 'أبجدهو', 'ابجدهو', 'абвгдежз', '①②③④⑤⑥⑦⑧⑨'];
/** Letters that look like Latin ones, as keyboards of other scripts write them. */
const LOOKALIKES: Record<string, string> = { а: 'a', в: 'b', с: 'c', д: 'd', е: 'e', α: 'a', β: 'b', ا: 'أ' };

interface Option {
  index: number;
  letter: string;
  text: string;
  ticked: boolean | null;
}

function optionOf(line: Line, index: number): Option | null {
  if (line.kind !== 'item' && line.kind !== 'text') return null;
  const box = line.kind === 'item' ? BOX.exec(line.text) : null;
  if (box) return { index, letter: '', text: (box[2] ?? '').trim(), ticked: /\S/.test(box[1] ?? '') };
  const letter = LETTER.exec(line.text);
  if (!letter) return null;
  return { index, letter: (letter[1] ?? '').toLowerCase(), text: (letter[2] ?? '').trim(), ticked: null };
}

const follows = (option: Option, before: readonly Option[]): boolean => {
  const last = before.at(-1);
  if (!last) return option.ticked !== null || SERIES.some((series) => series.startsWith(option.letter));
  if (last.ticked !== null || option.ticked !== null) return last.ticked !== null && option.ticked !== null;
  return SERIES.some((series) => series.indexOf(option.letter) === before.length && series.indexOf(last.letter) === before.length - 1);
};

/** Whether a line goes on with the last option. Code at the margin does where options are made of code; else it is the answer. */
function continues(line: Line, before: Line, options: readonly Option[]): boolean {
  if (line.kind === 'code') return line.indent >= 2 || options.length === 1 || options.some(({ text }) => text === '' || text.includes('\n'));
  return line.indent >= 2 || (line.kind === 'text' && (before.kind !== 'blank' || line.text.startsWith('![')));
}

const ENDS = new Set(['heading', 'tag', 'outside']);

/** Options from `start` on, with what continues them; blank lines may stand between. */
function optionsFrom(lines: readonly Line[], start: number, end: number): { options: Option[]; to: number } {
  const options: Option[] = [];
  let to = start;
  for (let index = start; index < end; index += 1) {
    const line = lineAt(lines, index);
    if (line.kind === 'blank' || line.kind === 'comment') continue;
    if (ENDS.has(line.kind)) break;
    const option = optionOf(line, index);
    const last = options.at(-1);
    if (option && follows(option, options)) options.push(option);
    else if (last && continues(line, lineAt(lines, index - 1), options)) last.text += `\n${line.raw}`;
    else break;
    to = index + 1;
  }
  return { options, to };
}

const KEY =
  /(?:^|[\s\p{P}>])([^\p{N}:：]{1,60}?)\s*(?:[*_`]|<\/?(?:b|strong|em|code)>)*\s*[:：]\s*(?:[*_`(\s«"]|<(?:b|strong|em|code|span)\b[^>]*>)*(?:\p{L}{3,12}\s+)?([\p{L}①-⑨])(?![\p{L}\p{N}'’])/u;
const MORE = /^[*_`)\s.]*(?:,|&|\/|\+|and|y|und|et|e|и|和|و)\s*[*_`(]*([\p{L}①-⑨])(?![\p{L}\p{N}'’])/iu;
const NAMED =
  /(?:^|[\s(*_`"'“])\(?([A-Ja-j])[)*_`"'”]*\s+(?:is|are)\s+(?:the\s+)?(?:correct|right|true)|(?:correct|right|true)\s+(?:answer|option|choice|one)?s?\s*(?:is|are|=|:)?\s*[*_`"'“(]*([A-Ja-j])(?=[)*_`"'”.,\s]|$)|(?:answer|option|choice|key|respuesta|réponse|antwort|ответ|答案|正确答案|选|選)\s*(?:is|es|est|ist|是|为|選|选)?\s*[*_`"'“(]*([A-Ja-j])(?=[)*_`"'”.,。\s]|$)/iu;

/** A letter as the choices write it: as it is, or as the Latin one it looks like; null when it is none of theirs. */
function known(letter: string | undefined, letters: ReadonlySet<string>): string | null {
  const lower = (letter ?? '').toLowerCase();
  if (letters.has(lower)) return lower;
  const latin = LOOKALIKES[lower] ?? '';
  return letters.has(latin) ? latin : null;
}

/** Characters of a line in which it may name the right choice. */
const LONGEST_KEY = 500;

function lettersIn(line: string, letters: ReadonlySet<string>): string[] {
  const text = line.slice(0, LONGEST_KEY).replace(/^[#>\s]+/, '');
  const match = KEY.exec(text);
  const first = known(match?.[2], letters);
  if (match && first !== null) return [first, ...furtherLetters(text.slice(match.index + match[0].length), letters)];
  const [, before, behind, named] = NAMED.exec(text) ?? [];
  const letter = known(before ?? behind ?? named, letters);
  return letter === null ? [] : [letter];
}

/** The letters that follow a first one: `A, C and D`. */
function furtherLetters(text: string, letters: ReadonlySet<string>): string[] {
  const match = MORE.exec(text);
  const letter = known(match?.[1], letters);
  return match && letter !== null ? [letter, ...furtherLetters(text.slice(match[0].length), letters)] : [];
}

/** The key of choices: the first line behind them that names a letter of theirs. */
function keyOf(lines: readonly Line[], { from, to }: { from: number; to: number }, letters: ReadonlySet<string>): string[] {
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (!line || (line.kind !== 'heading' && line.kind !== 'text' && line.kind !== 'item')) continue;
    const found = lettersIn(line.text, letters);
    if (found.length > 0) return found;
  }
  return [];
}

/** The choices in a range of lines and which of them the bank calls right, or null where there are fewer than two. */
export function readChoices(lines: readonly Line[], from: number, end: number): Choices | null {
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (!line || !optionOf(line, index) || !follows(optionOf(line, index) ?? { index, letter: '', text: '', ticked: null }, [])) continue;
    const { options, to } = optionsFrom(lines, index, end);
    if (options.length < 2) continue;
    const letters = new Set(options.map(({ letter }) => letter));
    const boxes = options[0]?.ticked !== null;
    const key = boxes ? [] : keyOf(lines, { from: to, to: end }, letters);
    const choices = options.map(({ text, ticked, letter }) => ({ text: text.trim(), correct: ticked ?? key.includes(letter) }));
    return { choices, from: index, to, keyed: choices.some(({ correct }) => correct) };
  }
  return null;
}

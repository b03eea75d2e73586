import type { ImportedChoice } from '../bank.ts';
import type { Line } from './line.ts';

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

/** Options from `index` on, with what continues them; blank lines may stand between. */
function optionsFrom(lines: readonly Line[], start: number, end: number): { options: Option[]; to: number } {
  const options: Option[] = [];
  let to = start;
  for (let index = start; index < end; index += 1) {
    const line = lines[index];
    if (!line || line.kind === 'heading' || line.kind === 'tag') break;
    const option = optionOf(line, index);
    if (option && follows(option, options)) {
      options.push(option);
      to = index + 1;
    } else if (line.kind === 'code' || line.indent >= 2 || (line.kind === 'text' && lines[index - 1]?.kind !== 'blank')) {
      const last = options.at(-1);
      if (!last) break;
      if (line.kind !== 'blank') {
        last.text += `\n${line.raw}`;
        to = index + 1;
      }
    } else if (line.kind !== 'blank' && line.kind !== 'comment') break;
  }
  return { options, to };
}

const KEY =
  /(?:^|[\s\p{P}>])([^\p{N}:：]{1,60}?)\s*(?:[*_`]|<\/?(?:b|strong|em|code)>)*\s*[:：]\s*(?:[*_`(\s«"]|<(?:b|strong|em|code|span)\b[^>]*>)*(?:\p{L}{3,12}\s+)?([\p{L}①-⑨])(?![\p{L}\p{N}'’])/u;
const MORE = /^[*_`)\s.]*(?:,|&|\/|\+|and|y|und|et|e|и|和|و)\s*[*_`(]*([\p{L}①-⑨])(?![\p{L}\p{N}'’])/iu;
const NAMED =
  /(?:^|[\s(*_`"'“])\(?([A-Ja-j])[)*_`"'”]*\s+(?:is|are)\s+(?:the\s+)?(?:correct|right|true)|(?:correct|right|true)\s+(?:answer|option|choice|one)?s?\s*(?:is|are|=|:)?\s*[*_`"'“(]*([A-Ja-j])(?=[)*_`"'”.,\s]|$)|(?:answer|option|choice|key|respuesta|réponse|antwort|ответ|答案|正确答案|选|選)\s*(?:is|es|est|ist|是|为|選|选)?\s*[*_`"'“(]*([A-Ja-j])(?=[)*_`"'”.,。\s]|$)/iu;

function lettersIn(text: string, known: ReadonlySet<string>): string[] {
  const fold = (letter: string): string => (known.has(letter) ? letter : (LOOKALIKES[letter] ?? letter));
  const plain = text.replace(/^[#>\s]+/, '');
  const match = KEY.exec(plain);
  const first = match?.[2] && fold(match[2].toLowerCase());
  if (match && first && known.has(first)) {
    const found = [first];
    let rest = plain.slice(match.index + match[0].length);
    for (let more = MORE.exec(rest); more; more = MORE.exec(rest)) {
      const letter = fold((more[1] ?? '').toLowerCase());
      if (!known.has(letter)) break;
      found.push(letter);
      rest = rest.slice(more[0].length);
    }
    return found;
  }
  const named = NAMED.exec(plain);
  const letter = (named?.[1] ?? named?.[2] ?? named?.[3])?.toLowerCase();
  return letter !== undefined && known.has(letter) ? [letter] : [];
}

/** The key of choices: the first line behind them that names a letter of theirs. */
function keyOf(lines: readonly Line[], { from, to }: { from: number; to: number }, known: ReadonlySet<string>): string[] {
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (!line || (line.kind !== 'heading' && line.kind !== 'text' && line.kind !== 'item')) continue;
    const letters = lettersIn(line.text, known);
    if (letters.length > 0) return letters;
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
    const known = new Set(options.map(({ letter }) => letter));
    const boxes = options[0]?.ticked !== null;
    const key = boxes ? [] : keyOf(lines, { from: to, to: end }, known);
    const choices = options.map(({ text, ticked, letter }) => ({ text: text.trim(), correct: ticked ?? key.includes(letter) }));
    return { choices, from: index, to, keyed: choices.some(({ correct }) => correct) };
  }
  return null;
}

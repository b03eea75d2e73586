import type { ImportedChoice } from '../bank.ts';
import { type Line, lineAt } from './line.ts';
import { type Option, follows, optionOf } from './option-of.ts';
import { questionEvidence } from './question-evidence.ts';
import { answerWordLength, isAnswerLabel, opensAnswer } from './vocabulary.ts';

export interface Choices {
  choices: ImportedChoice[];
  from: number;
  to: number;
  /** whether the bank says which one is right */
  keyed: boolean;
  /** whether they are questions themselves, `a. Why?` and `b. When?`, rather than something to choose from */
  ask: boolean;
}

/** Letters that look like Latin ones, as keyboards of other scripts write them. */
const LOOKALIKES: Record<string, string> = { а: 'a', в: 'b', с: 'c', д: 'd', е: 'e', α: 'a', β: 'b', ا: 'أ' };

/** Whether a line goes on with the last option. Code at the margin does where options are made of code; else it is the answer. */
function continues(line: Line, before: Line, options: readonly Option[]): boolean {
  if (line.kind === 'code') return line.indent >= 2 || options.length === 1 || options.some(({ text }) => text === '' || text.includes('\n'));
  return line.indent >= 2 || (line.kind === 'text' && (before.kind !== 'blank' || line.text.startsWith('![')));
}

const lettersOf = (options: readonly Option[]): Set<string> => new Set(options.map(({ letter }) => letter).filter((letter) => letter !== ''));

/** Some words, a colon and one letter: what a key looks like in a language of which no word is known. */
const BARE_KEY = /^[*_\s]*\p{L}{2}[\p{L}\s]{0,38}[*_]*\s*[:：][\s*_`(]*\p{L}[)*_`.\s]*$/u;

/** Whether a line says which option is right, or that the answer follows. */
function announcesKey({ kind, text }: Line, options: readonly Option[]): boolean {
  if ((kind !== 'text' && kind !== 'item') || options.length < 2) return false;
  if (opensAnswer(text) || isAnswerLabel(text)) return true;
  return (answerWordLength(text) > 0 || BARE_KEY.test(text)) && lettersIn(text, lettersOf(options)).length > 0;
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
    else if (last && !announcesKey(line, options) && continues(line, lineAt(lines, index - 1), options)) last.text += `\n${line.raw}`;
    else break;
    to = index + 1;
  }
  return { options, to };
}

const KEY =
  /(?:^|[\s\p{P}>])([^\p{N}:：]{1,60}?)\s*(?:[*_`]|<\/?(?:b|strong|em|code)>)*\s*[:：]\s*(?:[*_`(\s«"]|<(?:b|strong|em|code|span)\b[^>]*>)*(?:\p{L}{3,12}\s+)?([\p{L}①-⑨])(?![\p{L}\p{N}'’])/u;
const MORE = /^[*_`)\s.]*(?:[,，、;；&/+]|and|y|und|et|e|и|和|و)\s*(?:(?:and|or|und|y|et|и|和)\s+)?[*_`(]*([\p{L}①-⑨])(?![\p{L}\p{N}'’])/iu;
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

/** The letter right behind a word for an answer: `Answer - b`, `Ans. b`. */
const BEHIND_WORD = /^(?:[\s:：.*_–—-]|(?:is|es|est|ist|è|é|是|为|為)\s)*[(*_`"'“«]*([\p{L}①-⑨])(?![\p{L}\p{N}'’])/u;

/** Capitals behind a word for an answer that stand together or with spaces between: `Correct answers: BD`. */
const TOGETHER = /^(?:[\s:：.*_–—-]|(?:is|are|es|son|est|sont|ist|sind|是|为|為)\s)*[(*_`"'“«]*((?:\p{Lu} ?){2,8})(?![\p{L}\p{N}'’])/u;

/** Several letters of choices in one word, none of which is any other than theirs, in the order of the choices. */
function lettersTogether(text: string, letters: ReadonlySet<string>): string[] {
  const word = answerWordLength(text);
  const together = word === 0 ? '' : (TOGETHER.exec(text.slice(word))?.[1] ?? '');
  const found = (together.match(/\p{Lu}/gu) ?? []).map((letter) => known(letter, letters));
  const all = [...letters];
  const inOrder = found.every((letter, index) => letter !== null && (index === 0 || all.indexOf(letter) > all.indexOf(found[index - 1] ?? '')));
  return inOrder ? found.filter((letter) => letter !== null) : [];
}

function lettersIn(line: string, letters: ReadonlySet<string>): string[] {
  const text = line.slice(0, LONGEST_KEY).replace(/^[#>\s]+/, '');
  const together = lettersTogether(text, letters);
  if (together.length > 0) return together;
  const match = KEY.exec(text);
  const first = known(match?.[2], letters);
  if (match && first !== null) return [first, ...furtherLetters(text.slice(match.index + match[0].length), letters)];
  const [, before, behind, named] = NAMED.exec(text) ?? [];
  const letter = known(before ?? behind ?? named, letters) ?? letterBehindWord(text, letters);
  return letter === null ? [] : [letter];
}

function letterBehindWord(text: string, letters: ReadonlySet<string>): string | null {
  const word = answerWordLength(text);
  return word === 0 ? null : known(BEHIND_WORD.exec(text.slice(word))?.[1], letters);
}

/** The letters that follow a first one: `A, C and D`. */
function furtherLetters(text: string, letters: ReadonlySet<string>): string[] {
  const match = MORE.exec(text);
  const letter = known(match?.[1], letters);
  return match && letter !== null ? [letter, ...furtherLetters(text.slice(match[0].length), letters)] : [];
}

/** A letter alone, or an option that is given once more. */
function repeated(line: Line, options: readonly Option[]): string[] {
  const [, alone] = ALONE.exec(line.text) ?? [];
  const option = optionOf(line, 0);
  const same = options.find(({ letter, text }) => letter === (alone?.toLowerCase() ?? option?.letter) && (alone !== undefined || text === option?.text));
  return same ? [same.letter] : [];
}

const ALONE = /^[\s*_`(]*([\p{L}①-⑨])[\s*_`).]*$/u;

/** The key of choices: the first line behind them that names a letter of theirs. */
function keyOf(lines: readonly Line[], { from, to }: { from: number; to: number }, options: readonly Option[]): string[] {
  const letters = lettersOf(options);
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (!line || (line.kind !== 'heading' && line.kind !== 'text' && line.kind !== 'item')) continue;
    const named = lettersIn(line.text, letters);
    const found = named.length > 0 ? named : repeated(line, options);
    if (found.length > 0) return found;
  }
  return [];
}

const MARKED = /^(?:\*\*(?!\s)(?:(?!\*\*).)+\*\*|__(?!\s)(?:(?!__).)+__)[\s.]*$|\s*(?:✅|✔️?|☑️?|✓)\s*$/su;
const withoutMark = (text: string): string => (MARKED.test(text) ? text.replace(/^(?:\*\*|__)|(?:\*\*|__)[\s.]*$|\s*(?:✅|✔️?|☑️?|✓)\s*$/gu, '') : text);

/** The options that are in bold as a whole or ticked, where not all of them are. */
function markedOptions(options: readonly Option[]): string[] {
  const marked = options.filter(({ text }) => MARKED.test(text.trim()));
  return marked.length < options.length ? marked.map(({ letter }) => letter) : [];
}

/** Whether options ask, most of them with a question mark. */
const areAsking = (options: readonly Option[]): boolean =>
  options.filter(({ ticked, text }) => ticked === null && questionEvidence(text.split('\n')[0] ?? '') >= 0.9).length >= options.length * 0.5;

const opensSeries = (line: Line, index: number): boolean => {
  const option = optionOf(line, index);
  return option !== null && follows(option, []);
};

/** The choices in a range of lines and which of them the bank calls right, or null where there are fewer than two. */
export function readChoices(lines: readonly Line[], from: number, end: number): Choices | null {
  for (let index = from; index < end; index += 1) {
    if (!opensSeries(lineAt(lines, index), index)) continue;
    const { options, to } = optionsFrom(lines, index, end);
    if (options.length < 2) continue;
    const boxes = options[0]?.ticked !== null;
    const key = boxes ? [] : keyOf(lines, { from: to, to: end }, options);
    if (!boxes && key.length === 0) key.push(...markedOptions(options));
    const choices = options.map(({ text, ticked, letter }) => ({
      text: key.length > 0 && key.includes(letter) ? withoutMark(text.trim()) : text.trim(),
      correct: ticked ?? key.includes(letter),
    }));
    const keyed = choices.some(({ correct }) => correct);
    return { choices, from: index, to, keyed, ask: !keyed && areAsking(options) };
  }
  return null;
}

import type { Fault } from './cell.ts';
import type { CurrencyMark } from './read-currency.ts';
import { readDecimal, type Decimal } from './read-decimal.ts';
import type { PeriodMark } from './read-period.ts';
import type { Scale } from './read-scale.ts';
import type { Token } from './tokenise-cell.ts';

/** One written number with everything that stands around it. */
export interface End {
  number: Decimal;
  scale: Scale | null;
  marks: CurrencyMark[];
  percent: boolean;
  /** `100K+`: no upper end. */
  plus: boolean;
  period: PeriodMark | null;
  words: { text: string; once: boolean }[];
}

export interface Expression {
  ends: End[];
  separators: ('-' | '/')[];
  bound: 'up-to' | 'from' | null;
  approximate: boolean;
  /** `+ options`: something not stated comes on top. */
  addition: boolean;
}

type Draft = Omit<End, 'number'> & { text: string | null };

/** Puts a token on the number it stands next to; false when it cannot stand there or stands there twice. */
function attach(draft: Draft, token: Token): boolean {
  if (token.kind === 'currency') return draft.marks.push(token.mark) <= 3;
  if (token.kind === 'number') {
    if (draft.text !== null) return false;
    draft.text = token.text;
    return true;
  }
  return draft.text !== null && attachAfter(draft, token);
}

function attachAfter(draft: Draft, token: Token): boolean {
  if (token.kind === 'word') return draft.words.push(token) <= 4;
  if (token.kind === 'scale') {
    if (draft.scale !== null || draft.percent) return false;
    draft.scale = token.scale;
    return true;
  }
  if (token.kind === 'period') {
    if (draft.period !== null) return false;
    draft.period = token.mark;
    return true;
  }
  if (token.kind !== 'percent' && token.kind !== 'plus') return false;
  if (draft[token.kind]) return false;
  draft[token.kind] = true;
  return true;
}

function readEnd(tokens: readonly Token[]): End | null {
  const draft: Draft = { text: null, scale: null, marks: [], percent: false, plus: false, period: null, words: [] };
  if (!tokens.every((token) => attach(draft, token)) || draft.text === null) return null;
  const { text, ...end } = draft;
  const number = readDecimal(text, end.scale !== null || end.percent);
  return number === null ? null : { ...end, number };
}

function split(tokens: readonly Token[]): { segments: Token[][]; separators: ('-' | '/')[] } {
  const segments: Token[][] = [[]];
  const separators: ('-' | '/')[] = [];
  for (const token of tokens) {
    if (token.kind !== 'separator') segments.at(-1)?.push(token);
    else {
      separators.push(token.text);
      segments.push([]);
    }
  }
  return { segments, separators };
}

/** A minus: a dash with nothing but a currency before it, and a number after it. */
function isNegative(segments: readonly Token[][], separators: readonly string[]): boolean {
  return segments.some(
    (segment, index) =>
      separators[index] === '-' && segment.every((token) => token.kind === 'currency') && segments[index + 1]?.some((token) => token.kind === 'number'),
  );
}

const NOT_UNDERSTOOD: Fault = { rule: 'not-understood', fault: 'is not understood' };

/** Groups the tokens of a cell into its numbers and what stands between them; a fault when one of them fits nowhere. */
export function readEnds(tokens: readonly Token[]): Expression | Fault {
  const body = tokens.filter((token) => token.kind !== 'approximate' && token.kind !== 'bound' && token.kind !== 'addition');
  const bounds = tokens.filter((token) => token.kind === 'bound');
  const { segments, separators } = split(body);
  if (isNegative(segments, separators)) return { rule: 'negative-amount', fault: 'is negative, which pay cannot be' };
  const ends = segments.map(readEnd);
  const [bound, second] = bounds;
  if (!ends.every((end) => end !== null) || second !== undefined) return NOT_UNDERSTOOD;
  return {
    ends,
    separators,
    bound: bound?.text ?? null,
    approximate: tokens.some((token) => token.kind === 'approximate'),
    addition: tokens.some((token) => token.kind === 'addition'),
  };
}

import { readCurrency, type CurrencyMark } from './read-currency.ts';
import { readPeriod, type PeriodMark } from './read-period.ts';
import { readScale, type Scale } from './read-scale.ts';

export type Token =
  | { kind: 'number'; text: string }
  | { kind: 'currency'; mark: CurrencyMark }
  | { kind: 'scale'; scale: Scale }
  | { kind: 'period'; mark: PeriodMark }
  | { kind: 'separator'; text: '-' | '/' }
  | { kind: 'bound'; text: 'up-to' | 'from' }
  | { kind: 'word'; text: string; once: boolean }
  | { kind: 'percent' | 'plus' | 'approximate' | 'addition' };

type Reading = { token: Token; end: number } | null;

const NUMBER = /\d(?:[\d.,' ’]*\d)?/y;

// Words that may stand beside an amount without changing it. Any other word makes the cell unreadable: "20K below market" is no 20K.
const WORD = new RegExp(
  `(?:${[
    'of (?:annual |base |gross |fixed )?(?:base|salary|pay|gross)(?: salary| pay)?',
    '(?:base|annual|gross|total|cash)? ?(?:salary|base|cash|comp(?:ensation)?|tc|ctc|ote|pay|package)',
    'gross|total|cash|target|on-target|performance|variable|discretionary|guaranteed|bonus|profit[- ]sharing',
    '(?:pd |phantom )?(?:rsus?|psus?|ppus?|esops?|equity|stock|options|grant|vest(?:ing|ed|s)?)',
    '(?:options?|shares?|units?)',
    'equivalent|equiv\\.?|standard|enhanced',
  ].join('|')})(?!\\p{L})`,
  'iuy',
);
const ONCE = /(?:(?:sign(?:ing)?|joining)[- ]?(?:on)?(?: bonus)?|one-(?:time|off))(?!\p{L})/iuy;

const FIXED: [pattern: RegExp, token: Token][] = [
  [/(?:%|percent|per cent|pct)(?!\p{L})/iuy, { kind: 'percent' }],
  [/(?:up ?to|max(?:imum)?\.?|below|under|at most|<=?|≤)(?!\p{L})/iuy, { kind: 'bound', text: 'up-to' }],
  [/(?:from|at least|starting at|min(?:imum)?\.?|above|over|>=?|≥)(?!\p{L})/iuy, { kind: 'bound', text: 'from' }],
  [/(?:approx(?:imately)?\.?|about|around|circa|ca\.|≈)(?!\p{L})|~(?<=^~)/iuy, { kind: 'approximate' }],
  [/[-~]|(?:to|through|thru|bis|à|till?|tot)(?!\p{L})/iuy, { kind: 'separator', text: '-' }],
  [/\+ (?=\p{L})(?<=\s\+ )/uy, { kind: 'addition' }],
  [/\+|(?:or more|and up|and above)(?!\p{L})/iuy, { kind: 'plus' }],
  [/\//y, { kind: 'separator', text: '/' }],
];

function readFixed(text: string, at: number): Reading {
  for (const [pattern, token] of FIXED) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { token, end: pattern.lastIndex };
  }
  return null;
}

function readNumber(text: string, at: number): Reading {
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text)?.[0];
  return number === undefined ? null : { token: { kind: 'number', text: number }, end: at + number.length };
}

function readWord(text: string, at: number): Reading {
  for (const pattern of [ONCE, WORD]) {
    pattern.lastIndex = at;
    const word = pattern.exec(text)?.[0];
    if (word) return { token: { kind: 'word', text: word.toLowerCase(), once: pattern === ONCE }, end: at + word.length };
  }
  return null;
}

function readMark(text: string, at: number): Reading {
  const period = readPeriod(text, at);
  if (period !== null) return { token: { kind: 'period', mark: period.mark }, end: period.end };
  const currency = readCurrency(text, at);
  if (currency !== null) return { token: { kind: 'currency', mark: currency }, end: at + currency.text.length };
  const scale = readScale(text, at);
  return scale === null ? null : { token: { kind: 'scale', scale: scale.scale }, end: scale.end };
}

const READERS = [readMark, readNumber, readFixed, readWord];

/** A normalised cell as tokens; null as soon as one character belongs to none of them. */
export function tokeniseCell(text: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === ' ') {
      at += 1;
      continue;
    }
    let reading: Reading = null;
    for (const read of READERS) reading ??= read(text, at);
    if (reading === null) return null;
    tokens.push(reading.token);
    at = reading.end;
  }
  return tokens;
}

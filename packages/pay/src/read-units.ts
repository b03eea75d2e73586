import type { CellContext, Period } from './cell.ts';
import { readCurrency, type CurrencyMark } from './read-currency.ts';
import type { Scale } from './read-scale.ts';
import { resolveCurrency } from './resolve-currency.ts';
import { tokeniseCell, type Token } from './tokenise-cell.ts';

const PERIODS: [pattern: RegExp, per: Period][] = [
  [/\/ ?(?:yr|year)\b|\bannual|\byearly\b|\bper (?:year|annum)\b|\bp\.?a\b|年薪|年収|\/ ?年/i, 'year'],
  [
    /(?<!\p{L})(?:jahres\p{L}*|jährlich\p{L}*|annue(?:l|lle)|anuale?s?|roczn\p{L}+|в год|(?:pro|im) jahr|par an|(?:al|por) año|(?:por|ao) ano)(?!\p{L})|\/ ?(?:jahr|an|año|ano|rok|год)(?!\p{L})/iu,
    'year',
  ],
  [/\/ ?mo(?:nth)?\b|\bmonthly\b|\bper month\b|月薪|月給|\/ ?月/i, 'month'],
  [
    /(?<!\p{L})(?:monats\p{L}*|monatlich\p{L}*|mensue(?:l|lle|ls)|mensua(?:l|les)|mensa(?:l|is)|mensil[ei]|miesięczn\p{L}+|в месяц|(?:pro|im) monat|par mois|(?:al|por) mes|(?:por|ao) mês|na miesi[ąa]c)(?!\p{L})|\/ ?(?:monat|mois|mes|mês|miesi[ąa]c|мес)(?!\p{L})/iu,
    'month',
  ],
  [/\/ ?(?:wk|week)\b|\bweekly\b|\bper week\b/i, 'week'],
  [/\/ ?day\b|\bdaily\b|\bday rate\b|\bper day\b|\bper diem\b|日給|\/ ?[天日]/i, 'day'],
  [/(?<!\p{L})(?:tagess\p{L}+|tjm|pro tag|par jour|(?:por|al) d[íi]a|в день)(?!\p{L})|\/ ?(?:tag|jour|d[íi]a|dzień)(?!\p{L})/iu, 'day'],
  [/\/ ?(?:h|hr|hour)\b|\bhourly\b|\bper hour\b|時給|\/ ?小?时/i, 'hour'],
  [/(?<!\p{L})(?:stunden\p{L}+|pro (?:stunde|std)|par heure|(?:por|la) hora|в час)(?!\p{L})|\/ ?(?:stunde|std|heure|hora|godz)(?!\p{L})/iu, 'hour'],
];

const BRACKET = /[([]([^()[\]]*)[)\]]/g;
const FILLERS = /\b(?:in|of|all|figures?|amounts?|values?|approx)\b/gi;
const LAST_WORD = /(?:^| )([^ ()]+)$/;
const WRITTEN = new Set<Token['kind']>(['currency', 'scale', 'period', 'word', 'separator']);

/** The currency a text names; null for none, and for two that differ (`INR/USD equiv`). */
function currencyIn(text: string): string | null {
  const marks: CurrencyMark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = readCurrency(text, at);
    // within a word letters and `$` are none of their own, and `k€` is
    if (mark === null || (/\p{Script=Latin}/u.test(text[at - 1] ?? '') && /[\p{L}$]/u.test(mark.text))) continue;
    marks.push(mark);
    at += mark.text.length - 1;
  }
  return resolveCurrency(marks, null)?.currency ?? null;
}

/** The suffix that a text is made of, beside currency and period: `$K`, `INR lakhs`, `thousands of USD`. */
function scaleIn(text: string): Scale | null {
  const plain = text
    .replace(FILLERS, ' ')
    .replaceAll(',', ' ')
    .replace(/'?000'?s?/g, 'K')
    .replace(/thousands/gi, 'thousand');
  const tokens = tokeniseCell(plain.trim());
  if (tokens === null || !tokens.every(({ kind }) => WRITTEN.has(kind))) return null;
  const scales = tokens.flatMap((token) => (token.kind === 'scale' ? [token.scale] : []));
  const [scale = null, second] = scales;
  // a lone M may be monthly, a lone L a level
  const isSure = tokens.some(({ kind }) => kind === 'currency') || /k\b|[a-z]{3}|[万千億亿억萬만]/i.test(plain);
  return second === undefined && isSure ? scale : null;
}

function scaleOf(text: string): Scale | null {
  const brackets = [...text.matchAll(BRACKET)].map(([, inner = '']) => inner);
  const last = LAST_WORD.exec(text)?.[1] ?? '';
  const words = currencyIn(last) !== null || /^(?:lpa|lakhs?|crores?)$/i.test(last) ? [last] : [];
  for (const part of [...brackets, ...words]) {
    const scale = scaleIn(part);
    if (scale !== null) return scale;
  }
  return null;
}

/**
 * What a column header, a row label or a caption says about figures: their currency, what they are counted in (`$K`, `LPA`), and the
 * period they are paid for. What it does not say is absent, but for `currency`, which is null.
 * @param text after `normaliseCell`
 */
export function readUnits(text: string): CellContext {
  const scale = scaleOf(text);
  const per = PERIODS.find(([pattern]) => pattern.test(text))?.[1];
  return { currency: currencyIn(text), ...(scale !== null && { scale }), ...(per !== undefined && { per }) };
}

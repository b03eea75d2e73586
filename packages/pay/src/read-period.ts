import type { Period } from './cell.ts';

export interface PeriodMark {
  per: Period;
  /** Years of a grant, else null. */
  years: number | null;
  /** How many of it are paid a year, where that is written: `16薪`. */
  times?: number;
}

const GRANT = /(?:(?:\/|per|over|vesting over) ?)?([1-9]\d?) ?-? ?(?:years?|yrs?|年)(?![\p{L}$])(?: (?:vest(?:ing|ed)?|grant)(?!\p{L}))?/iuy;

/** What is paid so many times a year is pay of a month, as job boards in China write it: `18–25K·16薪`. */
const SALARIES = /(?:[/每]?月 ?)?(?:[·•×*x] ?)?(1[2-9]|2[0-4]) ?薪/iuy;

const PERIODS: [pattern: RegExp, per: Period][] = [
  [/(?:\/ ?(?:years?|yrs?|y|annum|a)|(?:per|a) year|per annum|p\.? ?a\.?|annual(?:ly)?|yearly)(?![\p{L}$])|[/每]?年/iuy, 'year'],
  [/(?:\/ ?(?:months?|mos?|mth|mon)|(?:per|a) month|p\.m\.|monthly)(?![\p{L}$])|[/每]?月/iuy, 'month'],
  [/(?:\/ ?(?:jahr|an|año|ano|rok|år|год)|(?:pro|im) jahr|par an|(?:al|por) año|(?:por|ao) ano|jährlich|rocznie|в год)(?![\p{L}$])/iuy, 'year'],
  [
    /(?:\/ ?(?:monat|mois|mes|mês|miesiąc|mies|mån(?:ad)?|мес)|(?:pro|im) monat|par mois|(?:al|por) mes|(?:por|ao) mês|monatlich|mensua?l|mensuel|miesięcznie|в месяц)(?![\p{L}$])\.?/iuy,
    'month',
  ],
  [/(?:\/ ?(?:weeks?|wks?|w)|(?:per|a) week|weekly)(?![\p{L}$])|[/每]周/iuy, 'week'],
  [/(?:\/ ?(?:days?|d)|(?:per|a) day|per diem|daily)(?![\p{L}$])|[/每][天日]/iuy, 'day'],
  [/(?:\/ ?(?:tag|jour|d[íi]a)|pro tag|par jour|por d[íi]a|в день)(?![\p{L}$])/iuy, 'day'],
  [/(?:\/ ?(?:stunde|std|heure|hora|godz|час)|pro stunde|par heure|por hora|в час)(?![\p{L}$])\.?/iuy, 'hour'],
  [/(?:\/ ?(?:hours?|hrs?|h)|(?:per|an) hour|hourly)(?![\p{L}$])|[/每]小?时/iuy, 'hour'],
];

/** The period written at index `at` (`/mo`, `per year`, `/4yr`, `·16薪`), and the index after it; null when there is none. */
export function readPeriod(text: string, at: number): { mark: PeriodMark; end: number } | null {
  GRANT.lastIndex = at;
  const grant = GRANT.exec(text);
  if (grant !== null) return { mark: { per: 'grant', years: Number(grant[1]) }, end: GRANT.lastIndex };
  SALARIES.lastIndex = at;
  const salaries = SALARIES.exec(text);
  if (salaries !== null) return { mark: { per: 'month', years: null, times: Number(salaries[1]) }, end: SALARIES.lastIndex };
  for (const [pattern, per] of PERIODS) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { mark: { per, years: null }, end: pattern.lastIndex };
  }
  return null;
}

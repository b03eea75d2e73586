import type { Period } from './cell.ts';

export interface PeriodMark {
  per: Period;
  /** Years of a grant, else null. */
  years: number | null;
}

const GRANT = /(?:(?:\/|per|over|vesting over) ?)?([1-9]\d?) ?-? ?(?:years?|yrs?|年)(?![\p{L}$])(?: (?:vest(?:ing|ed)?|grant)(?!\p{L}))?/iuy;

const PERIODS: [pattern: RegExp, per: Period][] = [
  [/(?:\/ ?(?:years?|yrs?|y|annum|a)|(?:per|a) year|per annum|p\.? ?a\.?|annual(?:ly)?|yearly)(?![\p{L}$])|[/每]?年/iuy, 'year'],
  [/(?:\/ ?(?:months?|mos?|mth|mon)|(?:per|a) month|p\.m\.|monthly)(?![\p{L}$])|[/每]?月/iuy, 'month'],
  [/(?:\/ ?(?:weeks?|wks?|w)|(?:per|a) week|weekly)(?![\p{L}$])|[/每]周/iuy, 'week'],
  [/(?:\/ ?(?:days?|d)|(?:per|a) day|per diem|daily)(?![\p{L}$])|[/每][天日]/iuy, 'day'],
  [/(?:\/ ?(?:hours?|hrs?|h)|(?:per|an) hour|hourly)(?![\p{L}$])|[/每]小?时/iuy, 'hour'],
];

/** The period written at index `at` (`/mo`, `per year`, `/4yr`), and the index after it; null when there is none. */
export function readPeriod(text: string, at: number): { mark: PeriodMark; end: number } | null {
  GRANT.lastIndex = at;
  const grant = GRANT.exec(text);
  if (grant !== null) return { mark: { per: 'grant', years: Number(grant[1]) }, end: GRANT.lastIndex };
  for (const [pattern, per] of PERIODS) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { mark: { per, years: null }, end: pattern.lastIndex };
  }
  return null;
}

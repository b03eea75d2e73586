import { dateOf } from '../lib/person-date.ts';

/** Formats of dates without a time, in one language. */
export function createDateWords(locale: 'en-GB' | 'zh-CN') {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const weekday = format({ weekday: 'short' });
  const weekdayNarrow = format({ weekday: 'narrow' });
  const dayMonth = format({ day: 'numeric', month: 'short' });
  const long = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const month = format({ month: 'short' });
  const dayMonthYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  return {
    /** `Tue 8 Dec` */
    short: (on: string) =>
      locale === 'zh-CN' ? `${dayMonth.format(dateOf(on))}${weekday.format(dateOf(on))}` : `${weekday.format(dateOf(on))} ${dayMonth.format(dateOf(on))}`,
    dayMonth: (on: string) => dayMonth.format(dateOf(on)),
    dayMonthYear: (on: string) => dayMonthYear.format(dateOf(on)),
    long: (on: string) => long.format(dateOf(on)),
    month: (on: string) => month.format(dateOf(on)),
    /** one letter or sign */
    weekdayNarrow: (on: string) => weekdayNarrow.format(dateOf(on)),
    weekday: (on: string) => weekday.format(dateOf(on)),
  };
}

const MOST_PERCENT = 99;

/** Whole percent of a share; never 100, since nothing that is remembered is certain. */
export function percentOf(share: number): number {
  return Math.min(MOST_PERCENT, Math.max(0, Math.round(share * 100)));
}

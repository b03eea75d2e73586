import type { Band, Finding } from '@whetstone/contracts/salaries';
import { type Bounds, formatBounds } from '#src/lib/format-bounds.ts';
import { useInterface } from '#src/lib/messages.tsx';

type Cell = Band['cells']['base'];

/** How figures of a pay page are written in the language of the interface. */
export function useFigures() {
  const { language, messages } = useInterface();
  const { pay } = messages;
  const words = { language, from: pay.from, upTo: pay.upTo };
  const decimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const oneDecimal = new Intl.NumberFormat(language, decimal);
  const signed = new Intl.NumberFormat(language, { ...decimal, signDisplay: 'exceptZero' });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const signedWhole = new Intl.NumberFormat(language, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const short = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 2 });

  return {
    /** Whole currency units; null without a figure. */
    amounts: (bounds: Bounds) => formatBounds(bounds, words),
    amount: (value: number) => whole.format(value),
    /** 340000 as `USD 340,000`, so that it can stand in a sentence. */
    money: (value: number, currency: string | null) => [currency, whole.format(value)].filter(Boolean).join('\u00a0'),
    /** 250000 as `250K`, for an axis only. */
    short: (value: number) => short.format(value),
    /** 11.3 as `11.3 %`, always with one decimal. */
    percent: (value: number) => pay.percent(oneDecimal.format(value)),
    /** A bonus as the table has it: 15 as `15 %`. */
    rate: (value: number) => pay.percent(whole.format(value)),
    percents: ({ min, max }: { min: number; max: number }) =>
      pay.percent(min === max ? oneDecimal.format(min) : `${oneDecimal.format(min)}–${oneDecimal.format(max)}`),
    /** `+11.3 %`; the amount where there is no percentage of nothing. */
    difference: ({ difference, differencePercent }: Finding) =>
      differencePercent === null ? signedWhole.format(difference) : pay.percent(signed.format(differencePercent)),
    signedAmount: (value: number) => signedWhole.format(value),
    signedPercent: (value: number) => pay.percent(signed.format(value)),
    /** A cell of the table: its figures, and the period where that is not the year every column means. */
    cell: (cell: Cell) => {
      if (cell.unit === 'none') return cell.raw === '' ? pay.notGiven : cell.raw;
      const bare = formatBounds(cell, words) ?? cell.raw;
      const figures = cell.unit === 'percent' ? pay.percent(bare) : bare;
      const isUsual = cell.per === null || cell.per === 'year' || cell.per === 'grant';
      return isUsual ? figures : `${figures} ${pay.per[cell.per ?? 'year']}`;
    },
  };
}

export type Figures = ReturnType<typeof useFigures>;

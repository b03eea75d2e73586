import type { Band } from '@whetstone/contracts/salaries';
import { type Bounds, formatBounds } from '#src/lib/format-bounds.ts';
import { useInterface } from '#src/lib/messages.tsx';

type Cell = Band['cells']['base'];

/** How figures of a pay page are written in the language of the interface. */
export function useFigures() {
  const { language, messages } = useInterface();
  const { pay } = messages;
  const words = { language, from: pay.from, upTo: pay.upTo };
  const oneDecimal = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

  return {
    /** Whole currency units; null without a figure. */
    amounts: (bounds: Bounds) => formatBounds(bounds, words),
    /** 11.3 as `11.3 %`, always with one decimal. */
    percent: (value: number) => pay.percent(oneDecimal.format(value)),
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

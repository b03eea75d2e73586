import type { Cell } from './cell.ts';

export type BandColumn = 'region' | 'base' | 'stock' | 'bonus' | 'total';

/** One row of a pay table. A column the table does not have is a cell without figures. */
export interface Band {
  region: string;
  base: Cell;
  stock: Cell;
  bonus: Cell;
  total: Cell;
}

/** From lowest to highest, in whole units of the band's currency unless said otherwise. */
export interface AmountRange {
  min: number;
  max: number;
}

export type TotalRule = 'total-above-parts' | 'total-below-parts' | 'total-min-above-parts';

/** Where a stated total and the sum of its parts disagree: in figures, and in a sentence for authors. */
export interface Finding {
  severity: 'error' | 'warning';
  rule: TotalRule;
  /** The figure of the stated total that is judged. */
  stated: number;
  /** The sum it is judged by: of the maxima for `total-above-parts`, else of the minima. */
  computed: number;
  /** How far `stated` lies above `computed`, to one decimal; negative when below, null when the sum is zero. */
  abovePercent: number | null;
  text: string;
}

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

export interface Finding {
  severity: 'error' | 'warning';
  /** kebab-case */
  rule: string;
  text: string;
}

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

export interface Finding {
  severity: 'error' | 'warning';
  /** kebab-case */
  rule: string;
  text: string;
}

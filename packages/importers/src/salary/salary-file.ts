import type { Cell } from '@whetstone/pay/cell';
import type { ImportMessage } from '../bank.ts';

/** A part of pay as its cell states it: exact figures in whole currency units, or none, never converted. */
export type BandAmount = Cell;

/** A bonus: `minPercent` and `maxPercent` where it is a share of base, `min` and `max` where it is an amount. */
export interface BandBonus extends Cell {
  minPercent: number | null;
  maxPercent: number | null;
}

/** The pay of one row, or of one cell of a matrix. */
export interface SalaryBand {
  /** of the row; of the header where the parts stand below each other; 1-based */
  line: number;
  /** place as written, without a bracket that names its currency; null where the table has none */
  region: string | null;
  level: string | null;
  company: string | null;
  base: BandAmount;
  stock: BandAmount;
  bonus: BandBonus;
  total: BandAmount;
}

export interface SalaryFile {
  path: string;
  bands: SalaryBand[];
  /** by line */
  messages: ImportMessage[];
}

/** What one table gives. */
export type SalaryRead = Omit<SalaryFile, 'path'>;

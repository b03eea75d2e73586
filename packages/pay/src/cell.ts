import type { Scale } from './read-scale.ts';

export type Period = 'year' | 'month' | 'week' | 'day' | 'hour' | 'grant';

/** One cell of a pay table: the exact numbers as written, or none, and always the words it was read from. */
export interface Cell {
  /** Lower end in whole currency units, or in per cent; null when the cell states none. */
  min: number | null;
  /** Upper end; null when the cell states none, which includes an open end such as `$100K+`. */
  max: number | null;
  unit: 'amount' | 'percent' | 'none';
  /** ISO 4217, or null when none is written or the sign fits several. */
  currency: string | null;
  /** As written in the cell or its column header, never converted; null when neither says. */
  per: Period | null;
  /** Years a grant runs. */
  years: number | null;
  raw: string;
}

export type CellRole = 'base' | 'stock' | 'bonus' | 'total' | 'other';

/** What a column header (or the page) says about all the cells below it; the cell's own words win. */
export interface CellContext {
  currency?: string | null;
  /** What figures without a suffix of their own are counted in: `Base ($K)`, `CTC (LPA)`. */
  scale?: Scale | null;
  per?: Period | null;
  years?: number | null;
  /** Header, label and page name different currencies: figures that name none of their own are not read. */
  contested?: boolean;
}

export interface CellFinding {
  severity: 'error' | 'warning';
  /** kebab-case */
  rule: string;
  text: string;
  /** 0-based column index in the table row, when it concerns one cell. */
  column: number | null;
}

/** Why something could not be read; carried up as a value until it becomes an error finding. */
export interface Fault {
  rule: string;
  fault: string;
}

/** Whether reading ended in a fault. */
export const isFault = (result: object): result is Fault => 'fault' in result;

/** A cell without numbers: `None`, `TBD`, an empty cell, or one whose reading failed. */
export const noNumber = (raw: string): Cell => ({
  min: null,
  max: null,
  unit: 'none',
  currency: null,
  per: null,
  years: null,
  raw,
});

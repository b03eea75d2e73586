import { isFault, type Cell, type CellContext, type CellRole, type Fault } from './cell.ts';
import { isRatio, refuseFor } from './judge-cell.ts';
import { measurePair, type Measured } from './measure-pair.ts';
import { pairEnds, type Pair } from './pair-ends.ts';
import { readEnds, type Expression } from './read-ends.ts';
import { readNotes, type Notes } from './read-notes.ts';
import type { PeriodMark } from './read-period.ts';
import { tokeniseCell } from './tokenise-cell.ts';
import type { ReadCell } from './warn-about-cell.ts';

const NOT_UNDERSTOOD: Fault = { rule: 'not-understood', fault: 'is not understood' };

const SLASHED: Fault = { rule: 'not-understood', fault: 'has two figures with a stroke between them, which may be a range or two offers' };

type MeasuredPair = Pick<ReadCell, 'pair' | 'measured'>;

const writtenPeriod = ({ period }: Measured, notes: Notes): PeriodMark | null => period ?? notes.period;

/** The period a cell counts for: its own words, then its brackets, then the column header. */
function periodFor({ pair, measured }: MeasuredPair, notes: Notes, context: CellContext): Pick<Cell, 'per' | 'years'> {
  if (measured.unit === 'percent') return { per: null, years: null };
  const written = writtenPeriod(measured, notes);
  if (written !== null) return { per: written.per, years: written.years };
  if ([pair.low, pair.high].some((end) => end?.words.some((word) => word.once))) return { per: 'grant', years: null };
  return { per: context.per ?? null, years: context.per === 'grant' ? (context.years ?? null) : null };
}

/** Lower and upper end under `up to`, `from` and `+`. A bonus or a grant may be nothing, so `up to` starts at 0 for those two only. */
function endsFor(role: CellRole, bound: Expression['bound'], { pair, measured }: MeasuredPair): Pick<Cell, 'min' | 'max'> | Fault {
  const open = (pair.high ?? pair.low).plus;
  if (bound === 'up-to') {
    if (open || pair.high !== null) return NOT_UNDERSTOOD;
    return { min: role === 'bonus' || role === 'stock' ? 0 : null, max: measured.high };
  }
  return { min: measured.low, max: open || (bound === 'from' && pair.high === null) ? null : measured.high };
}

const namesCurrency = ({ low, high }: Pair): boolean => low.marks.length > 0 || (high !== null && high.marks.length > 0);

/** The two statements of one pay must be amounts in different currencies, each with its own: `45k/55k EUR` may be a range. */
function measureSecond(first: Measured, pairs: Reading['pairs']): Measured | Fault | null {
  const [, pair] = pairs;
  if (pair === null) return null;
  const second = measurePair(pair, {});
  if (isFault(second)) return second;
  if (!pairs.every((one) => one !== null && namesCurrency(one))) return SLASHED;
  return first.unit === 'amount' && second.unit === 'amount' && first.currency !== second.currency ? second : NOT_UNDERSTOOD;
}

interface Request {
  raw: string;
  role: CellRole;
  context: CellContext;
}

interface Reading {
  expression: Expression;
  /** The range; then, if the cell has two currencies, the same in the second. */
  pairs: [first: Pair, second: Pair | null];
}

function readPairs(text: string): Reading | Fault {
  if (text === '') return { rule: 'negative-amount', fault: 'is in brackets, which means a negative figure' };
  const tokens = tokeniseCell(text);
  if (tokens === null) return NOT_UNDERSTOOD;
  const expression = readEnds(tokens);
  if (isFault(expression)) return expression;
  const pairs = pairEnds(expression);
  if (isFault(pairs)) return pairs;
  const [first, second = null] = pairs;
  return first === undefined ? NOT_UNDERSTOOD : { expression, pairs: [first, second] };
}

/** Reads a normalised cell that holds figures: all of it, or a fault that says what is wrong with it. */
export function readCell(text: string, { raw, role, context }: Request): ReadCell | Fault {
  const notes = readNotes(text);
  const reading = readPairs(notes.main);
  if (isFault(reading)) return reading;
  const { expression } = reading;
  const [pair] = reading.pairs;
  if (role === 'bonus' && isRatio(pair)) return { rule: 'ratio-or-percent', fault: 'may be a ratio or a percentage' };
  const measured = measurePair(pair, context);
  if (isFault(measured)) return measured;
  const second = measureSecond(measured, reading.pairs);
  if (second !== null && isFault(second)) return second;
  const refusal = refuseFor(role, pair, measured);
  if (refusal !== null) return refusal;
  const ends = endsFor(role, expression.bound, { pair, measured });
  if (isFault(ends)) return ends;
  const cell: Cell = { ...ends, unit: measured.unit, currency: measured.currency, ...periodFor({ pair, measured }, notes, context), raw };
  return { role, cell, expression, pair, measured, second, unread: notes.unread, period: writtenPeriod(measured, notes) };
}

import { isNoPay } from '@whetstone/pay/is-no-pay';
import { readLabel } from '@whetstone/pay/read-label';
import { readColumn } from '@whetstone/pay/read-column';
import { captionContext } from './caption-context.ts';
import type { FoundTable } from './found-table.ts';
import { isAmount, mayBeAmount } from './is-amount.ts';
import { joinEnds } from './join-ends.ts';
import { joinHeader } from './join-header.ts';
import { areLevels, looksLikeOther, looksLikeStatistic, looksLikeStep } from './label-shape.ts';
import { axesOf, readMatrix } from './read-matrix.ts';
import { hasPartRows, partsAreAmounts, readParts } from './read-parts.ts';
import { readPayRows } from './read-pay-rows.ts';
import type { SalaryRead } from './salary-file.ts';
import { withoutPart } from './without-part.ts';
import { noBands } from './table-report.ts';
import { tellMatrixPart } from './tell-matrix-part.ts';

const STEPS = 'This table compares years or steps of one offer, no places or ranks: it is not read.';
const SUM = 'This table lists amounts that are no pay, and nothing says that its totals are: it is not read.';
const QUANTILES = 'The rows of this table are figures of a distribution, no places or ranks: it is not read.';
const NOTHING: SalaryRead = { bands: [], messages: [] };
const RANK_HEADER = /\blevels?\b|\btitle\b|\brole\b|\bgrade\b|\bband\b|\bseniority\b|\bposition\b|\bexperience\b|\byoe\b|\bjob\b|级别|职级|职位/i;
const PLACE_HEADER = /\bregion\b|\blocation\b|\bcity\b|\bcountry\b|\bmarket\b|\boffice\b|\bcompany\b|地区|城市/i;

/** How many cells beside the labels have words or figures, and how many of these are money: bare figures where a header or caption names a currency. */
function amountsIn(table: FoundTable): { amounts: number; written: number } {
  const shared = captionContext(table).currency ?? null;
  const count = { amounts: 0, written: 0 };
  table.header.forEach((name, index) => {
    if (index === 0 || looksLikeOther(name)) return;
    const isMoney = (readLabel(name).context.currency ?? shared) === null ? isAmount : mayBeAmount;
    const written = table.rows.map(({ cells }) => cells[index] ?? '').filter((cell) => /[\p{L}\p{N}]/u.test(cell));
    count.written += written.length;
    count.amounts += written.filter(isMoney).length;
  });
  return count;
}

/** Whether there is money in it at all, in a column of pay or not. */
const holdsMoney = (table: FoundTable): boolean => amountsIn(table).amounts > 0 || table.rows.some(({ cells }) => cells.slice(1).some(isAmount));

/** Whether a column of base or total has a figure in it. */
function hasPay({ header, rows }: FoundTable): boolean {
  return header.some((name, index) => isPayHeader(name) && rows.some(({ cells }) => mayBeAmount(cells[index] ?? '')));
}

const isPayHeader = (name: string): boolean => {
  const column = readColumn(name)?.name;
  return column === 'base' || column === 'total';
};

/** Two or more columns of one part and of no other are a matrix: `US median TC`, `India median TC`. */
function isMatrixOfOnePart(header: readonly string[]): 'base' | 'total' | null {
  const names = header.map((name) => readColumn(name)?.name).filter((name) => name !== undefined && name !== 'region' && name !== 'level');
  const [first] = names;
  const isOne =
    names.length >= 2 &&
    names.every((name) => name === first) &&
    !header.some(looksLikeStatisticOnly) &&
    header.every((name) => readColumn(name)?.name !== first || withoutPart(name) !== '');
  return isOne && (first === 'base' || first === 'total') ? first : null;
}

const looksLikeStatisticOnly = (name: string): boolean => looksLikeStatistic(name.replace(/\b(?:median|average|avg|mean)\b/gi, ''));

/** Why amounts in a grid are no pay by rank and place; null when they may be. */
function refuseGrid(table: FoundTable, rowsAreLevels: boolean): string | null {
  const [corner = '', ...across] = table.header;
  const isGrid = rowsAreLevels || areLevels(across) || PLACE_HEADER.test(corner);
  const { amounts, written } = amountsIn(table);
  if (!isGrid || across.every(looksLikeOther) || amounts * 2 < written) return 'This table holds amounts, but no pay by place, rank or part';
  return refuseColumns(table.header, across);
}

/** Why the columns of a grid are no places, ranks or companies. */
function refuseColumns(header: readonly string[], across: readonly string[]): string | null {
  if (across.some((name) => looksLikeStep(name) || looksLikeStep(withoutPart(name)))) {
    return 'This table compares years or steps of one offer, no places or ranks';
  }
  if (across.filter((name) => withoutPart(name) === '').length > 1) return 'The columns of this table name parts of pay that no band has a place for';
  if (isMatrixOfOnePart(header) !== null || !across.some(looksLikeStatistic)) return null;
  return 'The columns of this table are figures of a distribution, no places or ranks';
}

/** Whether the rows of a grid are ranks: by the shape of their labels, else by the corner unless the columns are. */
function haveRanksDown({ header: [corner = '', ...across], rows }: FoundTable): boolean {
  return areLevels(rows.map(({ cells }) => cells[0] ?? '')) || (RANK_HEADER.test(corner) && !areLevels(across));
}

function readByMatrix(table: FoundTable): SalaryRead {
  const rowsAreLevels = haveRanksDown(table);
  const refusal = refuseGrid(table, rowsAreLevels);
  if (refusal !== null) return noBands(table.headerLine, 'table-is-no-pay', `${refusal}: it is not read.`);
  const part = isMatrixOfOnePart(table.header) ?? tellMatrixPart(table);
  const hasRanks = rowsAreLevels || areLevels(table.header.slice(1));
  if (part === 'other' || (part === null && !hasRanks)) {
    return noBands(table.headerLine, 'table-is-no-pay', 'Heading and header name no base or total that these amounts could be: the table is not read.');
  }
  return readMatrix(table, { part: part ?? 'total', isSaid: part !== null, ...axesOf(table, rowsAreLevels) });
}

function isOfSteps({ header, rows }: FoundTable, isByParts: boolean): boolean {
  const labels = isByParts ? header.slice(1) : rows.map(({ cells }) => cells[0] ?? '');
  const steps = labels.filter((label) => looksLikeStep(label));
  return steps.length > 0 && steps.length * 2 >= labels.length;
}

const QUANTILE =
  /^p ?\d\d$|^\d\d(?:th|st|nd|rd|e|%)?(?<!\d)(?: percentile| perzentil| percentil)?$|^\d\d percentile$|^(?:median|mean|average|avg|mittelwert|médiane?|mediana)$/iu;

/** Whether the rows are figures of a distribution, the 25th and 75th percentile. */
function isOfQuantiles({ header: [corner = ''], rows }: FoundTable): boolean {
  const labels = rows.filter(({ cells }) => QUANTILE.test((cells[0] ?? '').replace(/[*_`]/g, '').trim()));
  return labels.length >= 2 && labels.length * 2 >= rows.length && !RANK_HEADER.test(corner) && !PLACE_HEADER.test(corner);
}

const OF_PAY = /\b(?:comp\w*|salar\w+|pay|packages?|tc|ctc|ote|earnings|remuneration|wages?|cash)\b|[总年]/i;

const OF_OTHERS = /\b(?:budgets?|expenses?|invoices?|products?|plans?|cost (?:cent(?:er|re)|item))\b/i;

/** What is listed by budget, product or plan; and a total beside rents or fees and beside no part of pay, unless words say that it is pay. */
function isSumOfOthers({ header, caption, headings }: FoundTable): boolean {
  if (OF_OTHERS.test(header[0] ?? '')) return true;
  const parts = header.filter((name) => !['region', 'level', undefined].includes(readColumn(name)?.name));
  const isBareTotal = parts.every((name) => readColumn(name)?.name === 'total' && !OF_PAY.test(name));
  return parts.length > 0 && isBareTotal && header.some(isNoPay) && !OF_PAY.test(`${caption} ${headings[0] ?? ''}`);
}

type Shape = 'parts' | 'rows' | 'grid';

function shapeOf(table: FoundTable): Shape {
  const [, ...across] = table.header;
  if (hasPartRows(table) && partsAreAmounts(table) && !across.some(isPayHeader)) return 'parts';
  return table.header.some(isPayHeader) && isMatrixOfOnePart(across) === null ? 'rows' : 'grid';
}

const READERS: Record<Shape, (table: FoundTable) => SalaryRead> = { parts: readParts, rows: readPayRows, grid: readByMatrix };

/** The note for a table whose rows are no places and no ranks; null where they may be. */
function refuseRows(table: FoundTable, shape: Shape): SalaryRead | null {
  if (shape === 'rows' && isSumOfOthers(table)) return noBands(table.headerLine, 'table-is-no-pay', SUM);
  if (isOfSteps(table, shape === 'parts')) return noBands(table.headerLine, 'steps-of-an-offer', STEPS);
  return isOfQuantiles(table) ? noBands(table.headerLine, 'table-is-no-pay', QUANTILES) : null;
}

/**
 * The bands of one table of a foreign document, whatever its shape: parts across (one row a band), parts down (one column a band), or
 * one part by rank and place (one cell a band). A table that is no pay gives none, with a note where it holds amounts.
 */
export function readSalaryTable(found: FoundTable): SalaryRead {
  const table = joinEnds(joinHeader(found));
  if (table.header.length < 2 || table.rows.length === 0) return NOTHING;
  const shape = shapeOf(table);
  if (shape === 'grid' && !holdsMoney(table)) return NOTHING;
  if (shape === 'rows' && !hasPay(table)) {
    return noBands(table.headerLine, 'no-figures', 'The pay columns of this table hold no figures: it gives no band.');
  }
  return refuseRows(table, shape) ?? READERS[shape](table);
}

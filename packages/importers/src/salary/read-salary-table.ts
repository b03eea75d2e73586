import { readLabel } from '@whetstone/pay/read-label';
import { readColumn } from '@whetstone/pay/read-column';
import { captionContext } from './caption-context.ts';
import type { FoundTable } from './found-table.ts';
import { isAmount, mayBeAmount } from './is-amount.ts';
import { areLevels, looksLikeOther, looksLikeStatistic, looksLikeStep } from './label-shape.ts';
import { axesOf, readMatrix } from './read-matrix.ts';
import { hasPartRows, partsAreAmounts, readParts } from './read-parts.ts';
import { readPayRows } from './read-pay-rows.ts';
import type { SalaryRead } from './salary-file.ts';
import { withoutPart } from './without-part.ts';
import { noBands } from './table-report.ts';
import { tellMatrixPart } from './tell-matrix-part.ts';

const STEPS = 'This table compares years or steps of one offer, no places or ranks: it is not read.';
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

function readByMatrix(table: FoundTable): SalaryRead {
  const [corner = '', ...across] = table.header;
  const down = table.rows.map(({ cells }) => cells[0] ?? '');
  const rowsAreLevels = areLevels(down) || (RANK_HEADER.test(corner) && !areLevels(across));
  const isGrid = rowsAreLevels || areLevels(across) || PLACE_HEADER.test(corner);
  const { amounts, written } = amountsIn(table);
  if (!isGrid || across.every(looksLikeOther) || amounts * 2 < written)
    return noBands(table.headerLine, 'table-is-no-pay', 'This table holds amounts, but no pay by place, rank or part: it is not read.');
  const onePart = isMatrixOfOnePart(table.header);
  if (across.some(looksLikeStep)) return noBands(table.headerLine, 'steps-of-an-offer', STEPS);
  if (onePart === null && across.some(looksLikeStatistic)) {
    return noBands(
      table.headerLine,
      'figures-of-a-distribution',
      'The columns of this table are figures of a distribution, no places or ranks: it is not read.',
    );
  }
  const part = onePart ?? tellMatrixPart(table);
  if (part === 'other' || (part === null && !rowsAreLevels && !areLevels(across))) {
    return noBands(table.headerLine, 'table-is-no-pay', 'Heading and header name no base or total that these amounts could be: the table is not read.');
  }
  return readMatrix(table, { part: part ?? 'total', isSaid: part !== null, ...axesOf(table, rowsAreLevels) });
}

function isOfSteps({ header, rows }: FoundTable, isByParts: boolean): boolean {
  const labels = isByParts ? header.slice(1) : rows.map(({ cells }) => cells[0] ?? '');
  const steps = labels.filter((label) => looksLikeStep(label));
  return steps.length > 0 && steps.length * 2 >= labels.length;
}

/**
 * The bands of one table of a foreign document, whatever its shape: parts across (one row a band), parts down (one column a band), or
 * one part by rank and place (one cell a band). A table that is no pay gives none, with a note where it holds amounts.
 */
export function readSalaryTable(table: FoundTable): SalaryRead {
  if (table.header.length < 2 || table.rows.length === 0) return NOTHING;
  const isByParts = hasPartRows(table) && partsAreAmounts(table) && !table.header.slice(1).some(isPayHeader);
  const isByRows = !isByParts && table.header.some(isPayHeader) && isMatrixOfOnePart(table.header.slice(1)) === null;
  if (isByRows && !hasPay(table)) {
    return noBands(table.headerLine, 'no-figures', 'The pay columns of this table hold no figures: it gives no band.');
  }
  if (!isByRows && !isByParts && amountsIn(table).amounts === 0) return NOTHING;
  if (isOfSteps(table, isByParts)) return noBands(table.headerLine, 'steps-of-an-offer', STEPS);
  if (isByParts) return readParts(table);
  return isByRows ? readPayRows(table) : readByMatrix(table);
}

import type { CellContext, CellFinding } from '@whetstone/pay/cell';
import { isNoPay } from '@whetstone/pay/is-no-pay';
import { readColumn, type Column } from '@whetstone/pay/read-column';
import { columnEnd } from './column-end.ts';
import type { FoundTable } from './found-table.ts';
import { mayBeAmount } from './is-amount.ts';
import { areLevels, looksLikeOther, looksLikeStatistic } from './label-shape.ts';

export interface AssignedColumns {
  /** by index: the parts of pay and the labels */
  columns: Map<number, Column>;
  company: number | null;
  findings: CellFinding[];
}

const COMPANY = /\bcompany\b|\bemployer\b|\borgani[sz]ation\b|\bfirm\b|公司/i;
const PLACE = /\bgeo(?:graphy)?\b|\bmetro\b|\bsite\b|\bhub\b|\bstate\b|\barea\b|\bplace\b|\bzone\b/i;
const RANK = /\blevels?\b|\btitle\b|\brole\b|\bgrade\b|\bband\b|\bseniority\b|\bposition\b|\bexperience\b|\byoe\b|\btrack\b|\bjob\b|职位|岗位/i;
const FINEST = [/\bcity\b|城市/i, /\boffice\b|\blocation\b|地点/i, /\bregion\b|地区/i];

const PARTS = ['base', 'stock', 'bonus', 'total'] as const;
const label = (name: 'region' | 'level'): Column => ({ name, context: {} });

const valuesOf = ({ rows }: FoundTable, column: number): string[] => rows.map(({ cells }) => cells[column] ?? '');

const warning = (rule: string, text: string, column: number): CellFinding => ({ severity: 'warning', rule, text, column });
const error = (rule: string, text: string, column: number): CellFinding => ({ severity: 'error', rule, text, column });

const indexesOf = (columns: ReadonlyMap<number, Column>, name: Column['name']): number[] =>
  [...columns].filter(([, column]) => column.name === name).map(([index]) => index);

/** Keeps the finest of several places: a city says more than its country. */
function keepOnePlace({ columns, findings }: AssignedColumns, header: readonly string[]): void {
  const places = indexesOf(columns, 'region');
  const finest = FINEST.map((pattern) => places.find((index) => pattern.test(header[index] ?? ''))).find((index) => index !== undefined) ?? places[0];
  for (const index of places.filter((place) => place !== finest)) {
    columns.delete(index);
    findings.push(warning('column-not-read', `The column "${header[index]}" is not read: "${header[finest ?? 0]}" tells the rows apart.`, index));
  }
}

const differIn = (values: readonly (string | null | undefined)[]): boolean =>
  values.every((value) => value !== null && value !== undefined) && new Set(values).size === values.length;

function withoutNull({ currency = null, ...others }: CellContext = {}): CellContext {
  return currency === null ? others : { ...others, currency };
}

/** The columns of a part without its medians and means, where these stand beside one of whole ranges. */
function withoutStatistics(same: number[], { columns, findings }: AssignedColumns, header: readonly string[]): number[] {
  const whole = same.filter((index) => !looksLikeStatistic(header[index] ?? ''));
  if (whole.length !== 1) return same;
  for (const index of same.filter((one) => !whole.includes(one))) {
    columns.delete(index);
    findings.push(warning('column-not-read', `The column "${header[index]}" is not read: "${header[whole[0] ?? 0]}" has the whole range.`, index));
  }
  return whole;
}

/** Two columns of one part: the same in two currencies is read once; otherwise nobody can tell which one is meant, and neither is read. */
function keepOneOfEachPart(assigned: AssignedColumns, header: readonly string[], caption: CellContext): void {
  const { columns, findings } = assigned;
  for (const part of PARTS) {
    const same = withoutStatistics(indexesOf(columns, part), assigned, header);
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) continue;
    const contexts = same.map((index) => ({ ...caption, ...withoutNull(columns.get(index)?.context) }));
    const isTranslated = differIn(contexts.map(({ currency }) => currency)) || differIn(contexts.map(({ per }) => per));
    for (const index of isTranslated ? others : same) {
      columns.delete(index);
      const name = `"${header[index]}"`;
      if (isTranslated)
        findings.push(
          warning('stated-twice', `The column ${name} states the same in another currency or for another period: only "${header[first]}" is read.`, index),
        );
      else findings.push(error('column-repeated', `${name} is one of ${same.length} ${part} columns, and nothing says which is meant: none is read.`, index));
    }
  }
}

/** A column of pay that holds one end or one figure of a distribution is no range, and what it leaves out is not known. */
function dropLoneEnds({ columns, findings }: AssignedColumns, header: readonly string[]): void {
  for (const part of PARTS) {
    for (const index of indexesOf(columns, part).filter((column) => columnEnd(header[column] ?? '') !== null)) {
      columns.delete(index);
      findings.push(
        warning('column-not-read', `The column "${header[index]}" is not read: it holds one figure of a range, and no column holds the other.`, index),
      );
    }
  }
}

/** A column without a name beside one of pay may hold its other end. */
function dropUnclear({ columns, findings }: AssignedColumns, table: FoundTable): void {
  for (const [index, { name }] of columns) {
    const isAlone = table.header[index + 1] !== '' || !valuesOf(table, index + 1).some(mayBeAmount);
    if (name === 'region' || name === 'level' || isAlone) continue;
    columns.delete(index);
    findings.push(
      error('column-unclear', `"${table.header[index]}" has a column of figures without a name to its right, which may belong to it: none is read.`, index),
    );
  }
}

function findRank(table: FoundTable, taken: ReadonlyMap<number, Column>, company: number | null): number | undefined {
  const free = table.header.map((_name, index) => index).filter((index) => !taken.has(index) && index !== company);
  const named = free.filter((index) => RANK.test(table.header[index] ?? ''));
  return named.find((index) => /\blevels?\b|\bgrade\b|\bband\b/i.test(table.header[index] ?? '')) ?? named[0];
}

/** The label column that no header names: the first one. */
function labelFirst(table: FoundTable, { columns, company }: AssignedColumns): void {
  if (columns.has(0) || company === 0) return;
  columns.set(0, label(areLevels(valuesOf(table, 0)) || !PLACE.test(table.header[0] ?? '') ? guess(table) : 'region'));
}

const guess = (table: FoundTable): 'region' | 'level' => (areLevels(valuesOf(table, 0)) ? 'level' : 'region');

function addLabels(table: FoundTable, assigned: AssignedColumns): void {
  const { columns, company } = assigned;
  table.header.forEach((name, index) => {
    if (!columns.has(index) && index !== company && PLACE.test(name) && !looksLikeOther(name) && !areLevels(valuesOf(table, index)))
      columns.set(index, label('region'));
  });
  if (indexesOf(columns, 'level').length === 0) {
    const rank = findRank(table, columns, company);
    if (rank !== undefined) columns.set(rank, label('level'));
  }
  const hasLabel = indexesOf(columns, 'region').length + indexesOf(columns, 'level').length > 0;
  if (!hasLabel && company === null) labelFirst(table, assigned);
}

/**
 * Which column of a table with one row a band holds what: the parts of pay by their headers as in our own tables, and the labels by
 * headers that foreign tables use, or by the shape of their cells. Columns that are not read are named in a finding.
 */
export function assignColumns(table: FoundTable, caption: CellContext): AssignedColumns {
  const { header } = table;
  const company = header.findIndex((name) => COMPANY.test(name) && !isNoPay(name));
  const read = header.map((name) => readColumn(name));
  const assigned: AssignedColumns = {
    columns: new Map(read.flatMap((column, index) => (column === null || index === company ? [] : [[index, column] as const]))),
    company: company === -1 ? null : company,
    findings: [],
  };
  addLabels(table, assigned);
  keepOnePlace(assigned, header);
  dropUnclear(assigned, table);
  keepOneOfEachPart(assigned, header, caption);
  dropLoneEnds(assigned, header);
  const known = new Set([...assigned.columns.keys(), ...assigned.findings.map(({ column }) => column), assigned.company]);
  header.forEach((name, index) => {
    if (!known.has(index)) assigned.findings.push(warning('column-not-read', `The column "${name}" is not read: no band has a place for it.`, index));
  });
  return assigned;
}

import type { Prisma } from '@whetstone/db/create-db';
import { DomainError } from '../../domain-error.ts';
import type { StudyTable } from './study-table.ts';

type Tx = Prisma.TransactionClient;
type Entry = Readonly<Record<string, unknown>>;

/** Half a character is no JSON to PostgreSQL; as text it stands for one that cannot be read. */
const wellFormed = (_key: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value);

function toJson(entries: readonly Entry[], fields: readonly string[]): string {
  const rows = entries.map((entry, at) => Object.fromEntries([['at', at], ...fields.map((field) => [field, entry[field] ?? null])]));
  return JSON.stringify(rows, wellFormed);
}

/** The entries as a table `g`, with `at` for their place in the file. $1 is the entries, $2 the person. */
function given({ columns }: StudyTable): string {
  const fields = Object.entries(columns);
  const names = fields.map(([field, [column]]) => `r."${field}" AS ${column}`).join(', ');
  const types = fields.map(([field, [, type]]) => `"${field}" ${type}`).join(', ');
  return `WITH g AS (SELECT $2::uuid AS person_id, r.at, ${names} FROM jsonb_to_recordset($1::jsonb) AS r (at int, ${types}))`;
}

export function refuseAt(list: string, { at, field, message }: { at: number; field: string; message: string }): DomainError {
  const place = field === '' ? `data.${list}.${at}` : `data.${list}.${at}.${field}`;
  return new DomainError('invalid_request', `Nothing was taken in: ${place} ${message}.`, [{ field: place, message }]);
}

function insertion({ table, columns, key, laterBy }: StudyTable): string {
  const names = Object.values(columns).map(([column]) => column);
  const columnOf = (field: string): string => columns[field]?.[0] ?? field;
  const keys = ['person_id', ...key.map(columnOf)].join(', ');
  const into = `INSERT INTO ${table} (person_id, ${names.join(', ')})`;
  if (laterBy === undefined) return `${into} SELECT person_id, ${names.join(', ')} FROM g ORDER BY at ON CONFLICT DO NOTHING RETURNING person_id`;
  const later = columnOf(laterBy);
  const set = names.map((name) => `${name} = excluded.${name}`).join(', ');
  return `${into} SELECT DISTINCT ON (${keys}) person_id, ${names.join(', ')} FROM g ORDER BY ${keys}, ${later} DESC NULLS LAST
    ON CONFLICT (${keys}) DO UPDATE SET ${set} WHERE coalesce(excluded.${later}, '-infinity') > coalesce(${table}.${later}, '-infinity') RETURNING person_id`;
}

/** Entries whose id stands for something else already. */
function difference({ table, columns, key }: StudyTable): string {
  const names = Object.values(columns).map(([column]) => column);
  const same = ['person_id', ...key.map((field) => columns[field]?.[0] ?? field)].map((name) => `t.${name} = g.${name}`).join(' AND ');
  const all = (of: string): string => names.map((name) => `${of}.${name}`).join(', ');
  return `SELECT g.at FROM g JOIN ${table} t ON ${same} WHERE (${all('t')}) IS DISTINCT FROM (${all('g')}) ORDER BY g.at LIMIT 1`;
}

/**
 * Takes in one list of an export, in the caller's transaction.
 * @returns how many rows were new, or later than those that were there
 * @throws DomainError invalid_request with the place in the file
 */
export async function importTable(tx: Tx, table: StudyTable, { personId, entries }: { personId: string; entries: readonly Entry[] }): Promise<number> {
  if (entries.length === 0) return 0;
  const json = toJson(entries, Object.keys(table.columns));
  const run = async <Row>(sql: string): Promise<Row[]> => tx.$queryRawUnsafe<Row[]>(`${given(table)} ${sql}`, json, personId);
  const inPast = table.times.map((field) => ({
    field,
    message: 'lies in the future',
    sql: `g.${table.columns[field]?.[0]} IS NULL OR g.${table.columns[field]?.[0]} <= app_now()`,
  }));
  for (const { field, message, sql } of [...inPast, ...table.needs]) {
    const [fault] = await run<{ at: number }>(`SELECT g.at FROM g WHERE NOT (${sql}) ORDER BY g.at LIMIT 1`);
    if (fault !== undefined) throw refuseAt(table.list, { at: fault.at, field, message });
  }
  const added = await run(insertion(table));
  if (table.laterBy === undefined) {
    const [other] = await run<{ at: number }>(difference(table));
    if (other !== undefined) throw refuseAt(table.list, { at: other.at, field: 'id', message: 'stands for something else already' });
  }
  return added.length;
}

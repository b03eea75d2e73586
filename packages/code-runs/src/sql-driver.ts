import type { Run } from './run.ts';

/** As much of a database as a case needs: sql.js has it. */
export interface SqlDatabase {
  run: (sql: string) => unknown;
  iterateStatements: (sql: string) => Iterable<SqlStatement>;
}

interface SqlStatement {
  step: () => boolean;
  get: () => unknown[];
  getColumnNames: () => string[];
  getNormalizedSQL: () => string;
}

/** A query that never ends must not fill the memory with its rows. */
const MOST_ROWS = 10_000;

/** Its pages lie in memory, outside of what the runtime counts: 8,192 of them are 32 MB. */
const LIMITS = 'PRAGMA max_page_count = 8192; PRAGMA temp_store = MEMORY;';

const valueOf = (cell: unknown): unknown => (cell instanceof Uint8Array ? Array.from(cell, (byte) => byte.toString(16).padStart(2, '0')).join('') : cell);

function rowsOf(statement: SqlStatement): unknown[][] {
  // There are no files; what these would write stayed for the next case.
  if (/^(?:ATTACH|VACUUM)\b/.test(statement.getNormalizedSQL())) throw new Error('there is no other database here');
  const rows: unknown[][] = [];
  while (statement.step()) {
    if (rows.length === MOST_ROWS) throw new Error(`it gives more than ${MOST_ROWS} rows`);
    rows.push(statement.get().map(valueOf));
  }
  return rows;
}

/**
 * Runs one case in a database that is empty: the statements of `entry` make the tables, the only argument (or the driver) is SQL
 * that fills them, and the value is the rows of the last statement that gives any, each a list of cells. Bytes are told in hex.
 * @returns the value as JSON
 */
export function runSql(database: SqlDatabase, { source, entry, args, driver }: Run): string {
  database.run(LIMITS);
  database.run(entry);
  database.run(driver ?? (JSON.parse(args ?? '[""]') as [string])[0]);
  let value: unknown[][] | null = null;
  for (const statement of database.iterateStatements(source)) {
    const rows = rowsOf(statement);
    if (statement.getColumnNames().length > 0) value = rows;
  }
  if (value === null) throw new Error('no statement gives rows');
  return JSON.stringify(value);
}

import { runSql } from '@whetstone/code-runs/sql-driver';
import initSqlJs from 'sql.js';
import { serveRuns } from './serve-runs.ts';

/* Run by startRunner: the SQLite of the browser, in a process that is killed when a case hangs. */

const { Database } = await initSqlJs();

serveRuns(async (run) => {
  const database = new Database();
  try {
    return runSql(database, run);
  } finally {
    database.close();
  }
});

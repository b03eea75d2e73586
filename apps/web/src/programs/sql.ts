import { runSql } from '@whetstone/code-runs/sql-driver';
import initSqlJs from 'sql.js';
import { limitMemory } from './limit-memory.ts';
import { serveProgram } from './serve-program.ts';

/* SQL in the sandbox: SQLite, which knows neither a file nor a network. */

const MEMORY_BYTES = 128 * 1024 * 1024;

serveProgram(async (files) => {
  const wasmBinary = files['sql.wasm'];
  if (!wasmBinary) throw new Error('sql.wasm is missing');
  limitMemory(MEMORY_BYTES);
  const { Database } = await initSqlJs({ wasmBinary });
  return async (task) => {
    const database = new Database();
    try {
      return runSql(database, task);
    } finally {
      database.close();
    }
  };
});

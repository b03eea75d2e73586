import { createDb } from '@whetstone/db/create-db';
import { createTestDatabase } from '@whetstone/db/testing/test-database';
import pg from 'pg';
import { compareBulkEdits } from './compare-bulk-edits.ts';
import { compareImports } from './compare-imports.ts';
import { compareWorkspaceSearches } from './compare-workspace-searches.ts';
import { generateWorkspace } from './generate-workspace.ts';
import { startServer } from './start-server.ts';

const QUESTIONS = 100_000;

const database = await createTestDatabase();
const db = createDb(database.url, { max: 4 });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
try {
  const imports = await compareImports(db, client);
  const made = await generateWorkspace(database.url, { questions: QUESTIONS, words: 90 });
  const edits = await compareBulkEdits(db, client, made);
  const server = await startServer('../main.ts', [], { DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'info', WEB_DIST: '' });
  try {
    console.log(JSON.stringify([...imports, ...edits, ...(await compareWorkspaceSearches(server.url, client, made))]));
  } finally {
    await server.stop();
  }
} finally {
  await client.end();
  await db.$disconnect();
  await database.drop();
}

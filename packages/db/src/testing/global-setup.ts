import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../embedded/start-postgres.ts';
import { migrate } from '../migrate.ts';

/** What this server holds is thrown away: nothing has to outlive a crash of the machine, and nothing waits for its disk. */
async function forgoDurability(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const name of ['fsync', 'full_page_writes']) await client.query(`ALTER SYSTEM SET ${name} = off`);
    await client.query('SELECT pg_reload_conf()');
  } finally {
    await client.end();
  }
}

/**
 * Vitest's global set-up: one embedded server for the whole run, on a folder of its own, with a migrated template database.
 * @returns the tear-down, which stops the server and removes the folder.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = join(tmpdir(), `whetstone-test-${process.pid}`);
  const server = await startPostgres(folder);
  const tearDown = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    if (server.movedTo) await rm(server.movedTo, { recursive: true, force: true });
  };
  try {
    await forgoDurability(server.url);
    await migrate(server.url);
  } catch (error) {
    await tearDown(); // Vitest calls it only after a set-up that succeeded
    throw error;
  }
  process.env['WHETSTONE_TEST_TEMPLATE_URL'] = server.url;
  return tearDown;
}

import pg from 'pg';
import { startPostgres } from '../embedded/start-postgres.ts';

// For journeys that go through days: node shift-clock.ts FOLDER DAYS. Whoever is connected to the database of that data folder
// is cut off, and finds it so many days later when connecting anew.
const [folder = '', days = ''] = process.argv.slice(2);
const { url, started, stop } = await startPostgres(folder);
if (started) await stop();
if (started || !/^\d+$/.test(days)) throw new Error(`usage: node shift-clock.ts FOLDER DAYS, with a server that runs on the folder`);
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query(`ALTER DATABASE whetstone SET whetstone.clock_offset = 'P${days}D'`);
await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
await client.end();

import pg from 'pg';
import { startPostgres } from './embedded/start-postgres.ts';
import { SetupError } from './setup-error.ts';

export interface OpenDatabase {
  url: string;
  /** One phrase for the progress line: which server this is. */
  description: string;
  embedded: boolean;
  close: () => Promise<void>;
}

const OLDEST = 15;

async function checkServer(url: string): Promise<string> {
  let client: pg.Client;
  let where: string;
  try {
    const parts = new URL(url);
    if (!/^postgres(?:ql)?:$/.test(parts.protocol) || parts.hostname === '') throw new Error('not an address of a PostgreSQL server');
    decodeURIComponent(parts.username + parts.password + parts.pathname);
    where = `${parts.hostname}:${parts.port || '5432'}`;
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  } catch {
    throw new SetupError('DATABASE_URL is not an address like postgresql://user:password@host:5432/database: correct it.');
  }
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major < OLDEST) throw new SetupError(`The server at ${where} is PostgreSQL ${major}; Whetstone needs ${OLDEST} or newer.`);
    return `PostgreSQL ${major} at ${where}`;
  } catch (error) {
    if (error instanceof SetupError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new SetupError(`The database at ${where} cannot be reached (${code ?? message}): check DATABASE_URL and that the server runs.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The database to work on: the one `databaseUrl` names, else the embedded one on `dataFolder`, started if it is not running.
 * `close` stops the embedded server if this call started it, or if the caller owns it (`own`): a start owns what an
 * earlier, killed one left running.
 * @throws SetupError when neither can be had.
 */
export async function openDatabase(options: { databaseUrl: string | undefined; dataFolder: string; own: boolean }): Promise<OpenDatabase> {
  if (options.databaseUrl) {
    const description = await checkServer(options.databaseUrl);
    return { url: options.databaseUrl, description, embedded: false, close: async () => undefined };
  }
  const server = await startPostgres(options.dataFolder);
  const place = server.movedTo ? `, data in ${server.movedTo}` : '';
  return {
    url: server.url,
    description: `PostgreSQL 18, embedded${place}`,
    embedded: true,
    close: async () => (server.started || options.own ? server.stop() : undefined),
  };
}

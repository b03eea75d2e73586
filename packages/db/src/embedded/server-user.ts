import { readFile } from 'node:fs/promises';
import { SetupError } from '../setup-error.ts';
import { run } from './run.ts';

export interface ServerUser {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

async function find(): Promise<ServerUser | null> {
  const passwd = await readFile('/etc/passwd', 'utf8');
  const line = passwd.split('\n').find((entry) => entry.startsWith(`${NAME}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the system user `postgres`, made once if it is not there.
 * @returns null for an ordinary user, who runs it as themselves.
 */
export async function serverUser(): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const known = await find();
  if (known) return known;
  await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]).catch(() => null);
  const made = await find();
  if (made) return made;
  throw new SetupError(`PostgreSQL does not run as root, and a user "${NAME}" could not be made: make one, start as an ordinary user, or set DATABASE_URL.`);
}

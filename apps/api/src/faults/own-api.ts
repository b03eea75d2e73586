import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** The API as a process that can be killed. */
export interface OwnApi {
  url: string;
  /** kill -9 */
  kill: () => Promise<void>;
  killAndRestart: () => Promise<void>;
  stop: () => Promise<void>;
}

/** @throws when something listens there: what answers must be what was started */
async function checkIsFree(port: number): Promise<void> {
  const probe = createServer();
  probe.listen({ host: '127.0.0.1', port, exclusive: true });
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function start(program: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [message] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
  if (typeof message !== 'object' || message === null || !('port' in message)) throw new Error('the API did not start');
  return child;
}

/** @param program a file beside this one, or `../main.ts` */
export async function startOwnApi(program: string, databaseUrl: string): Promise<OwnApi> {
  const port = await freePort();
  await checkIsFree(port);
  const file = fileURLToPath(new URL(program, import.meta.url));
  const env = { DATABASE_URL: databaseUrl, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'silent', WEB_DIST: '', WHETSTONE_TOMBSTONES: '' };
  let child = await start(file, env);
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    kill: async () => end('SIGKILL'),
    killAndRestart: async () => {
      await end('SIGKILL');
      await checkIsFree(port);
      child = await start(file, env);
    },
    stop: async () => end('SIGTERM'),
  };
}

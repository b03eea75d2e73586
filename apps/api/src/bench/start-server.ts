import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Server {
  url: string;
  stop: () => Promise<void>;
}

/**
 * Starts a server program of this package as a process of its own and waits until it listens. Its log lines are written
 * and thrown away.
 */
export async function startServer(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Server> {
  const child: ChildProcess = spawn(process.execPath, [new URL(file, import.meta.url).pathname, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  if (typeof message !== 'object' || message === null || !('port' in message)) throw new Error(`${file} did not start`);
  return {
    url: `http://127.0.0.1:${String(message.port)}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

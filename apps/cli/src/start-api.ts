import { type ChildProcess, spawn } from 'node:child_process';
import { API_MAIN } from './settings.ts';

export interface ApiProcess {
  child: ChildProcess;
  port: number;
  /** makes the first admin, where there is none */
  firstAdminToken: string | null;
  /** resolves with the exit code when it ends */
  ended: Promise<number>;
  stop: () => Promise<void>;
}

interface Ready {
  ready: boolean;
  port?: number;
  firstAdminToken?: string | null;
  code?: string;
}

const isReady = (message: unknown): message is Ready => typeof message === 'object' && message !== null && 'ready' in message;

/**
 * Starts the API as a process of its own and waits until it listens. It stops by itself when this process dies.
 * @param env what the API reads; `flags` are Node's own
 */
export async function startApi(env: NodeJS.ProcessEnv, flags: string[] = []): Promise<ApiProcess> {
  const child = spawn(process.execPath, [...flags, API_MAIN], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const ready = new Promise<Ready>((resolve) => {
    // Under --watch Node sends messages of its own first.
    child.on('message', (value) => isReady(value) && resolve(value));
  });
  const message = await Promise.race([ready, ended]);
  if (typeof message === 'number') throw new Error(`The server ended at once with code ${message}; its log stands above.`);
  if (!message.ready) throw new Error(`The server cannot listen (${message.code ?? 'unknown'}).`);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { child, port: message.port ?? 0, firstAdminToken: message.firstAdminToken ?? null, ended, stop };
}

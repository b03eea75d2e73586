import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

const SRC = fileURLToPath(new URL('..', import.meta.url));
const OWN = new Set(['DATABASE_URL', 'DATABASE_DIRECT_URL', 'WHETSTONE_DATA', 'PORT', 'HOST', 'INIT_CWD', 'NODE_OPTIONS', 'LOG_LEVEL']);

/**
 * Runs a command of this app as a process of its own, as a person would.
 * @param script file name below `src`, as `content-check.ts`
 * @param env what the command is to see; of the variables that commands read, the test's own are kept back
 */
export async function runCli(script: string, args: string[], env: Record<string, string> = {}): Promise<CliResult> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.has(name) && !name.startsWith('VITEST')));
  const child = spawn(process.execPath, [join(SRC, script), ...args], { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export interface HeldPort {
  port: number;
  release: () => Promise<void>;
}

/** Takes a free port between 4200 and 4299, looking from a place of its own, since test files run side by side. */
export async function holdPort(): Promise<HeldPort> {
  const first = process.pid % 100;
  for (let step = 0; step < 100; step += 1) {
    const port = 4200 + ((first + step) % 100);
    const server = createServer();
    const isHeld = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen({ host: '127.0.0.1', port, exclusive: true }, () => resolve(true));
    });
    if (isHeld) return { port, release: async () => new Promise((resolve) => server.close(() => resolve())) };
  }
  throw new Error('no free port between 4200 and 4299');
}

/** A port between 4200 and 4299 on which nothing listens just now. */
export async function findPort(): Promise<number> {
  const { port, release } = await holdPort();
  await release();
  return port;
}

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

interface Report {
  requests: { average: number };
  errors: number;
  non2xx: number;
}

const AUTOCANNON = fileURLToPath(import.meta.resolve('autocannon'));
const CONNECTIONS = 32;

/**
 * Asks for one address as fast as it is answered, from a process of its own.
 * @returns answers a second
 */
export async function load(url: string, seconds: number): Promise<number> {
  const args = ['--json', '--no-progress', '--connections', String(CONNECTIONS), '--duration', String(seconds), '--headers', 'accept-encoding=br', url];
  const child = spawn(process.execPath, [AUTOCANNON, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const { requests, errors, non2xx } = JSON.parse(await text(child.stdout)) as Report;
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} refusals`);
  return requests.average;
}

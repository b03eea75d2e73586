import { spawn } from 'node:child_process';

interface Asking<T> {
  /** of the database on which it works */
  url: string;
  args?: readonly string[];
  /** what it is sent once it runs */
  wish?: object;
  /** the answer that a message of it is; undefined for a message that is none */
  take: (message: unknown) => T | undefined;
}

/**
 * Runs a program of the API in a process of its own, since apps do not import each other.
 * @returns its last answer
 * @throws Error with `failure` and the code where it ends without one
 */
export async function runApiProgram<T>(program: string, failure: string, { url, args = [], wish, take }: Asking<T>): Promise<T> {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    let answer: T | undefined;
    child.on('message', (message) => {
      answer = take(message) ?? answer;
    });
    child.on('error', reject);
    child.on('close', (code) => (answer === undefined ? reject(new Error(`${failure} (code ${code ?? 'none'}); see above.`)) : resolve(answer)));
    if (wish !== undefined) child.send(wish);
  });
}

import { fail } from './fail.ts';
import { openCommandDatabase } from './open-command-database.ts';
import { runApiProgram } from './run-api-program.ts';
import { API_FIRST_ADMIN, readSettings } from './settings.ts';
import { setupError } from './setup-error.ts';

const EVERY_ADDRESS = new Set(['127.0.0.1', '::1', '0.0.0.0', '::']);

const isAnswer = (message: unknown): message is { token: string | null } => typeof message === 'object' && message !== null && 'token' in message;

/** Asks the API's own code, in a process of its own. @returns null where somebody is an admin already */
async function makeLink(url: string): Promise<string | null> {
  const { token } = await runApiProgram(API_FIRST_ADMIN, 'The link could not be made', {
    url,
    take: (message) => (isAnswer(message) ? message : undefined),
  });
  return token;
}

/** Prints a link that makes the first admin, for when the one of the start output is too old. */
async function firstAdmin(): Promise<void> {
  const { host, port } = readSettings();
  const { url, close } = await openCommandDatabase();
  try {
    const token = await makeLink(url);
    if (token === null) throw setupError('Somebody is an admin here already: ask them for an invite.');
    const path = `/join#${token}`;
    console.log('For the next 15 minutes this link makes the first admin; any made before opens nothing any more:');
    console.log(`http://${EVERY_ADDRESS.has(host) ? 'localhost' : host}:${port}${path}`);
    console.log(`Where Whetstone is reached at another address, put ${path} behind that.`);
  } finally {
    await close();
  }
}

await firstAdmin().catch(fail);

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setupError } from './setup-error.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const ROOT = at('').replace(/\/$/, '');
export const CONTENT_DIR = at('content');
export const WEB_DIR = at('apps/web');
export const API_MAIN = at('apps/api/src/main.ts');
export const API_FIRST_ADMIN = at('apps/api/src/make-first-admin.ts');
export const API_IMPORT_BANK = at('apps/api/src/import-bank.ts');
export const API_SYNC_BANK = at('apps/api/src/sync-bank.ts');
export const API_FAULTS = at('apps/api/src/faults/faults.ts');
export const API_REBUILD_CARDS = at('apps/api/src/rebuild-cards.ts');

export interface Settings {
  dataFolder: string;
  databaseUrl: string | undefined;
  host: string;
  port: number;
  /** seals what is secret in the database; undefined where none was given */
  secret: string | undefined;
}

const LAST_PORT = 65_535;
const SECRET_CHARACTERS = 32;

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : LAST_PORT + 1;
  if (port > LAST_PORT) throw setupError(`PORT is "${text}", which is no port: set it to a number from 0 to ${LAST_PORT}.`);
  return port;
}

function readSecret(text: string | undefined): string | undefined {
  if (text !== undefined && text.length < SECRET_CHARACTERS)
    throw setupError(`WHETSTONE_SECRET is shorter than ${SECRET_CHARACTERS} characters: make one by openssl rand -base64 32.`);
  return text;
}

/**
 * What the environment says about where to listen and where the data lie.
 * @throws SetupError when PORT is no port, or the secret is too short
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  return {
    dataFolder: resolve(ROOT, env['WHETSTONE_DATA'] || '.data'),
    databaseUrl: env['DATABASE_URL'] || undefined,
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env['PORT'] || '3000'),
    secret: readSecret(env['WHETSTONE_SECRET'] || undefined),
  };
}

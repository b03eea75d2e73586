import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setupError } from './setup-error.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const ROOT = at('').replace(/\/$/, '');
export const CONTENT_DIR = at('content');
export const WEB_DIR = at('apps/web');
export const API_MAIN = at('apps/api/src/main.ts');
export const API_FIRST_ADMIN = at('apps/api/src/make-first-admin.ts');
export const API_FAULTS = at('apps/api/src/faults/faults.ts');
export const API_REBUILD_CARDS = at('apps/api/src/rebuild-cards.ts');

export interface Settings {
  dataFolder: string;
  databaseUrl: string | undefined;
  host: string;
  port: number;
}

const LAST_PORT = 65_535;

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : LAST_PORT + 1;
  if (port > LAST_PORT) throw setupError(`PORT is "${text}", which is no port: set it to a number from 0 to ${LAST_PORT}.`);
  return port;
}

/**
 * What the environment says about where to listen and where the data lie.
 * @throws SetupError when PORT is no port
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  return {
    dataFolder: resolve(ROOT, env['WHETSTONE_DATA'] || '.data'),
    databaseUrl: env['DATABASE_URL'] || undefined,
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env['PORT'] || '3000'),
  };
}

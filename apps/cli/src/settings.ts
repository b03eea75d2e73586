import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const ROOT = at('').replace(/\/$/, '');
export const CONTENT_DIR = at('content');
export const WEB_DIR = at('apps/web');
export const API_MAIN = at('apps/api/src/main.ts');

export interface Settings {
  dataFolder: string;
  databaseUrl: string | undefined;
  host: string;
  port: number;
}

/** What the environment says about where to listen and where the data lie. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(env['PORT'] || 3000);
  return {
    dataFolder: resolve(ROOT, env['WHETSTONE_DATA'] || '.data'),
    databaseUrl: env['DATABASE_URL'] || undefined,
    host: env['HOST'] || '127.0.0.1',
    port: Number.isInteger(port) && port >= 0 && port < 65_536 ? port : 3000,
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What was given beside the project; the project runs without it, and tests of it are skipped where it is not there. */
const SHARED = fileURLToPath(new URL('../../../../../shared/', import.meta.url));

export const isShared = (folder: string): boolean => existsSync(`${SHARED}${folder}`);
export const sharedPath = (path: string): string => `${SHARED}${path}`;
export const readShared = (path: string): Buffer => readFileSync(`${SHARED}${path}`);

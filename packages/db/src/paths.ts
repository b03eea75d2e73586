import { fileURLToPath } from 'node:url';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const ROOT = fromRoot('');
export const SCHEMA_FILE = fromRoot('prisma/schema.prisma');
export const MIGRATIONS_DIR = fromRoot('prisma/migrations');

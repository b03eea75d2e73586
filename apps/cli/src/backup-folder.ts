import { join, resolve } from 'node:path';

/** Where backups lie unless another place is named. */
export const backupsOf = (dataFolder: string): string => join(dataFolder, 'backups');

/** A folder as typed, seen from where the command was typed. */
export const typedFolder = (folder: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);

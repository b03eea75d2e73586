import { readFile } from 'node:fs/promises';
import type { NamedColumns } from '@whetstone/importers/csv/named-columns';
import type { FoundFile } from './find-bank-files.ts';
import { openCommandDatabase } from './open-command-database.ts';
import { runApiProgram } from './run-api-program.ts';
import { API_IMPORT_BANK } from './settings.ts';
import { setupError } from './setup-error.ts';

interface Target {
  workspaceId: string;
  signInName: string;
  /** what is said of the columns, where it is one table */
  columns?: NamedColumns;
}

export interface Committed {
  id: string;
  counts: { comesIn: number; leftOut: number; duplicates: number };
}

type Answer = { import: Committed } | { refusal: string };
const isAnswer = (message: unknown): message is Answer => typeof message === 'object' && message !== null && ('import' in message || 'refusal' in message);

/**
 * Brings files into a workspace as drafts, by the API's own code in a process of its own.
 * @throws SetupError with the reason where they are not taken
 */
export async function commitBank(found: readonly FoundFile[], target: Target): Promise<Committed> {
  const readable = found.filter(({ refusal }) => refusal === null);
  const files = await Promise.all(readable.map(async ({ path, full }) => ({ path, base64: (await readFile(full)).toString('base64') })));
  const { url, close } = await openCommandDatabase();
  try {
    const answer = await runApiProgram(API_IMPORT_BANK, 'Nothing was brought in', {
      url,
      wish: { ...target, files },
      take: (message) => (isAnswer(message) ? message : undefined),
    });
    if ('refusal' in answer) throw setupError(answer.refusal);
    return answer.import;
  } finally {
    await close();
  }
}

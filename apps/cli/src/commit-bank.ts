import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { FoundFile } from './find-bank-files.ts';
import { openCommandDatabase } from './open-command-database.ts';
import { API_IMPORT_BANK } from './settings.ts';
import { setupError } from './setup-error.ts';

interface Target {
  workspaceId: string;
  signInName: string;
}

export interface Committed {
  id: string;
  counts: { comesIn: number; leftOut: number; duplicates: number };
}

type Answer = { import: Committed } | { refusal: string };
const isAnswer = (message: unknown): message is Answer => typeof message === 'object' && message !== null && ('import' in message || 'refusal' in message);

async function send(url: string, wish: object): Promise<Answer> {
  const child = spawn(process.execPath, [API_IMPORT_BANK], { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    let answer: Answer | undefined;
    child.on('message', (message) => {
      if (isAnswer(message)) answer = message;
    });
    child.on('error', reject);
    child.on('close', (code) => (answer === undefined ? reject(new Error(`Nothing was brought in (code ${code ?? 'none'}); see above.`)) : resolve(answer)));
    child.send(wish);
  });
}

/**
 * Brings files into a workspace as drafts, by the API's own code in a process of its own.
 * @throws SetupError with the reason where they are not taken
 */
export async function commitBank(found: readonly FoundFile[], target: Target): Promise<Committed> {
  const readable = found.filter(({ refusal }) => refusal === null);
  const files = await Promise.all(readable.map(async ({ path, full }) => ({ path, base64: (await readFile(full)).toString('base64') })));
  const { url, close } = await openCommandDatabase();
  try {
    const answer = await send(url, { ...target, files });
    if ('refusal' in answer) throw setupError(answer.refusal);
    return answer.import;
  } finally {
    await close();
  }
}

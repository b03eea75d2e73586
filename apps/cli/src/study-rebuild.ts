import { parseArgs } from 'node:util';
import { z } from 'zod';
import { commandTrouble } from './command-trouble.ts';
import { fail } from './fail.ts';
import { openCommandDatabase } from './open-command-database.ts';
import { runApiProgram } from './run-api-program.ts';
import { API_REBUILD_CARDS } from './settings.ts';
import { setupError } from './setup-error.ts';

const Progress = z.strictObject({ done: z.int(), total: z.int() });
const Result = z.strictObject({ result: z.nullable(z.strictObject({ people: z.int(), cards: z.int(), identical: z.int(), mended: z.int() })) });
type Result = z.infer<typeof Result>;

function showProgress({ done, total }: z.infer<typeof Progress>): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${done} of ${total} people${done === total ? '\r\u001B[K' : ''}`);
}

/** Lets the API's own code do it, in a process of its own. */
async function rebuild(url: string, names: string[]): Promise<Result> {
  return runApiProgram(API_REBUILD_CARDS, 'The cards could not all be rebuilt', {
    url,
    args: names,
    take: (message) => {
      const progress = Progress.safeParse(message);
      if (!progress.success) return Result.parse(message);
      showProgress(progress.data);
      return undefined;
    },
  });
}

/** `pnpm study:rebuild [SIGN-IN-NAME]`: all cards, or those of one person, are made anew from the log. */
async function studyRebuild(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length > 1) throw setupError('Name one person, or nobody for all: pnpm study:rebuild [SIGN-IN-NAME]');
  const { url, close } = await openCommandDatabase();
  try {
    const { result } = await rebuild(url, positionals).catch((error: unknown) => {
      throw commandTrouble(error, 'Of each person all cards are rebuilt, or they are as they were');
    });
    if (result === null) throw setupError(`There is nobody called "${positionals[0]}" here.`);
    console.log(`${result.cards} cards of ${result.people} people rebuilt: ${result.identical} were identical, ${result.mended} mended.`);
  } finally {
    await close();
  }
}

await studyRebuild().catch(fail);

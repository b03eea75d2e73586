import type { OpenDatabase } from '@whetstone/db/open-database';
import type { SyncResult } from '@whetstone/sync/sync-content';
import { portProblem } from './check-port.ts';
import { generateClient } from './generate-client.ts';
import { holdDataFolder } from './hold-data-folder.ts';
import { formatFinding } from './print-findings.ts';
import { CONTENT_DIR, type Settings } from './settings.ts';
import { setupError } from './setup-error.ts';
import { step } from './step.ts';

export interface Prepared {
  database: OpenDatabase;
  /** stops the embedded server and lets go of the data folder */
  release: () => Promise<void>;
}

function noteOf(result: SyncResult): string {
  if (result.outcome === 'up-to-date') return 'up to date';
  if (result.outcome === 'blocked') return 'not applied';
  const { items, retired, unchanged } = result.plan;
  return `${items.length} written, ${retired.length} retired, ${unchanged} unchanged`;
}

/** Syncs the project's content; an error in a file is printed, and the content of the last good sync goes on being served. */
export async function syncStep(url: string): Promise<void> {
  await step('Content', async (update) => {
    const [{ createDb }, { syncContent }] = [await import('@whetstone/db/create-db'), await import('@whetstone/sync/sync-content')];
    const db = createDb(url, { max: 2 });
    try {
      const progress = (done: number, total: number): void => update(`${done} of ${total}`);
      const result = await syncContent(db, CONTENT_DIR, { progress });
      if (result.outcome !== 'blocked') return { value: undefined, note: noteOf(result) };
      const lines = result.findings.filter(({ severity, acceptedReason }) => severity === 'error' && acceptedReason === undefined).map(formatFinding);
      throw setupError(`The content has errors and was not applied:\n${lines.join('\n')}`);
    } finally {
      await db.$disconnect();
    }
  });
}

/** Everything up to a database that is migrated: the same for start and dev. */
export async function prepare(settings: Settings): Promise<Prepared> {
  const problem = await portProblem(settings.host, settings.port);
  if (problem) throw setupError(problem);
  await step('Client', async () => ({ value: undefined, note: (await generateClient()) ? 'Prisma client generated' : 'up to date' }));
  const [{ openDatabase }, { migrate }] = [await import('@whetstone/db/open-database'), await import('@whetstone/db/migrate')];
  const database = await step('Database', async () => {
    const value = await openDatabase({ ...settings, own: true });
    return { value, note: value.description };
  });
  const held = database.embedded ? await holdDataFolder(settings.dataFolder) : async () => undefined;
  if (typeof held === 'number')
    throw setupError(`Whetstone already runs on ${settings.dataFolder} (process ${held}): stop it, or set WHETSTONE_DATA to another folder.`);
  const release = async (): Promise<void> => {
    await database.close();
    await held();
  };
  try {
    await step('Migrations', async () => {
      const applied = await migrate(database.url);
      return { value: undefined, note: applied.length === 0 ? 'up to date' : `${applied.length} applied` };
    });
  } catch (error) {
    await release();
    throw error;
  }
  return { database, release };
}

import { generateClient } from './generate-client.ts';
import { readSettings } from './settings.ts';

/** Opens the database for a command: the running server is joined, or one is started for as long as the command lasts; migrations are applied. */
export async function openCommandDatabase() {
  await generateClient();
  const [{ openDatabase }, { migrate }, { createDb }] = [
    await import('@whetstone/db/open-database'),
    await import('@whetstone/db/migrate'),
    await import('@whetstone/db/create-db'),
  ];
  const database = await openDatabase({ ...readSettings(), own: false });
  await migrate(database.url);
  const db = createDb(database.url, { max: 2 });
  const close = async (): Promise<void> => {
    await db.$disconnect();
    await database.close();
  };
  return { db, url: database.url, close };
}

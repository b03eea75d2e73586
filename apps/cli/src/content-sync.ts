import { parseArgs } from 'node:util';
import { isBlocking } from '@whetstone/content/finding';
import type { SyncPlan } from '@whetstone/sync/plan-sync';
import { contentFolder } from './content-folder.ts';
import { fail } from './fail.ts';
import { openCommandDatabase } from './open-command-database.ts';
import { formatFinding } from './print-findings.ts';

function printPlan({ items, retired, unchanged }: SyncPlan): void {
  for (const { actions, kind, id, version, fromSlug, file } of items) {
    const moved = fromSlug === null ? '' : `, moved from ${fromSlug}`;
    console.log(`${actions.join(' + ').padEnd(20)} ${kind} ${id} (version ${version}${moved}) ${file}`);
  }
  for (const { kind, id, file } of retired) console.log(`${'retire'.padEnd(20)} ${kind} ${id} ${file ?? ''}`);
  console.log(`${items.length} to write, ${retired.length} to retire, ${unchanged} unchanged`);
}

async function sync(): Promise<void> {
  const { values } = parseArgs({ options: { dir: { type: 'string' }, 'dry-run': { type: 'boolean' } } });
  const dir = await contentFolder(values.dir);
  const { db, close } = await openCommandDatabase();
  const { syncContent } = await import('@whetstone/sync/sync-content');
  const progress = (done: number, total: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${done} of ${total}${done === total ? '\n' : ''}`);
  };
  try {
    const result = await syncContent(db, dir, { dryRun: values['dry-run'] ?? false, progress, planned: printPlan });
    if (result.outcome === 'blocked') {
      const blocking = result.findings.filter(isBlocking);
      for (const finding of blocking) console.log(formatFinding(finding));
      console.error(`${blocking.length} errors: nothing was written.`);
      process.exitCode = 1;
    } else if (result.outcome === 'up-to-date') console.log('Up to date: the files are those of the last sync.');
    else if (result.outcome === 'planned') console.log('Dry run: nothing was written.');
    else console.log(result.revision === null ? 'Applied: nothing that is served has changed.' : `Applied as revision ${result.revision}.`);
  } finally {
    await close();
  }
}

await sync().catch(fail);
